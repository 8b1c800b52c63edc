/**
 * Runs test/vscode inside VS Code's extension host, through `@vscode/test-electron`. The host is chosen here and said
 * aloud: on Linux the VS Code that npm carries, elsewhere a desktop VS Code, which is downloaded. VSCODE_TEST_HOST=npm
 * or =desktop chooses otherwise; one never stands in for the other silently.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundleTests } from './bundle-tests.mjs';
import { root, say } from './install.mjs';
import { canRunHere, installVsCode } from './vscode-npm/install.mjs';

const host = process.env.VSCODE_TEST_HOST ?? (canRunHere ? 'npm' : 'desktop');
if (host !== 'npm' && host !== 'desktop') throw new Error(`VSCODE_TEST_HOST is "${host}"; it can be npm or desktop.`);
say(`Host: ${host === 'npm' ? 'the VS Code that npm carries, in a Chromium without a screen' : 'a desktop VS Code'}`);

const suite = await bundleTests('vscode');
if (host === 'npm') await installVsCode();
// The tests write to the workspace, so they get a copy of it. The user data's path is short because sockets lie in it.
const folder = mkdtempSync(join(tmpdir(), 'cl-'));
cpSync(join(root, 'test', 'fixtures', 'workspace'), join(folder, 'workspace'), { recursive: true });
try {
  await runTests({
    ...(host === 'npm' && { vscodeExecutablePath: fileURLToPath(new URL('vscode-npm/code.mjs', import.meta.url)) }),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: { TEST_TIMEOUT: '120000' },
    launchArgs: [
      join(folder, 'workspace'),
      `--user-data-dir=${join(folder, 'user')}`,
      `--extensions-dir=${join(folder, 'extensions')}`,
      '--disable-extensions',
    ],
  });
} catch (error) {
  say(error.message);
  if (host === 'desktop') {
    say('A desktop VS Code has to be downloaded and needs a screen; on Linux, VSCODE_TEST_HOST=npm does without both.');
  }
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

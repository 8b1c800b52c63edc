/**
 * `npm start`: installs and builds what is missing, shows what Clientele finds in samples/ and opens them in an editor
 * with the extension: the installed `code` where there is one, else the VS Code that npm carries, in the browser.
 * `npm start -- --no-editor` stops after the findings.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies, root, run, say } from './install.mjs';
import { canRunHere, installVsCode } from './vscode-npm/install.mjs';
import { installExtension, makeServerFolder, removeServerFolder, startServer } from './vscode-npm/server.mjs';

const onWindows = process.platform === 'win32';
const samples = join(root, 'samples');

try {
  const { values } = parseArgs({ options: { 'no-editor': { type: 'boolean' } } });
  await installDependencies();
  await build();
  await showFindings();
  if (!values['no-editor']) await openEditor();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

async function showFindings() {
  say('\nWhat Clientele finds in samples/:\n');
  const code = await run(process.execPath, ['dist/cli.js', 'check', 'samples']);
  // 1 says that there are findings, which is what samples are for.
  if (code > 1) throw new Error('The samples could not be checked; the messages stand above.');
}

async function openEditor() {
  const code = installedCode();
  if (code) {
    say('\nOpening samples/ in VS Code, with the extension.');
    await run(code, [`--extensionDevelopmentPath=${quoted(root)}`, quoted(samples)], { shell: onWindows });
  } else if (canRunHere) {
    await openInBrowser();
  } else {
    say('\nTo see samples/ in an editor, install VS Code (https://code.visualstudio.com) and run npm start again.');
  }
}

/** The command that starts VS Code, which on a Mac need not be on the PATH. As root it refuses to run, and counts as none. */
function installedCode() {
  const onMac = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  return ['code', 'code-insiders', onMac].find((candidate) => {
    if (candidate === onMac && !existsSync(candidate)) return false;
    return spawnSync(candidate, ['--version'], { stdio: 'ignore', shell: onWindows }).status === 0;
  });
}

/** A shell, which Windows needs for `code.cmd`, would split a path at its spaces. */
function quoted(path) {
  return onWindows ? `"${path}"` : path;
}

async function openInBrowser() {
  say('\nThere is no VS Code on this machine.');
  await installVsCode();
  const folder = makeServerFolder();
  let server;
  try {
    const vsix = join(folder, 'clientele.vsix');
    const packed = await run(process.execPath, ['scripts/package.mjs', vsix], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (packed !== 0) throw new Error('The extension could not be packed; the messages stand above.');
    installExtension(folder, vsix);
    server = await startServer(folder);
    const document = join(samples, 'law-firm-proposal.md');
    const payload = { openFile: `vscode-remote://127.0.0.1:${server.port}${document}` };
    say(
      `\nOpen this address to see samples/ in VS Code, with the extension:\n\n${server.address({ folder: samples, payload })}\n`,
    );
    say('It answers on this machine only, until you press Ctrl+C.');
    await Promise.race([server.ended, interrupted()]);
  } finally {
    await server?.stop();
    removeServerFolder(folder);
  }
}

function interrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

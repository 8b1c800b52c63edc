/** Puts in place what a fresh clone lacks. It runs before there is a node_modules, so it imports Node's own modules only. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Installs the packages of package-lock.json, unless npm's own record says that they are there. */
export async function installDependencies() {
  demandNode(20, 19);
  if (isInstalled()) return;
  say('Installing the packages of package-lock.json …');
  await npm(['ci'], root);
}

/** Bundles the extension, the server and the command line into dist/. */
export async function build() {
  const code = await run(process.execPath, ['scripts/build.mjs']);
  if (code !== 0) throw new Error('The build failed; its messages stand above.');
}

/** Runs npm in a folder and shows only what goes wrong. */
export async function npm(args, folder) {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  // Inside an npm script this is the npm that runs it, which spares Windows the detour over npm.cmd and a shell.
  const own = process.env.npm_execpath;
  const code = own?.endsWith('npm-cli.js')
    ? await run(process.execPath, [own, ...quiet], { cwd: folder })
    : await run('npm', quiet, { cwd: folder, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}; its messages stand above.`);
}

/** Runs a program with this terminal as its own, and gives its exit code. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

export function say(line) {
  console.log(line);
}

function isInstalled() {
  try {
    const wanted = readJson(`${root}/package-lock.json`).packages;
    const present = readJson(`${root}/node_modules/.package-lock.json`).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function demandNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Error(`Clientele needs Node ${major}.${minor} or later; this is Node ${process.versions.node}.`);
}

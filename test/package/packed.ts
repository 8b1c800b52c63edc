/** The npm package as somebody gets it: packed, and installed from the packed file into a folder that was empty. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Packing takes a while, so all tests of a run share one. */
const shared = 'CLIENTELE_TEST_PACKED';

/** The folder it is installed in; gone when the tests are over. */
export function installPacked(): string {
  const known = process.env[shared];
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'clientele-packed-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, ['scripts/package-npm.mjs', '--as-built', folder], { stdio: 'pipe' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  process.env[shared] = folder;
  return folder;
}

/** The environment of an editor that finds the installed command line, as after `npm install --global clientele`. */
export function packedOnPath(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [join(installPacked(), 'node_modules/.bin'), process.env.PATH].join(delimiter) };
}

function npm(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
}

/** Runs a program of the package, as `npx` does, and gives what came of it. */
export function npx(folder: string, args: readonly string[], input = '') {
  const shell = process.platform === 'win32';
  return spawnSync('npx', ['--no-install', ...args], { cwd: folder, encoding: 'utf8', input, shell });
}

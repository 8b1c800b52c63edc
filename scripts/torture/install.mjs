/** Installs the fuzzer and the mutation tester, in a folder and with a lock file of their own: nobody else needs them. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from '../install.mjs';

const home = join(root, '.cache', 'torture');
export const packages = join(home, 'node_modules');

export async function installTools() {
  const lock = readFileSync(new URL('package-lock.json', import.meta.url), 'utf8');
  const stamp = join(home, 'complete.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  say('Installing the fuzzer and the mutation tester: about 90 MB, in .cache/torture …');
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(new URL(name, import.meta.url), join(home, name));
  }
  await npm(['ci'], home);
  writeFileSync(stamp, lock);
}

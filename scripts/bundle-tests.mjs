/** Bundles the tests of one suite into .cache/tests/<suite>/, with the runner beside them. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './install.mjs';

export async function bundleTests(suite) {
  const source = join(root, 'test', suite);
  const outdir = join(root, '.cache', 'tests', suite);
  const tests = filesBelow(source).filter((name) => name.endsWith('.test.ts'));
  if (tests.length === 0) throw new Error(`test/${suite} holds no *.test.ts, and a suite without a test is a failure.`);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [
      { in: join(root, 'test', 'runMocha.ts'), out: 'run' },
      ...tests.map((name) => ({ in: join(source, name), out: name.replace(/\.ts$/, '') })),
    ],
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', 'mocha', 'playwright-core'],
  });
  return join(outdir, 'run.js');
}

function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/**
 * Bundles every test of the core into one file with one copy of the core, so that a mutant is tried in no time. The
 * mutation tester calls it in its own copy of the project.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../install.mjs';

const tests = readdirSync(join(root, 'test', 'core')).filter((name) => name.endsWith('.test.ts'));
await build({
  stdin: { contents: tests.map((name) => `import './${name}';`).join('\n'), resolveDir: join(root, 'test', 'core') },
  outfile: join(root, '.cache', 'mutants', 'core.test.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});

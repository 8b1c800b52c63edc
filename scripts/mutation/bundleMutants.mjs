/**
 * Bundles the tests of the core that judge and describe into one file with one copy of the core, so that a mutant is tried
 * in no time. The mutation tester calls it in its own copy of the project. What a test computes while its file is loaded,
 * and not within an `it`, costs each mutant that it reaches a process of its own.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../install.mjs';

/** Those that read markup, or every sentence of the lexicon: they take long and have nothing to say to what is mutated. */
const left = /(?:cueExamples|formats|houseStyleDocs|lexicon|oddTexts|passages|prose|tokens)\.test\.ts$|^oracles/;

const folder = join(root, 'test', 'core');
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && !left.test(name));
await build({
  stdin: { contents: tests.map((name) => `import './${name}';`).join('\n'), resolveDir: folder },
  outfile: join(root, '.cache', 'mutation', 'core.test.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});

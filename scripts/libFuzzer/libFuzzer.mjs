/**
 * `npm run fuzz:libfuzzer [-- seconds [target…]]`: LLVM’s fuzzer at the targets of `test/fuzz/`, each from the inputs it
 * found before. It asks for a C library of 2.38 or later; on an older system FUZZ_NODE names a Node that runs by one.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build, installDependencies, npm, root, run, say } from '../install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(root, '.cache', 'libFuzzer');
const outfile = join(folder, 'targets.js');

await installDependencies();
if (!existsSync(join(here, 'node_modules'))) await npm(['ci'], here);
await build();
await bundle({
  entryPoints: [join(root, 'test', 'fuzz', 'libFuzzer.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Only what is bundled counts towards what an input reaches.
  external: ['fast-check'],
  logLevel: 'warning',
});
const { targets } = createRequire(import.meta.url)(outfile);
const [seconds = '60', ...chosen] = process.argv.slice(2);
const [node, ...nodeArguments] = process.env.FUZZ_NODE?.split(' ') ?? [process.execPath];
/** Those that answer later. */
const waits = ['beside', 'protocol'];
const jazzer = join(here, 'node_modules', '@jazzer.js', 'core', 'dist', 'cli.js');
for (const name of chosen.length > 0 ? chosen : Object.keys(targets)) {
  say(`\n── ${name}`);
  const called = ['-f', name, '-i', outfile, '--timeout', '60000', ...(waits.includes(name) ? [] : ['--sync'])];
  const fuzzer = [jazzer, outfile, ...called];
  const limits = [`-max_total_time=${seconds}`, '-max_len=4000', `-dict=${writePieces(name)}`];
  const code = await run(node, [...nodeArguments, ...fuzzer, writeSeeds(name), '--', ...limits], { cwd: folder });
  if (code !== 0) process.exitCode = 1;
}

function writeSeeds(name) {
  const corpus = join(folder, name);
  mkdirSync(corpus, { recursive: true });
  for (const [index, seed] of targets[name].seeds.entries()) writeFileSync(join(corpus, `seed-${index}`), seed);
  return corpus;
}

/** What inputs are made of, as the fuzzer reads it: the bytes of each in hexadecimal, 64 at most. */
function writePieces(name) {
  const hex = (piece) => [...Buffer.from(piece)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  const pieces = targets[name].pieces.filter((piece) => piece !== '' && Buffer.byteLength(piece) <= 64);
  const path = join(folder, `${name}.dict`);
  writeFileSync(path, pieces.map((piece) => `"${hex(piece)}"\n`).join(''));
  return path;
}

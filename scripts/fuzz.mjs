/**
 * `npm run fuzz [-- seconds [seed]]`: a fuzzer that goes by the code its inputs reach, at the readers of markup, comment
 * directives, what is judged, house styles, what stands beside a document and the protocol, a minute each. The seed it
 * tells brings the same inputs back.
 */
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build, installDependencies, root, run, say } from './install.mjs';

await installDependencies();
await build();
const outfile = join(root, '.cache', 'fuzz', 'run.js');
await bundle({
  entryPoints: [join(root, 'test', 'fuzz', 'run.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const [seconds = '60', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
say(`seed ${seed}`);
process.exitCode = await run(process.execPath, [outfile, seconds, seed]);

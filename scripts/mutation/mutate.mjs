/**
 * `npm run mutate [-- file…]`: changes the code in small ways, one at a time, and tells which changes no test of the core
 * notices. Without files it takes all of decision, findings and house style: some 3,800 changes, of which it tries two to
 * thirteen a second, by what else the machine does.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, installDependencies, npm, run } from '../install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const all = ['decision/*.ts', 'findings/*.ts', 'houseStyle/*.ts'].map((each) => `core/src/${each}`);
/** What the build makes, and what runs in the build only. */
const left = ['*.generated.ts', '*.d.ts', 'jsonSchema.ts'].map((each) => `!core/src/houseStyle/${each}`);

await installDependencies();
if (!existsSync(join(here, 'node_modules'))) await npm(['ci'], here);
await build();
const chosen = process.argv.slice(2);
const files = [...(chosen.length > 0 ? chosen : all), ...left].join(',');
const stryker = join(here, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
process.exitCode = await run(process.execPath, [stryker, 'run', join(here, 'stryker.config.mjs'), '--mutate', files]);

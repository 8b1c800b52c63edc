/**
 * `npm run bench`: times Clientele beside its peers and writes the tables into docs/performance.md. It installs the peers
 * into bench/ and builds dist/ first. `-- --print` leaves the page alone, and so does `-- --quick`, which goes less far.
 * The activation of the extension has a command of its own, `npm run bench:activation`, since it needs a VS Code.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, installDependencies, npm, say } from '../scripts/install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
await installDependencies();
if (!existsSync(new URL('node_modules', import.meta.url))) await npm(['ci'], here);
await build();

const { measureFullPass } = await import('./fullPass.mjs');
const { measureGrowth } = await import('./growth.mjs');
const { measureKeystrokes } = await import('./keystroke.mjs');
const { measureMemory } = await import('./memory.mjs');
const { measureStart } = await import('./start.mjs');
const { peers } = await import('./peers.mjs');
const { describe, writeReport } = await import('./report.mjs');
const { isQuick } = await import('./scope.mjs');

const measured = {
  start: await measureStart(say),
  keys: await measureKeystrokes(say),
  growth: await measureGrowth(say),
  full: await measureFullPass(peers, say),
  memory: measureMemory(Object.keys(peers), say),
};
const tables = describe(measured, Object.fromEntries(Object.entries(peers).map(([name, { job }]) => [name, job])));
say(tables);
say('\nHow long the extension takes to be active: npm run bench:activation');
if (!process.argv.includes('--print') && !isQuick) writeReport(tables);

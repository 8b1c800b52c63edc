/** How long it takes to begin, and what is resident then. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeProposal } from './proposal.mjs';
import { rounds } from './scope.mjs';
import { startServer } from './server.mjs';
import { median } from './time.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const last = rounds(15);

/** Milliseconds by the clock, each beside an empty Node that was started in its turn; megabytes. */
export async function measureStart(say) {
  say('start');
  const times = { node: [], cli: [], initialize: [] };
  let resident;
  for (let round = 0; round <= last; round++) {
    const node = clock(() => spawnSync(process.execPath, ['-e', '0']));
    const cli = clock(() =>
      spawnSync(process.execPath, [path('dist/cli.js'), 'check', path('samples/law-firm-proposal.md')]),
    );
    const started = performance.now();
    const server = startServer(path('dist/server.js'), '--stdio');
    await server.initialize();
    const initialize = performance.now() - started;
    if (round === last) resident = await memoryOf(server);
    await server.stop();
    if (round > 0) for (const [name, time] of Object.entries({ node, cli, initialize })) times[name].push(time);
  }
  return { ...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])), ...resident };
}

async function memoryOf(server) {
  const idle = server.memory();
  await server.open(writeProposal(319_000));
  await server.pull();
  return { idleMemory: idle, openMemory: server.memory() };
}

function clock(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

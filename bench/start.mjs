/** How long it takes to begin, until the first findings are there, and what is resident then. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeProposal } from './proposal.mjs';
import { rounds } from './scope.mjs';
import { startServer } from './server.mjs';
import { median } from './time.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Milliseconds by the clock, each beside an empty Node that was started in its turn; megabytes. */
export async function measureStart(say) {
  say('start');
  const letter = writeProposal(9_000);
  const times = { node: [], cli: [], initialize: [], findings: [] };
  for (let round = 0; round <= rounds(15); round++) {
    const node = clock(() => spawnSync(process.execPath, ['-e', '0']));
    const cli = clock(() =>
      spawnSync(process.execPath, [path('dist/cli.js'), 'check', path('samples/law-firm-proposal.md')]),
    );
    const started = performance.now();
    const server = startServer(path('dist/server.js'), '--stdio');
    await server.initialize();
    const initialize = performance.now() - started;
    await server.open(letter);
    await server.pull();
    const findings = performance.now() - started;
    await server.stop();
    if (round > 0)
      for (const [name, time] of Object.entries({ node, cli, initialize, findings })) times[name].push(time);
  }
  const halves = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  return { ...halves, ...(await measureResident()) };
}

async function measureResident() {
  const server = startServer(path('dist/server.js'), '--stdio');
  await server.initialize();
  // About a document that is not open: the answer waits until all is loaded, and nothing is read for it.
  await server.pull();
  const idleMemory = server.memory();
  await server.open(writeProposal(319_000));
  await server.pull();
  const openMemory = server.memory();
  await server.stop();
  return { idleMemory, openMemory };
}

function clock(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Typing into a hundred-page proposal: what each keystroke costs the real server, beside one that reads nothing. */
import { fileURLToPath } from 'node:url';
import { mulberry32, writeProposal } from './proposal.mjs';
import { isQuick, lengthsUpTo } from './scope.mjs';
import { startServer } from './server.mjs';
import { median, percentile } from './time.mjs';

const ours = fileURLToPath(new URL('../dist/server.js', import.meta.url));
const idle = fileURLToPath(new URL('idleServer.mjs', import.meta.url));
const lengths = lengthsUpTo({ '9 kB': 9_000, '319 kB': 319_000, '1 MB': 1_000_000 }, 319_000);
const keystrokes = isQuick ? 20 : 200;
/** Keystrokes before those that count, while the server is still being compiled. */
const warmUp = isQuick ? 5 : 20;
const fences = isQuick ? 1 : 7;

/** Round trips and processor time in milliseconds, by size; `fence` for the one in the middle. */
export async function measureKeystrokes(say) {
  const results = {};
  for (const [size, length] of Object.entries(lengths)) {
    say(`keystrokes, ${size}`);
    results[size] = await measureIn(writeProposal(length));
  }
  return results;
}

async function measureIn(text) {
  const servers = { clientele: startServer(ours, '--stdio'), idle: startServer(idle) };
  const measured = {};
  for (const [name, server] of Object.entries(servers)) {
    await server.initialize();
    await server.open(text);
    await server.pull();
    measured[name] = { trips: [], cpu: [], unchanged: 0 };
  }
  const chance = mulberry32(5);
  const lines = text.split('\n');
  for (let count = -warmUp; count < keystrokes; count++) {
    const line = Math.floor(chance() * lines.length);
    const start = { line, character: Math.floor(chance() * (lines[line].length + 1)) };
    const letter = 'etaoin shrdlu'[Math.floor(chance() * 13)];
    for (const [name, server] of Object.entries(servers)) {
      const typed = await trip(server, [{ range: { start, end: start }, text: letter }]);
      await trip(server, [{ range: { start, end: { ...start, character: start.character + 1 } }, text: '' }]);
      if (count < 0) continue;
      measured[name].trips.push(typed.time);
      if (typed.cpu !== null) measured[name].cpu.push(typed.cpu);
      if (typed.report.kind === 'unchanged') measured[name].unchanged++;
    }
  }
  const fence = await openFences(servers.clientele);
  for (const server of Object.values(servers)) await server.stop();
  const { clientele, idle: nothing } = measured;
  return {
    cpuHalf: median(clientele.cpu),
    cpuMost: percentile(clientele.cpu, 0.95),
    trip: median(clientele.trips),
    idleCpu: median(nothing.cpu),
    idleTrip: median(nothing.trips),
    unchanged: clientele.unchanged / keystrokes,
    fence,
  };
}

/** The worst that a keystroke does: a fence opens at the top, and all below it is code. */
async function openFences(server) {
  const times = [];
  const top = { line: 0, character: 0 };
  for (let count = 0; count < fences; count++) {
    const { cpu } = await trip(server, [{ range: { start: top, end: top }, text: '```\n' }]);
    await trip(server, [{ range: { start: top, end: { line: 1, character: 0 } }, text: '' }]);
    if (cpu !== null) times.push(cpu);
  }
  return median(times);
}

async function trip(server, changes) {
  const cpu = server.cpu();
  const started = performance.now();
  await server.change(changes);
  const report = await server.pull();
  const time = performance.now() - started;
  return { time, report, cpu: cpu === null ? null : server.cpu() - cpu };
}

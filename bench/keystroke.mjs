/** Typing into a hundred-page proposal: what each keystroke costs the real server, beside one that reads nothing. */
import { fileURLToPath } from 'node:url';
import { mulberry32, writeProposal } from './proposal.mjs';
import { startServer } from './server.mjs';
import { median, percentile } from './time.mjs';

const ours = fileURLToPath(new URL('../dist/server.js', import.meta.url));
const idle = fileURLToPath(new URL('idleServer.mjs', import.meta.url));
const keystrokes = Number(process.env.KEYSTROKES ?? 300);

/** Round trips and processor time in milliseconds. */
export async function measureKeystrokes(say) {
  say('keystrokes');
  const text = writeProposal(319_000);
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
  for (let count = -20; count < keystrokes; count++) {
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
  const fences = [];
  const top = { line: 0, character: 0 };
  for (let count = 0; count < 11; count++) {
    const { cpu } = await trip(servers.clientele, [{ range: { start: top, end: top }, text: '```\n' }]);
    await trip(servers.clientele, [{ range: { start: top, end: { line: 1, character: 0 } }, text: '' }]);
    if (cpu !== null) fences.push(cpu);
  }
  for (const server of Object.values(servers)) await server.stop();
  const { clientele, idle: nothing } = measured;
  return {
    cpuHalf: median(clientele.cpu),
    cpuMost: percentile(clientele.cpu, 0.95),
    trip: median(clientele.trips),
    idleCpu: median(nothing.cpu),
    idleTrip: median(nothing.trips),
    unchanged: clientele.unchanged / keystrokes,
    fence: median(fences),
  };
}

async function trip(server, changes) {
  const cpu = server.cpu();
  const started = performance.now();
  await server.change(changes);
  const report = await server.pull();
  const time = performance.now() - started;
  return { time, report, cpu: cpu === null ? null : server.cpu() - cpu };
}

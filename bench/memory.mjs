/** The most memory a process needs that reads the 319 kB proposal once and does nothing else, by peer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importEngine } from './engine.mjs';
import { writeProposal } from './proposal.mjs';

const self = fileURLToPath(import.meta.url);

/** Milliseconds by the clock until a megabyte that no process had before can be written to. */
export function touchMemory() {
  const megabytes = 64;
  const started = performance.now();
  Buffer.allocUnsafeSlow(megabytes << 20).fill(1);
  return (performance.now() - started) / megabytes;
}

/** Megabytes by name. */
export function measureMemory(names, say) {
  const results = {};
  for (const name of ['clientele', ...names]) {
    say(`memory, ${name}`);
    results[name] = Number(spawnSync(process.execPath, [self, name], { encoding: 'utf8' }).stdout.trim());
  }
  return results;
}

if (process.argv[1] === self) {
  const text = writeProposal(319_000);
  if (process.argv[2] === 'clientele') {
    const { analyze, defaultHouseStyle } = await importEngine();
    analyze({ text, language: 'markdown' }, defaultHouseStyle);
  } else {
    const { peers } = await import('./peers.mjs');
    await (await peers[process.argv[2]].start())(text);
  }
  process.stdout.write(`${peak()}\n`);
}

/** Megabytes. What the system keeps of the usage begins with that of the process that started this one, so Linux is asked for its own. */
function peak() {
  const status = '/proc/self/status';
  const own = existsSync(status) && /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1];
  return Number(own || process.resourceUsage().maxRSS) / 1024;
}

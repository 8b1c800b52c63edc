/** How long things take, in processor time: what else the machine does meanwhile does not count, but for the caches it fills. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Milliseconds of the processor that a run takes, collecting of garbage and compiling included. */
export async function cpuTime(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median time of each of several runs, taken in turn so that they share whatever happens; one round first to warm up. */
export async function inTurn(runs, rounds) {
  const times = new Map(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      // What one leaves behind is not for the next to pay.
      collectGarbage();
      const time = await cpuTime(run);
      if (round > 0) times.get(name).push(time);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]));
}

export function median(list) {
  return percentile(list, 0.5);
}

export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How long things take, in processor time: what else the machine does meanwhile does not count, but for the caches it fills. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isQuick } from './scope.mjs';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Milliseconds of the processor that a run takes, collecting of garbage and compiling included. */
export async function cpuTime(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of the processor that each has run for before its time is taken, at least once: until then V8 compiles. */
const warmUp = isQuick ? 0 : 3000;

export async function untilWarm(run) {
  let spent = 0;
  do spent += await cpuTime(run);
  while (spent < warmUp);
}

/**
 * The median time of each of several long runs, taken in turn in one process, when all are warm. All memory is collected
 * before each. V8 then drops the code that it compiled for kinds of objects of which none is left, and the next run
 * compiles that anew, so that a short run would time little else.
 */
export async function inTurn(runs, rounds) {
  const times = new Map(Object.keys(runs).map((name) => [name, []]));
  for (const run of Object.values(runs)) await untilWarm(run);
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      collectGarbage();
      times.get(name).push(await cpuTime(run));
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

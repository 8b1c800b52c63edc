/** How much memory is held once all that is garbage is gone. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

export async function heapInMegabytes(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    collect();
    // What a weak reference held is let go between two turns only.
    await new Promise(setImmediate);
  }
  return process.memoryUsage().heapUsed / 1e6;
}

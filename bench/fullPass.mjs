/** A whole document read once: by Clientele, by a raw search and by each peer, in turn, each in a process of its own. */
import { own, startChecker } from './checker.mjs';
import { bundleEngine } from './engine.mjs';
import { lengthsUpTo, rounds } from './scope.mjs';
import { median } from './time.mjs';

export const sizes = lengthsUpTo({ '9 kB': 9_000, '319 kB': 319_000, '1 MB': 1_000_000, '10 MB': 10_000_000 }, 319_000);
/** Rounds by size, and how many runs of a turn are timed. */
const turns = { '9 kB': 5, '319 kB': 4, '1 MB': 3, '10 MB': 1 };
const runsInTurn = rounds(3);

/** Milliseconds by size and then by name. A peer that is left out at a size is missing there. */
export async function measureFullPass(peers, say) {
  await bundleEngine();
  const names = [...Object.keys(own), ...Object.keys(peers)];
  const checkers = new Map(names.map((name) => [name, startChecker(name)]));
  const results = {};
  for (const [size, length] of Object.entries(sizes)) {
    say(`full pass, ${size}`);
    const asked = [...checkers].filter(([name]) => !(length > peers[name]?.most));
    const times = new Map(asked.map(([name]) => [name, []]));
    for (const [, checker] of asked) await checker.ask({ length, warm: true });
    for (let round = 0; round < rounds(turns[size]); round++) {
      for (const [name, checker] of asked) times.get(name).push(...(await checker.ask({ times: runsInTurn })));
    }
    results[size] = Object.fromEntries([...times].map(([name, list]) => [name, median(list)]));
  }
  for (const checker of checkers.values()) checker.stop();
  return results;
}

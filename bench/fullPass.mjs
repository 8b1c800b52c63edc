/** A whole document read once: by Clientele, by a raw search and by each peer, in turn, in one process. */
import { loadEngine, rawSearch } from './engine.mjs';
import { writeProposal } from './proposal.mjs';
import { lengthsUpTo, rounds } from './scope.mjs';
import { inTurn } from './time.mjs';

export const sizes = lengthsUpTo({ '9 kB': 9_000, '319 kB': 319_000, '1 MB': 1_000_000, '10 MB': 10_000_000 }, 319_000);
/** Rounds: the more, the less the first of them weigh, in which V8 compiles. */
const times = { '9 kB': 15, '319 kB': 15, '1 MB': 7, '10 MB': 3 };

/** Milliseconds by size and then by name. A peer that is left out at a size is missing there. */
export async function measureFullPass(peers, say) {
  const { analyze, defaultHouseStyle } = await loadEngine();
  const started = {};
  for (const [name, { start }] of Object.entries(peers)) started[name] = await start();
  const results = {};
  for (const [size, length] of Object.entries(sizes)) {
    say(`full pass, ${size}`);
    const markdown = writeProposal(length);
    const plain = writeProposal(length, 'plaintext');
    const runs = {
      clientele: () => analyze({ text: markdown, language: 'markdown' }, defaultHouseStyle),
      'clientele, plain text': () => analyze({ text: plain, language: 'plaintext' }, defaultHouseStyle),
      'raw search': () => rawSearch(plain),
    };
    for (const [name, run] of Object.entries(started)) {
      if (length <= peers[name].most) runs[name] = () => run(markdown);
    }
    results[size] = await inTurn(runs, rounds(times[size]));
  }
  return results;
}

/** Whether time grows with length and no faster: processor time per megabyte from 1 to 50 MB. */
import { loadEngine } from './engine.mjs';
import { writeProposal } from './proposal.mjs';
import { lengthsUpTo, rounds } from './scope.mjs';
import { inTurn } from './time.mjs';

const lengths = lengthsUpTo({ '1 MB': 1_000_000, '10 MB': 10_000_000, '50 MB': 50_000_000 }, 10_000_000);

/** Milliseconds per megabyte, by language and then by length. */
export async function measureGrowth(say) {
  const { analyze, defaultHouseStyle } = await loadEngine();
  const results = {};
  for (const language of ['markdown', 'plaintext']) {
    say(`growth, ${language}`);
    const runs = {};
    for (const [name, length] of Object.entries(lengths)) {
      const text = writeProposal(length, language);
      // A short text is read as often as makes up for it, so that each run is as long as the others.
      const times = length < 10_000_000 ? 10 : 1;
      runs[name] = () => {
        for (let time = 0; time < times; time++) analyze({ text, language }, defaultHouseStyle);
      };
    }
    const measured = await inTurn(runs, rounds(2));
    const megabytes = (name) => Math.max(10, lengths[name] / 1_000_000);
    results[language] = Object.fromEntries(
      Object.entries(measured).map(([name, time]) => [name, time / megabytes(name)]),
    );
  }
  return results;
}

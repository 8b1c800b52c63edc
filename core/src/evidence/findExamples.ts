/** Stage 5, evidence: nouns of trades in a sentence that lists several: “in a hotel, a shop or a bank”. They are examples. */
import type { CueHit } from '../cues/matchCues';
import type { ProfileId } from '../model';
import { type Reading, sentenceNumber } from '../sentences/readText';

/** Two trades may deal with each other; three are a list. */
const manyTrades = 3;

export function findExamples(reading: Reading, hits: readonly CueHit[]): ReadonlySet<CueHit> {
  const bySentence = new Map<number, { readonly hits: CueHit[]; readonly trades: Set<ProfileId> }>();
  for (const hit of hits) {
    if (hit.cue.kind !== 'trade' || hit.cue.profile === null) continue;
    const sentence = sentenceNumber(reading, hit.from);
    const found = bySentence.get(sentence) ?? { hits: [], trades: new Set() };
    found.hits.push(hit);
    found.trades.add(hit.cue.profile);
    bySentence.set(sentence, found);
  }
  return new Set([...bySentence.values()].flatMap((found) => (found.trades.size >= manyTrades ? found.hits : [])));
}

/** Stage 5, evidence: nouns of trades in a sentence that lists several: “in a hotel, a shop or a bank”. They are examples. */
import type { CueHit } from '../cues/matchCues';
import type { ProfileId } from '../model';
import { type Reading, sentenceNumber } from '../sentences/readText';

/** Two trades may deal with each other; three are a list. */
const manyTrades = 3;

export function findExamples(reading: Reading, hits: readonly CueHit[]): ReadonlySet<CueHit> {
  const examples = new Set<CueHit>();
  for (const inBlock of groupBy(hits.filter(namesTrade), ({ from }) => reading.tokens.block[from] ?? 0)) {
    if (countTrades(inBlock) < manyTrades) continue;
    for (const inSentence of groupBy(inBlock, ({ from }) => sentenceNumber(reading, from)))
      if (countTrades(inSentence) >= manyTrades) for (const hit of inSentence) examples.add(hit);
  }
  return examples;
}

function namesTrade({ cue: { kind, profile } }: CueHit): boolean {
  return kind === 'trade' && profile !== null;
}

export function countTrades(hits: readonly CueHit[]): number {
  const trades = new Set<ProfileId>();
  for (const { cue } of hits) if (cue.kind === 'trade' && cue.profile !== null) trades.add(cue.profile);
  return trades.size;
}

/** The hits in the order of the text, parted where the number changes that one of them has. */
function groupBy(hits: readonly CueHit[], numberOf: (hit: CueHit) => number): CueHit[][] {
  const groups: CueHit[][] = [];
  let last = -1;
  for (const hit of hits) {
    const number = numberOf(hit);
    if (number !== last) groups.push([]);
    groups.at(-1)?.push(hit);
    last = number;
  }
  return groups;
}

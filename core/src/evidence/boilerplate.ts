/**
 * Stage 5, evidence: contracts, policies and the terms of a site speak of courts, lawyers and liability whatever the
 * trade, so there those words do not make the writer a law firm.
 */
import type { CueHit } from '../cues/matchCues';
import type { ProfileId } from '../model';
import { type Reading, wordAt } from '../sentences/readText';
import { markWords } from '../sentences/vocabulary';

const pointing = new Set(['this', 'these', 'our', 'the']);
const kinds = markWords(['agreement', 'terms', 'policy', 'eula', 'addendum', 'dpa', 'disclaimer', 'contract']);
/** So often a contract names itself. */
const enough = 2;

/** The hits that tell of a trade, and whether the words of law were left out, as in a contract. */
export interface Telling {
  readonly hits: readonly CueHit[];
  readonly isContract: boolean;
}

/** The hits that tell of a trade: in a contract the words of law only where the writer is known to be a law firm. */
export function withoutBoilerplate(reading: Reading, hits: readonly CueHit[], us: ProfileId | null): Telling {
  if (us === 'law' || !hits.some(isOfLaw) || !isContract(reading)) return { hits, isContract: false };
  return { hits: hits.filter((hit) => !isOfLaw(hit)), isContract: true };
}

function isOfLaw({ cue }: CueHit): boolean {
  return cue.profile === 'law';
}

function isContract(reading: Reading): boolean {
  let times = 0;
  const { number, count } = reading.tokens;
  for (let token = 1; token < count && times < enough; token++) {
    if (kinds[number[token] ?? 0] !== 1) continue;
    const before = wordAt(reading, token - 1);
    if (!pointing.has(before)) continue;
    if (before === 'this' || before === 'these' || /^(?:terms|policy)$/.test(wordAt(reading, token))) times++;
  }
  return times >= enough;
}

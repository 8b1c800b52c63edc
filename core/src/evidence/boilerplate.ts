/**
 * Stage 5, evidence: contracts, policies and the terms of a site speak of courts, lawyers and liability whatever the
 * trade, so there those words do not make the writer a law firm.
 */
import type { CueHit } from '../cues/matchCues';
import type { ProfileId } from '../model';
import type { WordCounts } from './wordCounts';

/** So often a contract names itself. */
const enough = 2;

/** The hits that tell of a trade, and whether the words of law were left out, as in a contract. */
export interface Telling {
  readonly hits: readonly CueHit[];
  readonly isContract: boolean;
}

/** The hits that tell of a trade: in a contract the words of law only where the writer is known to be a law firm. */
export function withoutBoilerplate(counts: WordCounts, hits: readonly CueHit[], us: ProfileId | null): Telling {
  if (us === 'law' || counts.contract < enough || !hits.some(isOfLaw)) return { hits, isContract: false };
  return { hits: hits.filter((hit) => !isOfLaw(hit)), isContract: true };
}

function isOfLaw({ cue }: CueHit): boolean {
  return cue.profile === 'law';
}

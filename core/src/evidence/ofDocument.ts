/** Stage 5, evidence: what a whole document says to each of its mentions, and whether two versions of it say the same. */
import type { CueHit } from '../cues/matchCues';
import type { ProfileId, Term } from '../model';
import { type Far, isSameFar } from './farEvidence';

export interface OfDocument extends Served {
  /** Whether the document speaks of programs, so that a client in it may be one. */
  readonly isTechnical: boolean;
  readonly far: Far;
  /** Whether the words of law were left out. */
  readonly isContract: boolean;
}

/** Whom the document names as served. */
export interface Served {
  /** Whether the document shows one of those served, by us or by nobody named, to be a business itself. */
  readonly servesBusinesses: boolean;
  /** Trades that the document names as served ("for restaurants"): their words are topic, not the provider's. */
  readonly servedTrades: ReadonlySet<ProfileId>;
  /** What those trades call their own people; goods and prices then speak of them as well. */
  readonly servedSides: ReadonlySet<Term>;
}

/** @param areBusinesses for each mention, whether it is shown to be one */
export function readAudience(audience: ReadonlySet<CueHit>, areBusinesses: readonly boolean[]): Served {
  return {
    servesBusinesses: areBusinesses.some(Boolean),
    servedTrades: tradesOf(audience),
    servedSides: sidesOf(audience),
  };
}

/** Whether two versions of a document of the same shape say the same. */
export function saysTheSame(one: OfDocument, other: OfDocument): boolean {
  return (
    one.isTechnical === other.isTechnical &&
    one.servesBusinesses === other.servesBusinesses &&
    one.isContract === other.isContract &&
    isSameSet(one.servedTrades, other.servedTrades) &&
    isSameSet(one.servedSides, other.servedSides) &&
    isSameFar(one.far, other.far)
  );
}

function isSameSet<Each>(one: ReadonlySet<Each>, other: ReadonlySet<Each>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

function sidesOf(audience: ReadonlySet<CueHit>): ReadonlySet<Term> {
  const sides = new Set<Term>();
  for (const { cue } of audience) if (cue.favours !== 'none') sides.add(cue.favours);
  return sides;
}

function tradesOf(audience: ReadonlySet<CueHit>): ReadonlySet<ProfileId> {
  const trades = new Set<ProfileId>();
  for (const { cue } of audience) if (cue.profile !== null) trades.add(cue.profile);
  return trades;
}

export function countsAsTechnical(hits: readonly CueHit[]): boolean {
  const words = new Set<string>();
  for (const { cue } of hits) if (cue.kind === 'computing') words.add(cue.id);
  return words.size >= technicalWords;
}

/** So many different computing words make a text technical. */
const technicalWords = 6;

/** Stage 5, evidence: what a whole document says to each of its mentions, and whether two versions of it say the same. */
import type { CueHit } from '../cues/matchCues';
import { renewSet } from '../kept';
import type { Profile } from '../lexicon/lexicon';
import type { ProfileId, Term } from '../model';
import type { Reading } from '../sentences/readText';
import { type Far, gatherFar, isSameFar, renewFar } from './farEvidence';
import { findExamples } from './findExamples';
import type { Heard } from './provider/findAudience';

export interface OfDocument extends Served {
  /** Whether the document speaks of programs, so that a client in it may be one. */
  readonly isTechnical: boolean;
  readonly far: Far;
  /** Whether the words of law were left out. */
  readonly isContract: boolean;
}

/** What the cues of a document say to all of its mentions. */
export interface Whole extends Heard {
  /** Those that bear on a mention, and the examples among them. */
  readonly telling: readonly CueHit[];
  readonly examples: ReadonlySet<CueHit>;
  readonly isTechnical: boolean;
  readonly far: Far;
}

export function hearAll(reading: Reading, heard: Heard, profiles: ReadonlyMap<ProfileId, Profile>): Whole {
  const { hits, audience } = heard;
  const telling = hits.filter((hit) => tells(hit, audience));
  const examples = findExamples(reading, telling);
  const far = gatherFar(reading, telling, examples, profiles);
  return { hits, audience, telling, examples, isTechnical: countsAsTechnical(hits), far };
}

/** The same cues, of which some, those of whole blocks, stand among other words than before. */
export function hearAgain(
  reading: Reading,
  before: Whole,
  moved: readonly CueHit[],
  profiles: ReadonlyMap<ProfileId, Profile>,
): Whole {
  const telling = moved.filter((hit) => tells(hit, before.audience));
  const examples = renewSet(before.examples, telling, findExamples(reading, telling));
  if (examples !== before.examples) return hearAll(reading, before, profiles);
  return { ...before, far: renewFar(reading, before.far, new Set(telling), profiles) };
}

function tells(hit: CueHit, audience: ReadonlySet<CueHit>): boolean {
  return hit.cue.kind !== 'computing' && hit.cue.kind !== 'deed' && !audience.has(hit);
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

function countsAsTechnical(hits: readonly CueHit[]): boolean {
  const words = new Set<string>();
  for (const { cue } of hits) if (cue.kind === 'computing') words.add(cue.id);
  return words.size >= technicalWords;
}

/** So many different computing words make a text technical. */
const technicalWords = 6;

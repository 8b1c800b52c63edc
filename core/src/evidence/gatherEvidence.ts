/**
 * Stage 5, evidence: the cues that bear on each mention, each at its best scope, and the doubt of trades in which both
 * words are used. Weighs nothing against anything.
 */
import type { CueHit, CueMatcher } from '../cues/matchCues';
import { between, isKept, type Kept, nothingKept, renew } from '../kept';
import type { Profile } from '../lexicon/lexicon';
import type { FoundMention } from '../mentions/findMentions';
import type { ProfileId } from '../model';
import { isSame } from '../same';
import type { Reading } from '../sentences/readText';
import type { Telling } from './boilerplate';
import { type FarEvidence, farEvidence, moveFar, placesIn } from './farEvidence';
import type { FoundEvidence, Places } from './foundEvidence';
import { readHeadings } from './headings';
import { hearAgain, hearAll, type OfDocument, readAudience, saysTheSame, type Whole } from './ofDocument';
import { moveOwn, type OwnEvidence, ownGatherer } from './ownEvidence';
import { findServedBusinesses } from './provider/findServedBusinesses';

export interface MentionEvidence extends Omit<OwnEvidence, 'near' | 'doubts'>, Omit<OfDocument, 'far' | 'isContract'> {
  /** Those near the mention first, then those of the rest of the document; each part with the strongest first. */
  readonly cues: readonly FoundEvidence[];
  /** 0 to 2: how much the passage speaks of trades that use both words. */
  readonly overlap: number;
}

/** What was gathered for the mentions of a document, with what each has of its own and what the whole says to all. */
export interface Gathered {
  readonly evidence: readonly MentionEvidence[];
  readonly own: readonly OwnEvidence[];
  readonly firsts: Places;
  readonly areBusinesses: readonly boolean[];
  readonly whole: Whole;
  readonly ofDocument: OfDocument;
}

/** The cues of a document, with those of them that tell and those that speak of whom it serves. */
export interface Cues {
  readonly hits: readonly CueHit[];
  readonly telling: Telling;
  readonly audience: ReadonlySet<CueHit>;
}

/**
 * @param before what was gathered of the version before, and how many mentions and hits stand as they did
 */
export function gatherEvidence(
  reading: Reading,
  mentions: readonly FoundMention[],
  { hits, telling, audience }: Cues,
  matcher: CueMatcher,
  profiles: ReadonlyMap<ProfileId, Profile>,
  before: Gathered | null = null,
  kept: Kept = nothingKept,
  keptHits: Kept = nothingKept,
): Gathered {
  const areBusinesses = findServedBusinesses(reading, mentions, audience, before?.areBusinesses, kept);
  const whole =
    before?.whole.hits === telling.hits && before.whole.audience === audience
      ? hearAgain(reading, before.whole, between(hits, keptHits), profiles)
      : hearAll(reading, { hits: telling.hits, audience }, profiles);
  const headings = readHeadings(reading.prose.blocks);
  const around = before && areHeardAlike(before.whole, whole, hits, keptHits) ? before : null;
  const gatherOwn = ownGatherer(reading, mentions, whole, headings, matcher, profiles);
  const own = renew(around?.own ?? [], around ? kept : nothingKept, mentions.length, gatherOwn);
  const { isTechnical, far } = whole;
  const fresh: OfDocument = {
    ...readAudience(audience, areBusinesses),
    isTechnical,
    far,
    isContract: telling.isContract,
  };
  const was = around && saysTheSame(around.ofDocument, fresh) ? around : null;
  const ofDocument = was ? { ...was.ofDocument, far } : fresh;
  const evidence = renew(was?.evidence ?? [], was ? kept : nothingKept, mentions.length, (index) => {
    const { block } = mentions[index] as FoundMention;
    return joinEvidence(own[index] as OwnEvidence, farEvidence(far, headings, headings.sectionOf(block)), ofDocument);
  });
  const firsts = before?.whole.far === far ? before.firsts : placesIn(far);
  return { evidence, own, firsts, areBusinesses, whole, ofDocument };
}

/** Whether each of the hits that stand as they did tells what it told. */
function areHeardAlike(one: Whole, other: Whole, hits: readonly CueHit[], kept: Kept): boolean {
  if (one.telling === other.telling && one.examples === other.examples) return true;
  const told = new Set(one.telling);
  const tells = new Set(other.telling);
  return hits.every(
    (hit, index) =>
      !isKept(kept, index, hits.length) ||
      (told.has(hit) === tells.has(hit) && one.examples.has(hit) === other.examples.has(hit)),
  );
}

/**
 * What a mention has of its own, and what the rest of the document says to it. Written out, since all mentions are joined
 * anew where a cue that bears on the whole document comes or goes.
 */
function joinEvidence(own: OwnEvidence, far: FarEvidence, ofDocument: OfDocument): MentionEvidence {
  const { near, doubts } = own;
  const nearby = new Set(near.map(({ cue }) => cue));
  let overlap = 0;
  for (const doubt of doubts.values()) overlap += doubt;
  for (const [cue, doubt] of far.doubts) if (!doubts.has(cue)) overlap += doubt;
  return {
    isTechnical: ofDocument.isTechnical,
    servesBusinesses: ofDocument.servesBusinesses,
    servedTrades: ofDocument.servedTrades,
    servedSides: ofDocument.servedSides,
    cues: [...near, ...far.cues.filter(({ cue }) => !nearby.has(cue))],
    opensCompound: own.opensCompound,
    isHyphenated: own.isHyphenated,
    isAttributive: own.isAttributive,
    isBareAttributive: own.isBareAttributive,
    isOfSegment: own.isOfSegment,
    isOfBusinesses: own.isOfBusinesses,
    reference: own.reference,
    isDenied: own.isDenied,
    isListed: own.isListed,
    isOfTrade: own.isOfTrade,
    contrasts: own.contrasts,
    overlap: Math.min(2, overlap),
  };
}

/** The same with each block at the number that it has in the next version. Where each first cue stands is told apart. */
export function moveGathered(
  gathered: Gathered,
  mentions: readonly FoundMention[],
  move: (block: number) => number,
): Gathered {
  const { whole, ofDocument } = gathered;
  const far = moveFar(whole.far, move);
  const own = gathered.own.map((one, index) => moveOwn(one, (mentions[index] as FoundMention).block, move));
  const evidence = gathered.evidence.map((one, index) => {
    const { near } = own[index] as OwnEvidence;
    return own[index] === gathered.own[index] ? one : { ...one, cues: [...near, ...one.cues.slice(near.length)] };
  });
  return {
    ...gathered,
    evidence,
    own,
    firsts: placesIn(far),
    whole: { ...whole, far },
    ofDocument: { ...ofDocument, far },
  };
}

/** Whether the same is said of two mentions, or of one in two versions of a document, wherever in its block it is said. */
export function isSameEvidence(one: MentionEvidence, other: MentionEvidence): boolean {
  if (one === other) return true;
  if (!isSame(one, other, 'cues') || one.cues.length !== other.cues.length) return false;
  return one.cues.every((cue, index) => {
    const also = other.cues[index] as FoundEvidence;
    return cue === also || isSame(cue, also, 'place');
  });
}

/**
 * Stage 5, evidence: the cues that bear on each mention, each at its best scope, and the doubt of trades in which both
 * words are used. Weighs nothing against anything.
 */

import { hitsBetween } from '../cues/hitsBetween';
import type { CueHit, CueMatcher } from '../cues/matchCues';
import { between, type Kept, nothingKept, renew } from '../kept';
import type { Profile } from '../lexicon/lexicon';
import { businessSegments, segments } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import type { FoundTerm, ProfileId, Scope } from '../model';
import { isSame } from '../same';
import { gapBefore, type Reading, sentenceNumber, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';
import { isAttributive, isBareAttributive, isJoined } from './attributive';
import { besideMention } from './besideMention';
import type { Telling } from './boilerplate';
import { farEvidence, moveFar, placesIn } from './farEvidence';
import { findListed } from './findListed';
import { evidenceOf, type FoundEvidence, factors, isFar, type Places } from './foundEvidence';
import { readHeadings } from './headings';
import { hearAgain, hearAll, type OfDocument, readAudience, saysTheSame, type Whole } from './ofDocument';
import { findServedBusinesses } from './provider/findServedBusinesses';
import { raisesDoubt } from './provider/resolveTrade';
import { isDenied, type Reference, referenceOf } from './reference';

export interface MentionEvidence extends Omit<OfDocument, 'far' | 'isContract'> {
  /** Those near the mention first, then those of the rest of the document; each part with the strongest first. */
  readonly cues: readonly FoundEvidence[];
  /** Whether it opens a fixed compound with *customer*, such as "customer experience". */
  readonly opensCompound: boolean;
  /** Whether it opens a hyphenated compound, such as "client-facing" or "customer-driven": both words stand in those. */
  readonly isHyphenated: boolean;
  /** Whether it modifies another noun: "customer data"; then it is often topic, whoever serves. */
  readonly isAttributive: boolean;
  /** Whether it does so with neither an article nor a possessor: "integrate customer data". */
  readonly isBareAttributive: boolean;
  /** Whether the word before it tells a kind of those who are served: "business clients". */
  readonly isOfSegment: boolean;
  /** Whether that word tells that they are businesses themselves: “corporate clients”. */
  readonly isOfBusinesses: boolean;
  /** Whether it speaks of parties known one by one or of a public. */
  readonly reference: Reference;
  /** Whether somebody is said not to be one: "not a customer". */
  readonly isDenied: boolean;
  /** Whether it is listed among the people around a business: "employees, suppliers and customers". */
  readonly isListed: boolean;
  /** Whether it is named with those whom a business buys from: “customers and vendors”. */
  readonly isOfTrade: boolean;
  /** Whether the other term stands in the same sentence. */
  readonly contrasts: boolean;
  /** 0 to 2: how much the passage speaks of trades that use both words. */
  readonly overlap: number;
}

/** How much a word of a trade that is itself divided, such as insurance, raises doubt, by its weight. */
const ofDividedTrade = 0.4;
/** Tokens beyond which a cue of the same block counts no more than one elsewhere in the document. */
const reach = 200;
/** Tokens that count as near. */
const nearTokens = 10;

/** What was gathered for the mentions of a document, with what the whole of it says to each of them. */
export interface Gathered {
  readonly evidence: readonly MentionEvidence[];
  readonly firsts: Places;
  readonly areBusinesses: readonly boolean[];
  readonly whole: Whole;
  readonly ofDocument: OfDocument;
}

/**
 * @param before what was gathered of the version before, and how many mentions and hits stand as they did
 */
export function gatherEvidence(
  reading: Reading,
  mentions: readonly FoundMention[],
  { hits, isContract }: Telling,
  audience: ReadonlySet<CueHit>,
  matcher: CueMatcher,
  profiles: ReadonlyMap<ProfileId, Profile>,
  before: Gathered | null = null,
  kept: Kept = nothingKept,
  keptHits: Kept = nothingKept,
): Gathered {
  const areBusinesses = findServedBusinesses(reading, mentions, audience, before?.areBusinesses, kept);
  const whole =
    before?.whole.hits === hits && before.whole.audience === audience
      ? hearAgain(reading, before.whole, between(hits, keptHits), profiles)
      : hearAll(reading, { hits, audience }, profiles);
  const { telling, examples, isTechnical, far } = whole;
  const fresh: OfDocument = { ...readAudience(audience, areBusinesses), isTechnical, far, isContract };
  const was = before && saysTheSame(before.ofDocument, fresh) ? before : null;
  const ofDocument = was ? { ...was.ofDocument, far } : fresh;
  let gather: ((index: number) => MentionEvidence) | null = null;
  const evidence = renew(was?.evidence ?? [], was ? kept : nothingKept, mentions.length, (index) => {
    gather ??= gatherer(reading, mentions, telling, examples, ofDocument, matcher, profiles);
    return gather(index);
  });
  const firsts = before?.whole.far === far ? before.firsts : placesIn(far);
  return { evidence, firsts, areBusinesses, whole, ofDocument };
}

/** The same with each block at the number that it has in the next version. Where each first cue stands is told apart. */
export function moveGathered(gathered: Gathered, move: (block: number) => number): Gathered {
  const { evidence, whole, ofDocument } = gathered;
  const far = moveFar(whole.far, move);
  const moves = (cue: FoundEvidence): boolean => !isFar(cue) && move(cue.place.block) !== cue.place.block;
  const moveCue = (cue: FoundEvidence): FoundEvidence =>
    moves(cue) ? { ...cue, place: { ...cue.place, block: move(cue.place.block) } } : cue;
  return {
    ...gathered,
    evidence: evidence.map((one) => (one.cues.some(moves) ? { ...one, cues: one.cues.map(moveCue) } : one)),
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

function gatherer(
  reading: Reading,
  mentions: readonly FoundMention[],
  telling: readonly CueHit[],
  examples: ReadonlySet<CueHit>,
  { isTechnical, servesBusinesses, servedTrades, servedSides, far: farAway }: OfDocument,
  matcher: CueMatcher,
  profiles: ReadonlyMap<ProfileId, Profile>,
): (index: number) => MentionEvidence {
  const { first } = reading.tokens;
  const hitsIn = (block: number) => hitsBetween(telling, first[block] ?? 0, first[block + 1] ?? 0);
  /** Those of its block within reach: a block may be as long as a book. */
  const around = ({ block, token }: FoundMention) =>
    hitsBetween(
      telling,
      Math.max(first[block] ?? 0, token - reach),
      Math.min(first[block + 1] ?? 0, token + reach + 1),
    );
  const headings = readHeadings(reading.prose.blocks);
  const contrasts = contrastIn(reading, mentions);
  const farOf = farEvidence(farAway, headings);
  return (index) => {
    const mention = mentions[index] as FoundMention;
    const near = new Map<string, FoundEvidence>();
    const doubts = new Map<string, number>();
    const take = (hit: CueHit, scope: Scope, factor: number): void => {
      const { id, favours, weight, profile } = hit.cue;
      const trade = profiles.get(profile ?? '');
      const isDoubtful = trade !== undefined && raisesDoubt(trade);
      if (favours === 'none') doubts.set(id, Math.max(doubts.get(id) ?? 0, 0.5, factor));
      else if (isDoubtful) doubts.set(id, Math.max(doubts.get(id) ?? 0, ofDividedTrade * weight * factor));
      if (favours !== 'none' && (near.get(id)?.weight ?? 0) < weight * factor) {
        near.set(id, evidenceOf(reading, hit, favours, scope, factor, profiles));
      }
    };
    let opensCompound = false;
    for (const hit of besideMention(reading, mention, matcher)) {
      const isCompound = hit.cue.kind === 'right' && hit.cue.favours === 'customer' && !mention.possessive;
      take(hit, 'compound', isCompound ? factors.compound : factors.near);
      if (isCompound) opensCompound = true;
    }
    const listed = findListed(reading, mention.token);
    for (const hit of around(mention)) {
      if (hit.from <= mention.token && mention.token < hit.to) continue;
      const isPeer = hit.cue.kind === 'trade' || listed.isAboutStakeholders;
      if (isPeer && hit.from >= listed.from && hit.to <= listed.to) continue;
      const [scope, factor] = scopeWithinBlock(reading, mention.token, hit.from);
      take(hit, scope, examples.has(hit) ? factor * ofExample : factor);
    }
    for (const block of headings.above(mention.block))
      for (const hit of hitsIn(block)) take(hit, 'heading', factors.heading);
    const far = farOf(headings.sectionOf(mention.block));
    for (const [cue, factor] of far.doubts) if (!doubts.has(cue)) doubts.set(cue, factor);
    const nearest = [...near.values()].sort((a, b) => b.weight - a.weight);
    const cues = [...nearest, ...far.cues.filter((one) => !near.has(one.cue))];
    return {
      isTechnical,
      servesBusinesses,
      servedTrades,
      servedSides,
      cues,
      opensCompound,
      isHyphenated: isJoined(reading, mention.token + 1) && !mention.possessive,
      isAttributive: isAttributive(reading, mention),
      isBareAttributive: isBareAttributive(reading, mention),
      isOfSegment: isAfter(segments, reading, mention),
      isOfBusinesses: isAfter(businessSegments, reading, mention),
      reference: referenceOf(reading, mention),
      isDenied: isDenied(reading, mention),
      isListed: listed.isAboutStakeholders,
      isOfTrade: listed.isAboutTrade,
      contrasts: contrasts(index),
      overlap: sumDoubts(doubts),
    };
  };
}

/** Whether one of these words stands right before a mention. */
function isAfter(words: ReadonlySet<string>, reading: Reading, { token }: FoundMention): boolean {
  return words.has(wordAt(reading, token - 1)) && gapBefore(reading, token) === Gap.Space;
}

/** Whether both terms stand in the sentence of a mention, by its index; each sentence is looked through once. */
function contrastIn(reading: Reading, mentions: readonly FoundMention[]): (index: number) => boolean {
  const known = new Map<number, boolean>();
  const sentenceAt = (index: number): number => sentenceNumber(reading, mentions[index]?.token ?? 0);
  return (index) => {
    const sentence = sentenceAt(index);
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const terms = new Set<FoundTerm>();
    let first = index;
    while (first > 0 && sentenceAt(first - 1) === sentence) first--;
    for (let at = first; at < mentions.length && sentenceAt(at) === sentence; at++) {
      const mention = mentions[at] as FoundMention;
      // “Attorney–client privilege” and “customer service” tell nobody from anybody.
      if (!isAttributive(reading, mention)) terms.add(mention.term);
    }
    known.set(sentence, terms.size > 1);
    return terms.size > 1;
  };
}

/** What the noun of a trade counts for that is one of several examples. */
const ofExample = 0.5;

function sumDoubts(doubts: ReadonlyMap<string, number>): number {
  let overlap = 0;
  for (const doubt of doubts.values()) overlap += doubt;
  return Math.min(2, overlap);
}

function scopeWithinBlock(reading: Reading, mention: number, cue: number): readonly [Scope, number] {
  const apart = Math.abs(sentenceNumber(reading, mention) - sentenceNumber(reading, cue));
  if (apart === 0)
    return Math.abs(mention - cue) <= nearTokens ? ['clause', factors.near] : ['sentence', factors.sentence];
  return ['paragraph', factors.paragraph * factors.perSentence ** (apart - 1)];
}

/** Stage 5, evidence: what stands around a mention and in the headings above it, whatever the rest of the document says. */
import { hitsBetween } from '../cues/hitsBetween';
import type { CueHit, CueMatcher } from '../cues/matchCues';
import type { Profile } from '../lexicon/lexicon';
import { businessSegments, segments } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import type { FoundTerm, ProfileId, Scope } from '../model';
import { gapBefore, type Reading, sentenceNumber, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';
import { isAttributive, isBareAttributive, isJoined } from './attributive';
import { besideMention } from './besideMention';
import { findListed } from './findListed';
import { evidenceOf, type FoundEvidence, factors } from './foundEvidence';
import type { Headings } from './headings';
import type { Whole } from './ofDocument';
import { servesReader } from './provider/readSelfDescription';
import { raisesDoubt } from './provider/resolveTrade';
import { isDenied, type Reference, referenceOf } from './reference';

export interface OwnEvidence {
  /** The cues near it, each at its best scope, the strongest first. */
  readonly near: readonly FoundEvidence[];
  /** How much each cue of trades that use both words raises doubt, by its id. */
  readonly doubts: ReadonlyMap<string, number>;
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
}

/** How much a word of a trade that is itself divided, such as insurance, raises doubt, by its weight. */
const ofDividedTrade = 0.4;
/** Tokens beyond which a cue of the same block counts no more than one elsewhere in the document. */
const reach = 200;
/** Tokens that count as near. */
const nearTokens = 10;

/** Gathers what each mention has of its own, by its index. */
export function ownGatherer(
  reading: Reading,
  mentions: readonly FoundMention[],
  { telling, examples }: Pick<Whole, 'telling' | 'examples'>,
  headings: Headings,
  matcher: CueMatcher,
  profiles: ReadonlyMap<ProfileId, Profile>,
): (index: number) => OwnEvidence {
  const { first } = reading.tokens;
  const hitsIn = (block: number) => hitsBetween(telling, first[block] ?? 0, first[block + 1] ?? 0);
  /** Those of its block within reach: a block may be as long as a book. */
  const around = ({ block, token }: FoundMention) =>
    hitsBetween(
      telling,
      Math.max(first[block] ?? 0, token - reach),
      Math.min(first[block + 1] ?? 0, token + reach + 1),
    );
  const contrasts = contrastIn(reading, mentions);
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
        near.set(id, evidenceOf(reading, hit, favours, scope, factor, profiles, mention.block));
      }
    };
    let opensCompound = false;
    for (const hit of besideMention(reading, mention, matcher)) {
      const isCompound = hit.cue.kind === 'right' && hit.cue.favours === 'customer' && !mention.possessive;
      take(hit, 'compound', isCompound ? factors.compound : factors.near);
      if (isCompound) opensCompound = true;
    }
    const listed = findListed(reading, mention.token);
    const isReaders = isOfReader(reading, mention.token);
    for (const hit of around(mention)) {
      if (hit.from <= mention.token && mention.token < hit.to) continue;
      const isPeer = hit.cue.kind === 'trade' || listed.isAboutStakeholders;
      if (isPeer && hit.from >= listed.from && hit.to <= listed.to) continue;
      if (isReaders && hit.cue.kind === 'trade' && isOfReader(reading, hit.from) && servesReader(reading, hit))
        continue;
      const [scope, factor] = scopeWithinBlock(reading, mention.token, hit.from);
      take(hit, scope, examples.has(hit) ? factor * ofExample : factor);
    }
    for (const block of headings.above(mention.block))
      for (const hit of hitsIn(block)) take(hit, 'heading', factors.heading);
    return {
      near: [...near.values()].sort((a, b) => b.weight - a.weight),
      doubts,
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
    };
  };
}

/** “Your customers”, “your tax accountant”: who serves the reader does not serve the reader’s people. */
function isOfReader(reading: Reading, token: number): boolean {
  if (gapBefore(reading, token) >= Gap.Mark) return false;
  const isAfterModifier = wordAt(reading, token - 2) === 'your' && gapBefore(reading, token - 1) < Gap.Mark;
  return wordAt(reading, token - 1) === 'your' || isAfterModifier;
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

function scopeWithinBlock(reading: Reading, mention: number, cue: number): readonly [Scope, number] {
  const apart = Math.abs(sentenceNumber(reading, mention) - sentenceNumber(reading, cue));
  if (apart === 0)
    return Math.abs(mention - cue) <= nearTokens ? ['clause', factors.near] : ['sentence', factors.sentence];
  return ['paragraph', factors.paragraph * factors.perSentence ** (apart - 1)];
}

/**
 * The same in the next version, where blocks came or went between the mention and a heading above it.
 * @param block that of the mention
 */
export function moveOwn(own: OwnEvidence, block: number, move: (block: number) => number): OwnEvidence {
  const by = ({ place }: FoundEvidence): number => move(block + place.block) - move(block);
  if (own.near.every((cue) => cue.place.block === by(cue))) return own;
  return { ...own, near: own.near.map((cue) => ({ ...cue, place: { ...cue.place, block: by(cue) } })) };
}

/**
 * Stage 5, evidence: the cues that bear on each mention, each at its best scope, and the doubt of trades in which both
 * words are used. Weighs nothing against anything.
 */

import type { CueHit, CueMatcher } from '../cues/matchCues';
import type { Profile } from '../lexicon/lexicon';
import { auxiliaries, determiners, irregularPasts, manyThings, prepositions, pronouns } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import type { Evidence, FoundTerm, ProfileId, Scope, Term } from '../model';
import { gapBefore, type Reading, sentenceNumber, spanOf, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';
import { findListed } from './findListed';
import { findAudience } from './provider/findAudience';
import { findServedBusinesses } from './provider/findServedBusinesses';
import { isDivided } from './provider/resolveTrade';

/** A cue found, with what only the weighing asks. */
export interface FoundEvidence extends Evidence {
  /** Whether its trade serves businesses, whose own people its texts speak of as well. */
  readonly servesBusinesses: boolean;
  /** The cue's weight before the factor of its scope. */
  readonly full: number;
  /**
   * Whether it is a noun that names a business which nothing makes the provider: neither "we are a …" nor "Acme, a …".
   * Where another provider is named it speaks of somebody else.
   */
  readonly isNounAside: boolean;
}

export interface MentionEvidence {
  /** Those near the mention first, then those of the rest of the document; each part with the strongest first. */
  readonly cues: readonly FoundEvidence[];
  /** Whether the document shows one of those served, by us or by nobody named, to be a business itself. */
  readonly servesBusinesses: boolean;
  /** Whether it opens a fixed compound with *customer*, such as "customer experience". */
  readonly opensCompound: boolean;
  /** Whether it opens a hyphenated compound, such as "client-facing" or "customer-driven": both words stand in those. */
  readonly isHyphenated: boolean;
  /** Whether it modifies another noun: "customer data"; then it is often topic, whoever serves. */
  readonly isAttributive: boolean;
  /** Whether it does so with neither an article nor a possessor: "integrate customer data". */
  readonly isBareAttributive: boolean;
  /** Whether it is listed among the people around a business: "employees, suppliers and customers". */
  readonly isListed: boolean;
  /** Whether the document speaks of programs, so that a client in it may be one. */
  readonly isTechnical: boolean;
  /** Whether the other term stands in the same sentence. */
  readonly contrasts: boolean;
  /** Trades that the document names as served ("for restaurants"): their words are topic, not the provider's. */
  readonly servedTrades: ReadonlySet<ProfileId>;
  /** What those trades call their own people; goods and prices then speak of them as well. */
  readonly servedSides: ReadonlySet<Term>;
  /** 0 to 2: how much the passage speaks of trades that use both words. */
  readonly overlap: number;
}

/** What a cue's weight is multiplied by, by where it stands; the optimum is flat. */
const factors = {
  near: 1,
  /** "client satisfaction": the fixed pair keeps *customer*, but does not ask for it. */
  compound: 0.3,
  sentence: 0.8,
  paragraph: 0.5,
  perSentence: 0.75,
  heading: 0.6,
  section: 0.3,
  elsewhere: 0.22,
};
/** How much a word of a trade that is itself divided, such as insurance, raises doubt, by its weight. */
const ofDividedTrade = 0.4;
/** Tokens beyond which a cue of the same block counts no more than one elsewhere in the document. */
const reach = 200;
/** Tokens that count as near. */
const nearTokens = 10;

export function gatherEvidence(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  matcher: CueMatcher,
  profiles: ReadonlyMap<ProfileId, Profile>,
): MentionEvidence[] {
  const audience = findAudience(reading, hits);
  const telling = hits.filter((hit) => hit.cue.kind !== 'computing' && hit.cue.kind !== 'deed' && !audience.has(hit));
  const byBlock = groupByBlock(reading, telling);
  const headings = headingPaths(reading);
  const contrasts = sentencesWithBothTerms(reading, mentions);
  const servedTrades = tradesOf(audience);
  const servedSides = sidesOf(audience);
  const farOf = farEvidence(reading, firstOfEachCue(telling), headings, profiles);
  const isTechnical = countComputing(hits) >= technicalWords;
  const servesBusinesses = findServedBusinesses(reading, mentions, audience).some(Boolean);
  return mentions.map((mention) => {
    const near = new Map<string, FoundEvidence>();
    const doubts = new Map<string, number>();
    const take = (hit: CueHit, scope: Scope, factor: number): void => {
      const { id, favours, weight, profile } = hit.cue;
      const trade = profiles.get(profile ?? '');
      const isOfDivided = trade !== undefined && isDivided(trade);
      if (favours === 'none') doubts.set(id, Math.max(doubts.get(id) ?? 0, 0.5, factor));
      else if (isOfDivided) doubts.set(id, Math.max(doubts.get(id) ?? 0, ofDividedTrade * weight * factor));
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
    for (const hit of around(byBlock.get(mention.block) ?? [], mention.token)) {
      if (hit.from <= mention.token && mention.token < hit.to) continue;
      if (hit.cue.kind === 'trade' && hit.from >= listed.from && hit.to <= listed.to) continue;
      take(hit, ...scopeWithinBlock(reading, mention.token, hit.from));
    }
    const path = headings[mention.block] ?? [];
    for (const block of path) for (const hit of byBlock.get(block) ?? []) take(hit, 'heading', factors.heading);
    const far = farOf(path.at(-1) ?? 0);
    for (const [cue, factor] of far.doubts) if (!doubts.has(cue)) doubts.set(cue, factor);
    const nearest = [...near.values()].sort((a, b) => b.weight - a.weight);
    const cues = [...nearest, ...far.cues.filter((one) => !near.has(one.cue))];
    return {
      cues,
      opensCompound,
      isHyphenated: gapBefore(reading, mention.token + 1) === Gap.Hyphen && !mention.possessive,
      isAttributive: isAttributive(reading, mention),
      isBareAttributive: isBareAttributive(reading, mention),
      isTechnical,
      isListed: listed.isAboutStakeholders,
      servesBusinesses,
      servedTrades,
      servedSides,
      contrasts: contrasts.has(sentenceNumber(reading, mention.token)),
      overlap: sumDoubts(doubts),
    };
  });
}

/** “The customer experience”, “our customer needs”: what follows a singular subject would be a verb with its ending. */
function isAttributive(reading: Reading, mention: FoundMention): boolean {
  const { token, number, possessive } = mention;
  if (number === 'plural' || possessive || gapBefore(reading, token + 1) > Gap.Hyphen) return false;
  if (isBareAttributive(reading, mention)) return true;
  const next = wordAt(reading, token + 1);
  if (closed(next) || /(?:ed|ly)$/.test(next) || irregularPasts.has(next)) return false;
  return !/[^s]s$/.test(next) || manyThings.has(next);
}

function closed(word: string): boolean {
  return (
    auxiliaries.has(word) ||
    prepositions.has(word) ||
    pronouns.has(word) ||
    determiners.has(word) ||
    /^(?:and|or|but|nor|so|if|when|because|while)$/.test(word)
  );
}

/** A singular without an article or possessor can only modify the noun that follows: “integrate customer data”. */
function isBareAttributive(reading: Reading, { token, number, possessive }: FoundMention): boolean {
  if (number === 'plural' || possessive || gapBefore(reading, token + 1) > Gap.Hyphen) return false;
  if (closed(wordAt(reading, token + 1))) return false;
  for (let at = token - 1; token - at <= 3; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark) return true;
    const word = wordAt(reading, at);
    if (determiners.has(word) || possessors.test(word) || reading.tokens.possessive[at] === 1) return false;
    if (
      prepositions.has(word) ||
      auxiliaries.has(word) ||
      word === 'and' ||
      word === 'or' ||
      /(?:e|ing|ize|ise)$/.test(word)
    )
      return true;
  }
  return true;
}

const possessors = /^(?:our|my|your|their|its|his|her|whose)$/;

function countComputing(hits: readonly CueHit[]): number {
  return new Set(hits.flatMap(({ cue }) => (cue.kind === 'computing' ? [cue.id] : []))).size;
}

/** So many different computing words make a text technical. */
const technicalWords = 6;

function sentencesWithBothTerms(reading: Reading, mentions: readonly FoundMention[]): ReadonlySet<number> {
  const terms = new Map<number, FoundTerm>();
  const both = new Set<number>();
  for (const { token, term } of mentions) {
    const sentence = sentenceNumber(reading, token);
    if ((terms.get(sentence) ?? term) !== term) both.add(sentence);
    terms.set(sentence, term);
  }
  return both;
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

function evidenceOf(
  reading: Reading,
  { cue, from, to }: CueHit,
  favours: Term,
  scope: Scope,
  factor: number,
  profiles: ReadonlyMap<ProfileId, Profile>,
): FoundEvidence {
  const { offset, length } = spanOf(reading, from, to);
  const text = reading.source.slice(offset, offset + length);
  return {
    cue: cue.id,
    text,
    offset,
    length,
    scope,
    favours,
    weight: cue.weight * factor,
    source: cue.source,
    profile: cue.profile,
    servesBusinesses: profiles.get(cue.profile ?? '')?.servesBusinesses ?? false,
    full: cue.weight,
    isNounAside: cue.kind === 'trade' && !isPredicate(reading, from),
  };
}

/** "Acme is a law firm", "Acme, a law firm", "as a law firm", "in our shop". */
function isPredicate(reading: Reading, noun: number): boolean {
  for (let at = noun - 1; noun - at <= 5; at--) {
    const word = wordAt(reading, at);
    if (/^(?:is|are|was|were|am|be|been|as|i'm|we're|our|my)$/.test(word)) return true;
    if (gapBefore(reading, at + 1) >= Gap.Mark) return /^(?:an?|the)$/.test(wordAt(reading, at + 1));
    if (prepositions.has(word) || pronouns.has(word)) return false;
  }
  return false;
}

/** What the rest of the document says to the mentions of a section: the same for all of them, so read once for each. */
function farEvidence(
  reading: Reading,
  distinct: readonly CueHit[],
  headings: readonly (readonly number[])[],
  profiles: ReadonlyMap<ProfileId, Profile>,
): (section: number) => { readonly cues: readonly FoundEvidence[]; readonly doubts: ReadonlyMap<string, number> } {
  const known = new Map<number, { cues: FoundEvidence[]; doubts: Map<string, number> }>();
  const focus = Math.min(1, mostTrades / countTrades(distinct));
  return (section) => {
    const before = known.get(section);
    if (before) return before;
    const cues: FoundEvidence[] = [];
    const doubts = new Map<string, number>();
    for (const hit of distinct) {
      const block = reading.tokens.block[hit.from] ?? 0;
      const within = block >= section && (headings[block]?.at(-1) ?? 0) === section;
      if (hit.cue.local && !within) continue;
      const factor = focus * (within ? factors.section : factors.elsewhere);
      if (hit.cue.favours === 'none') doubts.set(hit.cue.id, Math.max(0.5, factor));
      else cues.push(evidenceOf(reading, hit, hit.cue.favours, within ? 'section' : 'document', factor, profiles));
    }
    const far = { cues: cues.sort((a, b) => b.weight - a.weight), doubts };
    known.set(section, far);
    return far;
  };
}

/** A text that passes through more trades than this, as a textbook does, is not written from any of them. */
const mostTrades = 3;

function countTrades(hits: readonly CueHit[]): number {
  return new Set(hits.flatMap(({ cue }) => (cue.kind === 'trade' && cue.profile !== null ? [cue.profile] : []))).size;
}

function sumDoubts(doubts: ReadonlyMap<string, number>): number {
  let overlap = 0;
  for (const doubt of doubts.values()) overlap += doubt;
  return Math.min(2, overlap);
}

/** Cues that count only right beside the mention. */
function* besideMention(reading: Reading, mention: FoundMention, matcher: CueMatcher): Generator<CueHit> {
  const { token } = mention;
  if (gapBefore(reading, token + 1) <= Gap.And) {
    const right = matcher.startingAt(reading, token + 1, 'right');
    if (right) yield right;
  }
  if (gapBefore(reading, token) <= Gap.And) {
    const left = matcher.endingBefore(reading, token, 'left');
    if (left) yield left;
  }
  let phrase = token;
  while (token - phrase < 5 && gapBefore(reading, phrase) < Gap.Mark) {
    const before = matcher.endingBefore(reading, phrase, 'before');
    if (before) {
      yield before;
      break;
    }
    phrase--;
    if (phrase < 0 || auxiliaries.has(wordAt(reading, phrase))) break;
    if (token - phrase > 3 && !determiners.has(wordAt(reading, phrase))) break;
  }
  let verb = token + 1;
  let isPassive = false;
  for (; verb - token < 5 && gapBefore(reading, verb) < Gap.Mark; verb++) {
    const word = wordAt(reading, verb);
    if (!auxiliaries.has(word) && !word.endsWith('ly')) break;
    if (/^(?:is|are|was|were|be|been|being)$/.test(word)) isPassive = true;
  }
  if (gapBefore(reading, verb) < Gap.Mark && !mention.possessive) {
    const after = matcher.startingAt(reading, verb, 'after');
    // "customers are bought": they are not who buys.
    if (after && (!isPassive || wordAt(reading, verb).endsWith('ing'))) yield after;
  }
}

function scopeWithinBlock(reading: Reading, mention: number, cue: number): readonly [Scope, number] {
  const apart = Math.abs(sentenceNumber(reading, mention) - sentenceNumber(reading, cue));
  if (apart === 0)
    return Math.abs(mention - cue) <= nearTokens ? ['clause', factors.near] : ['sentence', factors.sentence];
  return ['paragraph', factors.paragraph * factors.perSentence ** (apart - 1)];
}

/** The hits within reach of a token, from a list in the order of the text: a block may be as long as a book. */
function* around(hits: readonly CueHit[], token: number): Generator<CueHit> {
  let low = 0;
  for (let high = hits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < token - reach) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.from > token + reach) return;
    yield hit;
  }
}

function groupByBlock(reading: Reading, hits: readonly CueHit[]): ReadonlyMap<number, readonly CueHit[]> {
  const groups = new Map<number, CueHit[]>();
  for (const hit of hits) {
    const block = reading.tokens.block[hit.from] ?? 0;
    const group = groups.get(block);
    if (group) group.push(hit);
    else groups.set(block, [hit]);
  }
  return groups;
}

/** For each block, the headings above it, outermost first. */
function headingPaths(reading: Reading): (readonly number[])[] {
  const path: number[] = [];
  return reading.prose.blocks.map((block, index) => {
    if (block.kind !== 'heading') return [...path];
    while (path.length > 0 && (reading.prose.blocks[path.at(-1) ?? 0]?.level ?? 0) >= block.level) path.pop();
    const above = [...path];
    path.push(index);
    return above;
  });
}

function firstOfEachCue(hits: readonly CueHit[]): readonly CueHit[] {
  const seen = new Map<string, CueHit>();
  for (const hit of hits) if (!seen.has(hit.cue.id)) seen.set(hit.cue.id, hit);
  return [...seen.values()];
}

/** Stage 6, decision: two sums of points for one mention, one towards each term; never one signed score. */

import type { FoundEvidence } from '../evidence/foundEvidence';
import type { MentionEvidence } from '../evidence/gatherEvidence';
import { type Attribution, isOurs } from '../evidence/provider/attribution';
import type { Trade } from '../evidence/provider/resolveTrade';
import type { FoundTerm } from '../model';
import { otherTerm } from '../otherTerm';
import type { Company } from './findCompany';
import { isOfOwnTrade } from './habit';
import { points } from './points';
import { countNear, directOf, groupsOf, hasInSentence, hasNear, isVague, outweighedBy } from './readCues';
import { isNear, lexiconScore, type Sums } from './sumEvidence';

/** The signs that bear on a mention, each with its size towards a side; their points add up to the decision. */
export type Signs = Partial<Record<keyof typeof points, number>>;

/** What is weighed for one mention. */
export interface Balance {
  /** The word that stands there, and how many more times the document uses it for a party. */
  readonly written: FoundTerm;
  readonly writtenElsewhere: number;
  /** 0 to 1.5: how long the document is that uses no other word for a party; 0 where it uses both, or a house style settles it. */
  readonly steadiness: number;
  /** Whether the document uses both words, this one not much more often than the other. */
  readonly areBothMeant: boolean;
  readonly evidence: MentionEvidence;
  readonly attribution: Attribution;
  readonly trade: Trade;
  readonly sums: Sums;
  readonly company: Company;
}

export function readSigns(side: FoundTerm, balance: Balance): Signs {
  return { ...readOwnSigns(side, balance), ...readSignsOfOthers(side, balance) };
}

/** What the rest of the document says by its mentions. They come and go more often than anything else changes. */
export function readSignsOfOthers(side: FoundTerm, balance: Balance): Signs {
  const { written, writtenElsewhere, steadiness, trade, company } = balance;
  return {
    contradiction: (side === 'client' ? company.pointsToCustomer : company.pointsToClient) ? 1 : 0,
    coherence: company.mean * (side === 'client' ? 1 : -1),
    established: side === written ? 0 : establishedBy(writtenElsewhere),
    apart: side !== written && isToldApart(balance) ? 1 : 0,
    steady: side === written ? 0 : isOfOwnTrade(side, trade) ? steadiness / 2 : steadiness,
  };
}

/** What says something of the mention whatever others the document has. */
export function readOwnSigns(side: FoundTerm, balance: Balance): Signs {
  const { evidence, attribution, trade, sums } = balance;
  const towards = side === 'client' ? 1 : -1;
  const mine = sums[side];
  const other = side === 'client' ? sums.customer : sums.client;
  const usual = 1 - exceptionWithin(evidence.cues, trade);
  /** What a known trade says makes up for what little stands around the mention. */
  const unknown = trade.pooled ? 1 : 1 - Math.max(0, Math.min(1, trade.side * towards));
  /** How a mention refers bears out what is said of it, and says nothing by itself. */
  const some = side === 'client' ? Math.min(1, mine / someEvidence) : 1;
  const signs: Signs = {
    constant: 1,
    lexicon: Math.max(-1, Math.min(2.2, lexiconScore(sums) * towards)),
    plenty: mine > 3 ? 1 : 0,
    abundance: mine > 6 ? 1 : 0,
    scant: Math.max(0, 1 - mine / 1.5) * unknown,
    opposed: share(mine, other),
    direct: directOf(evidence.cues, side),
    directAgainst: directOf(evidence.cues, otherTerm(side)),
    unopposed: mine >= 2 && other < 0.1 * mine ? 1 : 0,
    contrast: evidence.contrasts ? 1 : 0,
    listed: evidence.isListed ? 1 : 0,
    ofTrade: evidence.isOfTrade ? 1 : 0,
    vague: isVague(evidence.cues, side) ? unknown : 0,
    distant: (trade.pooled || trade.side * towards < 0.3) && !hasNear(evidence.cues, side) ? 1 : 0,
    overlap: trade.declared ? 0.5 * evidence.overlap : evidence.overlap,
    agreement: Math.min(2, Math.max(0, groupsOf(evidence.cues, side) - 1)),
    outweighed: attribution.who === 'us' && attribution.certainty === 1 ? 0 : outweighedBy(evidence.cues, side),
    compound: evidence.opensCompound ? 1 : 0,
    attributive: trade.declared && isOfAnybody(balance) ? 1 : 0,
    topic: !trade.declared && isOfAnybody(balance) && !hasInSentence(evidence.cues, side) ? 1 : 0,
    modifies: evidence.isAttributive && directOf(evidence.cues, side) < ownHead ? 1 : 0,
    known:
      evidence.reference === 'known' && !evidence.isAttributive && !isReadersByContext(attribution)
        ? unknown * usual * some
        : 0,
    public: evidence.reference === 'public' ? 1 : 0,
    technical: evidence.isTechnical ? 1 : 0,
    brands: isBrandsPublic(evidence.cues, attribution, trade) && directOf(evidence.cues, side) < ownHead ? 1 : 0,
    theirs: isTheirPublic(side, balance) ? 1 : 0,
    lone: isLone(side, balance) ? 1 : 0,
    ofBusinesses: evidence.isOfBusinesses ? 1 : 0,
    chain: attribution.chain ? 1 : 0,
    servedReader: attribution.who === 'reader' && trade.of === 'third' && trade.business === null ? 1 : 0,
    ours: attribution.who === 'us' && attribution.certainty === 1 ? usual : 0,
    readers: attribution.who === 'reader' && attribution.certainty === 1 && trade.of !== 'third' ? 1 : 0,
    servesBusinesses:
      evidence.servesBusinesses && !attribution.chain && (attribution.who === 'us' || attribution.who === 'unsaid')
        ? 1
        : 0,
    third: attribution.who === 'third' && attribution.business === null && !attribution.chain ? 1 : 0,
    dividedTrade: trade.divided ? 1 : 0,
  };
  const agrees = trade.side * towards * usual;
  if (trade.declared) addSide(signs, 'declaredAgrees', 'declaredOpposes', agrees);
  else if (trade.of === 'us') addSide(signs, 'ourTradeAgrees', 'ourTradeOpposes', agrees);
  else if (trade.of === 'reader') addSide(signs, 'readersTradeAgrees', 'readersTradeOpposes', agrees);
  else addSide(signs, 'thirdTradeAgrees', 'thirdTradeOpposes', agrees);
  return signs;
}

/**
 * Whether a document that uses both words uses this one for people whom nobody claims: they may be others than those it
 * calls by the other. What opens a fixed compound has its word from that.
 */
function isToldApart({ areBothMeant, evidence, attribution, trade }: Balance): boolean {
  return areBothMeant && attribution.who === 'unsaid' && !evidence.opensCompound && !trade.declared;
}

/** Whether nobody says whose they are, and all that speaks for a side near them is a single word, which may be topic. */
function isLone(side: FoundTerm, { evidence, attribution, trade }: Balance): boolean {
  if (attribution.who !== 'unsaid' || trade.declared || evidence.reference === 'known') return false;
  return countNear(evidence.cues, side) <= 1;
}

/** “Who are my customers?” */
function isReadersByContext({ who, certainty }: Attribution): boolean {
  return who === 'reader' && certainty < 1;
}

/** “Integrate customer data”: a bare noun before another, and no possessor says whose they are. */
function isOfAnybody({ evidence, attribution }: Balance): boolean {
  return evidence.isBareAttributive && attribution.certainty < 0.9;
}

/** Points of evidence for *client* from which on it counts in full that a party is known. */
const someEvidence = 0.6;

/** Points of a trade's own cues against its usual word from which on the usual word says nothing more. */
const exception = 2;

/** 0 to 1: how far the trade's own words say that this party is the other kind: an agent who assists, a private bank. */
function exceptionWithin(cues: readonly FoundEvidence[], { business, topic }: Trade): number {
  let against = 0;
  for (const cue of cues)
    if (cue.profile === business && business !== null && cue.favours === topic) against += cue.weight;
  return Math.min(1, against / exception);
}

function addSide(signs: Signs, agree: keyof typeof points, oppose: keyof typeof points, side: number): void {
  if (side > 0) signs[agree] = side;
  if (side < 0) signs[oppose] = -side;
}

/** 0 to 1: how much of the evidence speaks against; a trace of topic in the distance is next to nothing. */
function share(mine: number, other: number): number {
  return Math.min(1, Math.max(0, other - 0.3) / Math.max(0.6, 0.5 * (mine + other)));
}

/**
 * Whether the text says right there whose these people are, and words near the mention that it is this side. What is taken
 * up from a mention of the same word does not count: with the other word it may be taken up from another, or from none.
 */
export function isSaidHere({ attribution: { who, takenUp }, trade, evidence }: Balance, side: FoundTerm): boolean {
  return trade.declared || (who !== 'unsaid' && takenUp === 0 && hasNear(evidence.cues, side));
}

/** Three times may still be one slip repeated; sixteen times is a choice. */
function establishedBy(times: number): number {
  return Math.max(0, Math.min(1, (Math.log2(1 + times) - 2) / 2));
}

/** From this weight on a word beside the mention belongs to one side only: “client brief”, “customer order”. */
const ownHead = 0.7;

/**
 * Whether all that says *client* are words of trades that serve businesses, and nobody at the mention is said to serve it:
 * then it may as well be the public of the business served, as in all writing on brands and campaigns.
 */
function isBrandsPublic(cues: readonly FoundEvidence[], attribution: Attribution, { declared }: Trade): boolean {
  if (declared || isOurs(attribution)) return false;
  let all = 0;
  let ofBusinesses = 0;
  for (const { favours, weight, servesBusinesses } of cues) {
    if (favours !== 'client') continue;
    all += weight;
    if (servesBusinesses) ofBusinesses += weight;
  }
  return all > 0 && ofBusinesses > 0.5 * all;
}

/** Whether an agency speaks of people and says nowhere near that it works for them: they may as well be its clients’. */
function isTheirPublic(side: FoundTerm, { attribution, trade, evidence }: Balance): boolean {
  if (attribution.who !== 'unsaid' || trade.declared || !trade.reachesPublic) return false;
  return !evidence.cues.some(({ scope, favours, weight }) => favours === side && isNear(scope) && weight >= said);
}

/** From this weight on, with the factor of its scope, a word near a mention says something of it. */
const said = 0.3;

/**
 * The sum of the signs' points towards a side.
 * @param sum of those that were counted before
 */
export function total(signs: Signs, side: FoundTerm, sum = 0): number {
  let all = sum;
  for (const sign in signs) all += points[sign as keyof Signs][side] * (signs[sign as keyof Signs] ?? 0);
  return all;
}

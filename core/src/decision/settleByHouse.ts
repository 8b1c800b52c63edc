/** Stage 6, decision: what the house style has settled. It overrules every reading of the context (D16). */

import type { MentionEvidence } from '../evidence/gatherEvidence';
import { type Attribution, isOurs } from '../evidence/provider/attribution';
import type { PhraseHit } from '../houseStyle/findPhrases';
import { everybody } from '../houseStyle/nameParties';
import { formsOf } from '../houseStyle/termForms';
import type { Decision, FoundTerm, HouseReason, HouseStyle, HouseTerm, Text } from '../model';
import { otherTerm } from '../otherTerm';
import type { Case } from './decide';
import { outweighedBy } from './readCues';
import type { Ruling } from './ruling';
import { lexiconScore, type Sums } from './sumEvidence';
import type { Balance } from './weighEvidence';

/** A party of the house style first; where it names none, what we call our own people. Null where it settles nothing. */
export function settleByHouse(one: Case, balance: Balance, usage: Usage, style: HouseStyle): Ruling | null {
  return settleByParty(one, style) ?? settleByCall(one, balance, usage, style);
}

function settleByParty(one: Case, style: HouseStyle): Ruling | null {
  const { party } = one.attribution;
  if (party === undefined || party.call === 'infer') return null;
  const about = party.names[0] ?? '';
  const { origin } = party;
  return decidedFor(party.call, { rule: 'party', origin, about, note: '', replaces: null }, style);
}

/**
 * `we.call` settles every mention whose provider is us. A bare mention counts as ours unless the context speaks clearly
 * of somebody else's people, or the document uses both words and so tells ours from theirs. It does not where the people
 * who are said to be ours go by the same word as the bare ones.
 */
function settleByCall(one: Case, { sums }: Balance, usage: Usage, style: HouseStyle): Ruling | null {
  const { mention, attribution, evidence } = one;
  const { call } = style.we;
  if (call === 'infer' || areOthers(attribution)) return null;
  if (!isOurs(attribution)) {
    const isOnPurpose = tellsApart(usage, mention.term, call) && usage.ours[mention.term] <= 0;
    // “Customer service” is a fixed phrase with that word, which a house that says customer wants as it is.
    const isFixed = opensSetPhrase(evidence) && call !== 'customer';
    if (isFixed || (mention.term !== call && (isOnPurpose || evidence.isDenied))) return null;
    if (attribution.who === 'unsaid' && othersAreCalled(mention.term, call, style)) return null;
    if ((call === 'client' || call === 'customer') && speaksAgainst(call, one, sums)) return null;
  }
  const origin = style.origins['we.call'] ?? null;
  return decidedFor(call, { rule: 'call', origin, about: '', note: '', replaces: null }, style);
}

/** Whether they are said to be somebody else’s, so that what the house calls its own people is no matter. */
function areOthers({ chain, who, certainty }: Attribution): boolean {
  return chain || who === 'third' || (who === 'reader' && certainty > unclear);
}

/** Whether the house would call these people otherwise, were the context less clear; what else stands in the text may make it so. */
export function isAgainstCall(side: FoundTerm, attribution: Attribution, { we: { call } }: HouseStyle): boolean {
  return (call === 'client' || call === 'customer') && call !== side && !areOthers(attribution);
}

/** Whether the context is clearly of the other kind; where the writer is the subject, only its own sentence can say so. */
function speaksAgainst(call: FoundTerm, { attribution, evidence }: Case, sums: Sums): boolean {
  if (attribution.who === 'us' && attribution.takenUp === 0 && outweighedBy(evidence.cues, call) === 0) return false;
  return lexiconScore(sums) * (call === 'client' ? -1 : 1) > clearly;
}

/** A bare mention may be anybody’s where the house style has another word for everybody else, and this is that word. */
function othersAreCalled(term: HouseTerm, ours: HouseTerm, { parties }: HouseStyle): boolean {
  return term !== ours && parties.some(({ names, call }) => names.includes(everybody) && call === term);
}

function decidedFor(term: HouseTerm, reason: Omit<HouseReason, 'forms'>, style: HouseStyle): Ruling {
  const house = { ...reason, forms: formsOf(term, style.terms) };
  return { term, confidence: certain, by: 'house-style', silentBecause: '', house };
}

/** Up to this certainty whoever is said to serve them stands so far off that they may as well be ours. */
const unclear = 0.65;
/** From this certainty on it is said right at the mention whose it is. */
const explicit = 0.9;

/** “Customer service”, but not “customer feedback”, which is as good with the other word. */
function opensSetPhrase({ opensCompound, cues }: MentionEvidence): boolean {
  return (
    opensCompound &&
    cues.some(({ scope, favours, full }) => scope === 'compound' && favours === 'customer' && full >= set)
  );
}

/** The weight, before the factor of its scope, from which on a word makes a set phrase with *customer*. */
const set = 0.8;

const certain = 0.99;

/** A phrase beats all else: it was written down for this very place. */
export function settleByPhrase(one: Case, decision: Decision, hit: PhraseHit | null, source: Text): Decision {
  const replace = hit?.phrase.replace ?? null;
  if (hit === null || replace === null || !hit.isFirst || one.sense.kind !== 'party') return decision;
  const { offset, length, phrase } = hit;
  const replaces = { offset, length, newText: inCaseOf(source.slice(offset, offset + length), replace) };
  const house: HouseReason = {
    rule: 'phrase',
    origin: phrase.origin,
    forms: formsOf(replace),
    about: phrase.phrase,
    note: phrase.note,
    replaces,
  };
  const { term } = one.mention;
  return { term, confidence: certain, by: 'house-style', evidence: [], against: [], silentBecause: '', house };
}

/** A replacement with capitals of its own keeps them; any other takes those of the phrase it stands for. */
function inCaseOf(written: string, text: string): string {
  if (text !== text.toLowerCase()) return text;
  if (written === written.toUpperCase()) return text.toUpperCase();
  const isTitle = /\s/.test(written) && written.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
  if (isTitle) return text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return /^\p{Lu}/u.test(written) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A lexicon score from which the context speaks clearly for one term. */
const clearly = 0.55;
/** From this many times of the other word on, for each of the one, neither is simply the usual word. */
const asOften = 0.5;
/** From this many mentions on a word is used on purpose. */
const severalTimes = 2;

/** How a document uses each word for a party. */
export interface Usage {
  readonly times: Readonly<Record<FoundTerm, number>>;
  /** How many of them are not said to be somebody else's. */
  readonly mayBeOurs: Readonly<Record<FoundTerm, number>>;
  /** How many of them are said right there to be our people, less those said to be somebody else's. */
  readonly ours: Readonly<Record<FoundTerm, number>>;
}

/** Whether a document uses both words on purpose and so tells ours from theirs. */
export function usesBothWords({ times }: Usage): boolean {
  return times.client >= severalTimes && times.customer >= severalTimes;
}

/** Whether it does, and this one is not simply what it calls people: the other is there about as often. */
export function areBothMeant(usage: Usage, written: FoundTerm): boolean {
  return usesBothWords(usage) && usage.times[otherTerm(written)] >= asOften * usage.times[written];
}

/** The same where the house has settled on one of them: the other must be there on purpose. */
function tellsApart({ times, mayBeOurs }: Usage, written: FoundTerm, call: HouseTerm): boolean {
  return (call === 'client' || call === 'customer') && mayBeOurs[call] > 0 && times[written] >= severalTimes;
}

export function countUsage(cases: readonly Case[]): Usage {
  const times = { client: 0, customer: 0 };
  const ours = { client: 0, customer: 0 };
  const mayBeOurs = { client: 0, customer: 0 };
  for (const { sense, mention, attribution } of cases) {
    if (sense.kind !== 'party') continue;
    times[mention.term]++;
    if (attribution.who === 'us' || attribution.who === 'unsaid') mayBeOurs[mention.term]++;
    if (attribution.certainty >= explicit) ours[mention.term] += attribution.who === 'us' ? 1 : -1;
  }
  return { times, ours, mayBeOurs };
}

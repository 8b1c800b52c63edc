/**
 * Stage 6, decision: what each mention should be, with a calibrated confidence, or undecided. The house style settles
 * what it speaks of; for the rest the evidence must reach a bar, and a tie, a divided trade or thin evidence is silence.
 */

import { isSameEvidence, type MentionEvidence } from '../evidence/gatherEvidence';
import type { Attribution } from '../evidence/provider/attribution';
import type { Speakers } from '../evidence/provider/inferBusiness';
import { resolveTrade, type Trade } from '../evidence/provider/resolveTrade';
import { indexBefore, type Kept, nothingKept } from '../kept';
import type { Profile } from '../lexicon/lexicon';
import type { FoundMention } from '../mentions/findMentions';
import type { HouseStyle, ProfileId, Sense, Term, WordsBeside } from '../model';
import { otherTerm } from '../otherTerm';
import { isSame } from '../same';
import { carryOver } from './carryOver';
import { type Company, findCompany } from './findCompany';
import { findStrays } from './findStrays';
import { isOfOwnTrade, isUsualBeside, lengthOf } from './habit';
import { calibration } from './points';
import type { Ruling } from './ruling';
import { extraPoints } from './sensitivity';
import { areBothMeant, countUsage, isAgainstCall, settleByHouse, usesBothWords } from './settleByHouse';
import { type Sums, sumEvidence } from './sumEvidence';
import { type Verdict, weighAgain } from './verdict';
import { type Balance, isSaidHere } from './weighEvidence';

/** Everything known of one mention before it is decided. */
export interface Case {
  readonly mention: FoundMention;
  readonly sense: Sense;
  readonly attribution: Attribution;
  readonly evidence: MentionEvidence;
}

/** What was decided, with what it takes to see which of it holds for the next version of the document. */
export interface Decided extends Question {
  readonly rulings: readonly Ruling[];
  readonly balances: readonly Balance[];
  /** Missing where nothing had to be weighed. */
  readonly verdicts: readonly (Verdict | undefined)[];
}

/** All that the rulings of a document rest on. */
export interface Question {
  readonly cases: readonly Case[];
  readonly speakers: Speakers;
  readonly style: HouseStyle;
  /** How many of the documents beside this one keep to each word. */
  readonly beside: WordsBeside | null;
  /** How many words the document has. */
  readonly words: number;
}

/**
 * @param before what was decided in the version before, and how many mentions stand as they did
 */
export function decideAll(
  question: Question,
  profiles: ReadonlyMap<ProfileId, Profile>,
  before: Decided | null = null,
  kept: Kept = nothingKept,
): Decided {
  if (before && isSameQuestion(before, question)) return { ...before, ...question };
  const { cases, speakers, style, words } = question;
  const was = (index: number): number => indexBefore(kept, index, cases.length, before?.cases.length ?? 0);
  const known = (index: number): Balance | undefined => before?.balances[was(index)];
  const balances = weighAll(cases, speakers, profiles, isSettled(style) ? 0 : lengthOf(words), known);
  const verdicts = new Array<Verdict | undefined>(cases.length);
  const verdictOn = (balance: Balance, index: number): Verdict => {
    const verdict = weighAgain(balance, known(index), before?.verdicts[was(index)]);
    verdicts[index] = verdict;
    return verdict;
  };
  const usage = countUsage(cases);
  const rulings = cases.map((one, index) => {
    if (one.sense.instead) return byDefinition(one.sense.instead);
    if (one.sense.kind !== 'party') return undecided(one.sense.because);
    if (one.evidence.isHyphenated && style.we.call === 'infer') return undecided('it is part of a fixed compound');
    const balance = balances[index] as Balance;
    return (
      settleByHouse(one, balance, usage, style) ??
      asPatient(one, balance) ??
      byVerdict(balance, verdictOn(balance, index), question)
    );
  });
  const whole = withCarried(cases, verdicts, rulings);
  return { ...question, rulings: withStrays(cases, balances, whole), balances, verdicts };
}

/** Whether a house style says what the writer does or whom the writer serves: then a word may be wrong on every page. */
function isSettled({ we }: HouseStyle): boolean {
  return we.business !== null || we.call !== 'infer';
}

/** Most that is typed changes no case, wherever the mentions move by it. */
function isSameQuestion(one: Question, other: Question): boolean {
  return (
    one.style === other.style &&
    one.beside === other.beside &&
    lengthOf(one.words) === lengthOf(other.words) &&
    isSameSpeakers(one.speakers, other.speakers) &&
    one.cases.length === other.cases.length &&
    one.cases.every((each, index) => isSameCase(each, other.cases[index] as Case))
  );
}

function isSameSpeakers(one: Speakers, other: Speakers): boolean {
  return (
    one.addressesReader === other.addressesReader &&
    isSame(one.us, other.us, 'told') &&
    isSame(one.reader, other.reader, 'told')
  );
}

function isSameCase(one: Case, other: Case): boolean {
  return (
    isSameEvidence(one.evidence, other.evidence) &&
    one.mention.term === other.mention.term &&
    one.mention.block === other.mention.block &&
    (one.sense === other.sense || isSame(one.sense, other.sense)) &&
    (one.attribution === other.attribution || isSame(one.attribution, other.attribution, 'span'))
  );
}

/** Up to here “fix all” applies nothing: what is not said around the mention itself is never surer. */
const unsaidConfidence = 0.93;

/** Decides like its like what its own context leaves open. */
function withCarried(
  cases: readonly Case[],
  verdicts: readonly (Verdict | undefined)[],
  rulings: readonly Ruling[],
): Ruling[] {
  const carried = carryOver(cases, verdicts, rulings);
  return rulings.map((ruling, index) => {
    const like = carried.get(index);
    if (!like) return ruling;
    const confidence = Math.min(unsaidConfidence, (rulings[like.from] as Ruling).confidence);
    return { ...decided(like.term, confidence), company: [like.from] };
  });
}

/** What a contract calls a party is settled by the contract; whether it is the same party is nearly sure. */
const definitionConfidence = 0.85;

function byDefinition({ term }: NonNullable<Sense['instead']>): Ruling {
  return { term, confidence: definitionConfidence, by: 'definition', silentBecause: '' };
}

/** How often a stray word among several others turned out to be a slip. */
const strayConfidence = 0.8;

/** Decides the strays by the company they keep. */
function withStrays(cases: readonly Case[], balances: readonly Balance[], rulings: readonly Ruling[]): Ruling[] {
  const strays = findStrays(cases, balances, rulings);
  return rulings.map((ruling, index) => {
    const stray = strays.get(index);
    if (!stray) return ruling;
    const { term, others } = stray;
    return { term, confidence: strayConfidence, by: 'consistency', silentBecause: '', company: others };
  });
}

/** What is to be weighed for each mention: its own evidence, its provider's trade and the company it keeps. */
function weighAll(
  cases: readonly Case[],
  speakers: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
  length: number,
  known: (index: number) => Balance | undefined,
): Balance[] {
  const usage = countUsage(cases);
  const tellsApart = usesBothWords(usage);
  const trades = cases.map(({ attribution }) => resolveTrade(attribution, speakers, profiles, tellsApart));
  const sums = cases.map(({ evidence }, index) => {
    const trade = trades[index] as Trade;
    const was = known(index);
    return was && isSameEvidence(was.evidence, evidence) && isSame(was.trade, trade)
      ? was.sums
      : sumEvidence(evidence, trade);
  });
  const companies = findCompany(cases, sums);
  return cases.map(({ mention, sense, evidence, attribution }, index) => ({
    written: mention.term,
    writtenElsewhere: usage.times[mention.term] - (sense.kind === 'party' ? 1 : 0),
    areBothMeant: areBothMeant(usage, mention.term),
    steadiness: usage.times[otherTerm(mention.term)] === 0 ? length : 0,
    evidence,
    attribution,
    trade: trades[index] as Trade,
    sums: sums[index] as Sums,
    company: companies[index] as Company,
  }));
}

function byVerdict(balance: Balance, verdict: Verdict, { style, beside }: Question): Ruling {
  const { written, evidence, attribution, trade } = balance;
  if (verdict.over < extraPoints[style.sensitivity]) {
    return undecided(evidence.cues.length === 0 ? 'nothing around it tells' : 'the context leaves it open');
  }
  if (verdict.isForBoth) return undecided('the context speaks for both words');
  if (verdict.isForNeither) return undecided('the words around it speak for neither');
  if (verdict.side !== written && !isOfOwnTrade(verdict.side, trade) && isUsualBeside(written, beside)) {
    return undecided('the documents beside it keep to this word');
  }
  const confidence = confidenceOf(verdict.over);
  const isSure = isSaidHere(balance, verdict.side) && !isAgainstCall(verdict.side, attribution, style);
  return decided(verdict.side, isSure ? confidence : Math.min(unsaidConfidence, confidence));
}

/** In health care the word is *patient*, unless a fixed compound or the words of a shop beside it say otherwise. */
function asPatient({ evidence, attribution }: Case, { sums, trade }: Balance): Ruling | null {
  if (attribution.chain || attribution.who === 'reader' || evidence.opensCompound) return null;
  // “Customers manage their patients”: there the writer has the word, and these are other people.
  if (evidence.cues.some(({ cue, scope }) => cue === patient && (scope === 'clause' || scope === 'sentence')))
    return null;
  const isKnown = trade.business === 'healthcare';
  if (!isKnown && trade.business !== null) return null;
  const others = sums.client + sums.customer;
  const enough = isKnown ? enoughForPatient : enoughWithoutTrade;
  if (sums.patient < enough || sums.patient < (isKnown ? 1.2 : 4) * others) return null;
  return decided('patient', confidenceOf(Math.min(3, (sums.patient - others) / 1.5)));
}

/** The cue that is the word itself. */
const patient = 'neighbours.care.patient';

/** Clinical words that it takes where the provider is in health care, and where nobody says what it is. */
const enoughForPatient = 1.8;
const enoughWithoutTrade = 2.5;

export function confidenceOf(pointsOverBar: number): number {
  const confidence = 1 / (1 + Math.exp(-(calibration.slope * pointsOverBar + calibration.shift)));
  return Math.round(Math.min(0.99, confidence) * 100) / 100;
}

function decided(term: Term, confidence: number): Ruling {
  return { term, confidence, by: 'evidence', silentBecause: '' };
}

function undecided(silentBecause: string): Ruling {
  return { term: 'undecided', confidence: 0, by: 'evidence', silentBecause };
}

/**
 * Stage 6, decision: what each mention should be, with a calibrated confidence, or undecided. The house style settles
 * what it speaks of; for the rest the evidence must reach a bar, and a tie, a divided trade or thin evidence is silence.
 */

import { type FoundEvidence, tellStrongest } from '../evidence/foundEvidence';
import type { MentionEvidence } from '../evidence/gatherEvidence';
import type { Attribution } from '../evidence/provider/attribution';
import type { Speakers } from '../evidence/provider/inferBusiness';
import { resolveTrade, type Trade } from '../evidence/provider/resolveTrade';
import type { Profile } from '../lexicon/lexicon';
import type { FoundMention } from '../mentions/findMentions';
import type { Decision, HouseStyle, ProfileId, Sense, Term, WordsBeside } from '../model';
import type { Reading } from '../sentences/readText';
import { carryOver } from './carryOver';
import { type Company, findCompany } from './findCompany';
import { findStrays } from './findStrays';
import { calibration } from './points';
import { extraPoints } from './sensitivity';
import { countUsage, settleByHouse, usesBothWords } from './settleByHouse';
import { isOfOwnTrade, isUsualBeside } from './usualBeside';
import { isSame, isSameBalance, type Verdict, weigh } from './verdict';
import { type Balance, type Sums, sumEvidence } from './weighEvidence';

/** Everything known of one mention before it is decided. */
export interface Case {
  readonly mention: FoundMention;
  readonly sense: Sense;
  readonly attribution: Attribution;
  readonly evidence: MentionEvidence;
}

/** What was decided, with what it takes to see which of it holds for the next version of the document. */
export interface Decided {
  readonly decisions: readonly Decision[];
  readonly balances: readonly Balance[];
  /** Missing where nothing had to be weighed. */
  readonly verdicts: readonly (Verdict | undefined)[];
}

/**
 * @param beside how many of the documents beside this one keep to each word
 * @param before what was decided in the version before, and for each case its index there; -1 where it is weighed anew
 */
export function decideAll(
  reading: Reading,
  cases: readonly Case[],
  speakers: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
  style: HouseStyle,
  beside: WordsBeside | null,
  before: Decided | null = null,
  indexes: readonly number[] = [],
): Decided {
  const known = (index: number): Balance | undefined => before?.balances[indexes[index] ?? -1];
  const balances = weighAll(cases, speakers, profiles, known);
  const verdicts = new Array<Verdict | undefined>(cases.length);
  const verdictOn = (balance: Balance, index: number): Verdict => {
    const was = known(index);
    const kept = was && isSameBalance(was, balance) ? before?.verdicts[indexes[index] ?? -1] : undefined;
    const verdict = kept ?? weigh(balance);
    verdicts[index] = verdict;
    return verdict;
  };
  const usage = countUsage(cases);
  const extra = extraPoints[style.sensitivity];
  const decisions = cases.map((one, index) => {
    const { cues } = one.evidence;
    if (one.sense.instead) return byDefinition(one.sense.instead);
    if (one.sense.kind !== 'party') return undecided(reading, cues, one.sense.because);
    if (one.evidence.isHyphenated && style.we.call === 'infer')
      return undecided(reading, cues, 'it is part of a fixed compound');
    const balance = balances[index] as Balance;
    return (
      settleByHouse(reading, one, balance, usage, style) ??
      asPatient(reading, one, balance) ??
      byVerdict(reading, balance, verdictOn(balance, index), extra, beside)
    );
  });
  const whole = withCarried(reading, cases, verdicts, decisions);
  return { decisions: withStrays(cases, balances, whole), balances, verdicts };
}

/** What was carried over is never so sure that “fix all” would apply it: nothing around the mention itself says it. */
const carriedConfidence = 0.93;

/** Decides like its like what its own context leaves open. */
function withCarried(
  reading: Reading,
  cases: readonly Case[],
  verdicts: readonly (Verdict | undefined)[],
  decisions: readonly Decision[],
): Decision[] {
  const carried = carryOver(cases, verdicts, decisions);
  return decisions.map((decision, index) => {
    const like = carried.get(index);
    if (!like) return decision;
    const confidence = Math.min(carriedConfidence, (decisions[like.from] as Decision).confidence);
    const { offset, length } = (cases[like.from] as Case).mention;
    return {
      ...decided(reading, like.term, confidence, (cases[index] as Case).evidence.cues),
      company: [{ offset, length }],
    };
  });
}

/** What a contract calls a party is settled by the contract; whether it is the same party is nearly sure. */
const definitionConfidence = 0.85;

function byDefinition({ term, definedAt }: NonNullable<Sense['instead']>): Decision {
  return {
    term,
    confidence: definitionConfidence,
    by: 'definition',
    evidence: [],
    against: [],
    silentBecause: '',
    company: [definedAt],
  };
}

/** How often a stray word among several others turned out to be a slip. */
const strayConfidence = 0.8;

/** Decides the strays by the company they keep. */
function withStrays(cases: readonly Case[], balances: readonly Balance[], decisions: readonly Decision[]): Decision[] {
  const strays = findStrays(cases, balances, decisions);
  return decisions.map((decision, index) => {
    const stray = strays.get(index);
    if (!stray) return decision;
    const company = stray.others.map((other) => (cases[other] as Case).mention);
    return {
      ...decision,
      term: stray.term,
      confidence: strayConfidence,
      by: 'consistency',
      silentBecause: '',
      company,
    };
  });
}

/** What is to be weighed for each mention: its own evidence, its provider's trade and the company it keeps. */
function weighAll(
  cases: readonly Case[],
  speakers: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
  known: (index: number) => Balance | undefined,
): Balance[] {
  const usage = countUsage(cases);
  const tellsApart = usesBothWords(usage);
  const trades = cases.map(({ attribution }) => resolveTrade(attribution, speakers, profiles, tellsApart));
  const sums = cases.map(({ evidence }, index) => {
    const trade = trades[index] as Trade;
    const was = known(index);
    return was?.evidence === evidence && isSame(was.trade, trade) ? was.sums : sumEvidence(evidence, trade);
  });
  const companies = findCompany(cases, sums);
  return cases.map(({ mention, sense, evidence, attribution }, index) => ({
    written: mention.term,
    writtenElsewhere: Math.max(0, usage.times[mention.term] - (sense.kind === 'party' ? 1 : 0)),
    evidence,
    attribution,
    trade: trades[index] as Trade,
    sums: sums[index] as Sums,
    company: companies[index] as Company,
  }));
}

function byVerdict(
  reading: Reading,
  { written, evidence, trade }: Balance,
  verdict: Verdict,
  extra: number,
  beside: WordsBeside | null,
): Decision {
  const { cues } = evidence;
  if (verdict.over < extra) {
    return undecided(reading, cues, cues.length === 0 ? 'nothing around it tells' : 'the context leaves it open');
  }
  if (verdict.isForBoth) return undecided(reading, cues, 'the context speaks for both words');
  if (verdict.isForNeither) return undecided(reading, cues, 'the words around it speak for neither');
  if (verdict.side !== written && isUsualBeside(written, beside) && !isOfOwnTrade(verdict, trade))
    return undecided(reading, cues, 'the documents beside it keep to this word');
  return decided(reading, verdict.side, confidenceOf(verdict.over), cues);
}

/** In health care the word is *patient*, unless a fixed compound or the words of a shop beside it say otherwise. */
function asPatient(reading: Reading, { evidence, attribution }: Case, { sums, trade }: Balance): Decision | null {
  if (attribution.chain || attribution.who === 'reader' || evidence.opensCompound) return null;
  const isKnown = trade.business === 'healthcare';
  if (!isKnown && trade.business !== null) return null;
  const others = sums.client + sums.customer;
  const enough = isKnown ? enoughForPatient : enoughWithoutTrade;
  if (sums.patient < enough || sums.patient < (isKnown ? 1.2 : 4) * others) return null;
  return decided(reading, 'patient', confidenceOf(Math.min(3, (sums.patient - others) / 1.5)), evidence.cues);
}

/** Clinical words that it takes where the provider is in health care, and where nobody says what it is. */
const enoughForPatient = 1.8;
const enoughWithoutTrade = 2.5;

export function confidenceOf(pointsOverBar: number): number {
  const confidence = 1 / (1 + Math.exp(-(calibration.slope * pointsOverBar + calibration.shift)));
  return Math.round(Math.min(0.99, confidence) * 100) / 100;
}

/** A decision keeps the strongest of its evidence; a long document has hundreds of cues. */
const mostTold = 12;

/** What told is put into words when somebody asks: of hundreds of decisions few are looked into. */
function decided(reading: Reading, term: Term, confidence: number, cues: readonly FoundEvidence[]): Decision {
  const told = (isFor: boolean) =>
    tellStrongest(
      reading,
      cues.filter(({ favours }) => (favours === term) === isFor),
      mostTold,
    );
  return {
    term,
    confidence,
    by: 'evidence',
    get evidence() {
      return told(true);
    },
    get against() {
      return told(false);
    },
    silentBecause: '',
  };
}

function undecided(reading: Reading, cues: readonly FoundEvidence[], silentBecause: string): Decision {
  return {
    term: 'undecided',
    confidence: 0,
    by: 'evidence',
    get evidence() {
      return tellStrongest(reading, cues, mostTold);
    },
    against: [],
    silentBecause,
  };
}

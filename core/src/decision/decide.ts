/**
 * Stage 6, decision: what each mention should be, with a calibrated confidence, or undecided. The house style settles
 * what it speaks of; for the rest the evidence must reach a bar, and a tie, a divided trade or thin evidence is silence.
 */

import type { MentionEvidence } from '../evidence/gatherEvidence';
import type { Attribution } from '../evidence/provider/attribution';
import type { Speakers } from '../evidence/provider/inferBusiness';
import { resolveTrade, type Trade } from '../evidence/provider/resolveTrade';
import type { Profile } from '../lexicon/lexicon';
import type { FoundMention } from '../mentions/findMentions';
import type { Decision, Evidence, HouseStyle, ProfileId, Sense, Term } from '../model';
import { type Company, findCompany } from './findCompany';
import { findStrays } from './findStrays';
import { bar, calibration } from './points';
import { extraPoints } from './sensitivity';
import { countUsage, settleByHouse, usesBothWords } from './settleByHouse';
import { type Balance, readSigns, type Sums, sumEvidence, total } from './weighEvidence';

/** Everything known of one mention before it is decided. */
export interface Case {
  readonly mention: FoundMention;
  readonly sense: Sense;
  readonly attribution: Attribution;
  readonly evidence: MentionEvidence;
}

export function decideAll(
  cases: readonly Case[],
  speakers: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
  style: HouseStyle,
): Decision[] {
  const balances = weighAll(cases, speakers, profiles);
  const usage = countUsage(cases);
  const decisions = cases.map((one, index) => {
    if (one.sense.instead) return byDefinition(one.sense.instead);
    if (one.sense.kind !== 'party') return undecided(one.evidence.cues, one.sense.because);
    if (one.evidence.isHyphenated && style.we.call === 'infer')
      return undecided(one.evidence.cues, 'it is part of a fixed compound');
    const balance = balances[index] as Balance;
    return (
      settleByHouse(one, balance, usage, style) ??
      asPatient(one, balance) ??
      weigh(balance, extraPoints[style.sensitivity])
    );
  });
  return withStrays(cases, balances, decisions);
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
export function weighAll(
  cases: readonly Case[],
  speakers: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
): Balance[] {
  const usage = countUsage(cases);
  const tellsApart = usesBothWords(usage);
  const trades = cases.map(({ attribution }) => resolveTrade(attribution, speakers, profiles, tellsApart));
  const sums = cases.map(({ evidence }, index) => sumEvidence(evidence, trades[index] as Trade));
  const companies = findCompany(cases, sums);
  return cases.map(({ mention, sense, evidence, attribution }, index) => ({
    written: mention.term,
    writtenElsewhere: Math.max(0, (usage[mention.term] ?? 0) - (sense.kind === 'party' ? 1 : 0)),
    evidence,
    attribution,
    trade: trades[index] as Trade,
    sums: sums[index] as Sums,
    company: companies[index] as Company,
  }));
}

function weigh(balance: Balance, extra: number): Decision {
  const { cues } = balance.evidence;
  const client = total(readSigns('client', balance), 'client') - bar.client;
  const customer = total(readSigns('customer', balance), 'customer') - bar.customer;
  const best = Math.max(client, customer);
  if (best < extra)
    return undecided(cues, cues.length === 0 ? 'nothing around it tells' : 'the context leaves it open');
  if (Math.min(client, customer) > 0) return undecided(cues, 'the context speaks for both words');
  const side = client > customer ? 'client' : 'customer';
  if (
    !(balance.trade.declared && balance.trade.explicit) &&
    balance.sums[side] <= balance.sums[other[side]] &&
    balance.sums[other[side]] > 0
  ) {
    return undecided(cues, 'the words around it speak for neither');
  }
  return decided(side, confidenceOf(best), cues);
}

const other = { client: 'customer', customer: 'client' } as const;

/** In health care the word is *patient*, unless a fixed compound or the words of a shop beside it say otherwise. */
function asPatient({ evidence, attribution }: Case, { sums, trade }: Balance): Decision | null {
  if (attribution.chain || attribution.who === 'reader' || evidence.opensCompound) return null;
  const isKnown = trade.business === 'healthcare';
  if (!isKnown && trade.business !== null) return null;
  const others = sums.client + sums.customer;
  const enough = isKnown ? enoughForPatient : enoughWithoutTrade;
  if (sums.patient < enough || sums.patient < (isKnown ? 1.2 : 4) * others) return null;
  return decided('patient', confidenceOf(Math.min(3, (sums.patient - others) / 1.5)), evidence.cues);
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

function decided(term: Term, confidence: number, cues: readonly Evidence[]): Decision {
  return {
    term,
    confidence,
    by: 'evidence',
    evidence: cues.filter((cue) => cue.favours === term).slice(0, mostTold),
    against: cues.filter((cue) => cue.favours !== term).slice(0, mostTold),
    silentBecause: '',
  };
}

function undecided(cues: readonly Evidence[], silentBecause: string): Decision {
  return {
    term: 'undecided',
    confidence: 0,
    by: 'evidence',
    evidence: cues.slice(0, mostTold),
    against: [],
    silentBecause,
  };
}

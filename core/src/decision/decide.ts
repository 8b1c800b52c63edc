/**
 * Stage 6, decision: what each mention should be, with a calibrated confidence, or undecided. The house style settles
 * what it speaks of; for the rest the evidence must reach a bar, and a tie, a divided trade or thin evidence is silence.
 */

import type { MentionEvidence } from '../evidence/gatherEvidence';
import type { Attribution } from '../evidence/provider/attributeProvider';
import type { Speakers } from '../evidence/provider/inferBusiness';
import { resolveTrade, type Trade } from '../evidence/provider/resolveTrade';
import type { Profile } from '../lexicon/lexicon';
import type { FoundMention } from '../mentions/findMentions';
import type { Decision, Evidence, HouseStyle, ProfileId, Sense, Term } from '../model';
import { type Company, findCompany } from './findCompany';
import { bar, calibration } from './points';
import { type Balance, lexiconScore, readSigns, type Sums, sumEvidence, total } from './weighEvidence';

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
  return cases.map((one, index) => {
    if (one.sense.kind !== 'party') return undecided(one.evidence.cues, one.sense.because);
    const balance = balances[index] as Balance;
    return settledByHouse(one, balance, usage, style) ?? asPatient(one, balance) ?? weigh(balance);
  });
}

/** What is to be weighed for each mention: its own evidence, its provider's trade and the company it keeps. */
export function weighAll(
  cases: readonly Case[],
  speakers: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
): Balance[] {
  const trades = cases.map(({ attribution }) => resolveTrade(attribution, speakers, profiles));
  const sums = cases.map(({ evidence }, index) => sumEvidence(evidence.cues, trades[index] as Trade));
  const companies = findCompany(cases, sums);
  return cases.map(({ evidence, attribution }, index) => ({
    evidence,
    attribution,
    trade: trades[index] as Trade,
    sums: sums[index] as Sums,
    company: companies[index] as Company,
  }));
}

/**
 * `we.call` settles every mention whose provider is us. A bare mention counts as ours unless the context speaks clearly
 * of somebody else's people, or the document uses both words and so tells ours from theirs.
 */
function settledByHouse(one: Case, { sums }: Balance, usage: Usage, style: HouseStyle): Decision | null {
  const { mention, attribution, evidence } = one;
  const { call } = style.we;
  if (call === 'infer' || attribution.chain || attribution.who === 'third') return null;
  const isExplicit = attribution.who === 'us' && attribution.certainty >= 0.9;
  if (!isExplicit) {
    if (attribution.who === 'reader' && attribution.certainty > 0.65) return null;
    if (evidence.opensCompound || (usage[call] >= severalTimes && usage[mention.term] >= severalTimes)) return null;
    const score = lexiconScore(sums);
    if ((call === 'client' && score < -clearly) || (call === 'customer' && score > clearly)) return null;
  }
  const against = mention.term === call ? [] : evidence.cues.filter((cue) => cue.favours === mention.term).slice(0, 3);
  return { term: call, confidence: 0.99, by: 'house-style', evidence: [], against, silentBecause: '' };
}

/** A lexicon score from which the context speaks clearly for one term. */
const clearly = 0.4;
/** From this many mentions on a word is used on purpose. */
const severalTimes = 2;

/** How often a document uses each word for a party. */
type Usage = Readonly<Record<Term, number>>;

function countUsage(cases: readonly Case[]): Usage {
  const usage = { client: 0, customer: 0, patient: 0, member: 0, guest: 0, patron: 0, passenger: 0, resident: 0 };
  for (const { sense, mention } of cases) if (sense.kind === 'party') usage[mention.term]++;
  return usage;
}

function weigh(balance: Balance): Decision {
  const { cues } = balance.evidence;
  const client = total(readSigns('client', balance), 'client') - bar.client;
  const customer = total(readSigns('customer', balance), 'customer') - bar.customer;
  const best = Math.max(client, customer);
  if (best < 0) return undecided(cues, cues.length === 0 ? 'nothing around it tells' : 'the context leaves it open');
  if (Math.min(client, customer) > 0) return undecided(cues, 'the context speaks for both words');
  return decided(client > customer ? 'client' : 'customer', confidenceOf(best), cues);
}

/** In health care the word is *patient*, unless a fixed compound or the words of a shop beside it say otherwise. */
function asPatient({ evidence, attribution }: Case, { sums, trade }: Balance): Decision | null {
  if (trade.business !== 'healthcare' || attribution.chain || evidence.opensCompound) return null;
  const others = sums.client + sums.customer;
  if (sums.patient < enoughForPatient || sums.patient < 1.2 * others) return null;
  return decided('patient', confidenceOf(Math.min(3, (sums.patient - others) / 1.5)), evidence.cues);
}

/** Clinical words that it takes. */
const enoughForPatient = 1.8;

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

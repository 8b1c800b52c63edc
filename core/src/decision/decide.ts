/**
 * Stage 6, decision: what each mention should be, with a calibrated confidence, or undecided. The house style settles
 * what it speaks of; for the rest the evidence must reach a bar, and a tie, a divided trade or thin evidence is silence.
 */

import type { MentionEvidence } from '../evidence/gatherEvidence';
import type { Attribution } from '../evidence/provider/attributeProvider';
import type { Speakers } from '../evidence/provider/inferBusiness';
import type { Profile } from '../lexicon/lexicon';
import type { FoundMention } from '../mentions/findMentions';
import type { Decision, Evidence, FoundTerm, HouseStyle, ProfileId, Sense, Term } from '../model';
import { type Company, findCompany } from './findCompany';
import { bar, calibration } from './points';
import { readSigns, total } from './weighEvidence';

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
  const companies = findCompany(cases);
  return cases.map((one, index) => {
    if (one.sense.kind !== 'party') return undecided(one.evidence.cues, one.sense.because);
    const settled = settledByHouse(one, style);
    if (settled) return settled;
    return weigh(one, companies[index] as Company, speakers, profiles);
  });
}

/** `we.call` settles every mention whose provider is us, bare ones included unless something names another provider. */
function settledByHouse({ mention, attribution, evidence }: Case, style: HouseStyle): Decision | null {
  const { call } = style.we;
  if (call === 'infer' || attribution.chain) return null;
  const isOurs =
    attribution.who === 'us' ||
    attribution.who === 'unsaid' ||
    (attribution.who === 'reader' && attribution.certainty < 1);
  if (!isOurs || (evidence.opensCompound && attribution.certainty < 1)) return null;
  return {
    term: call,
    confidence: 0.99,
    by: 'house-style',
    evidence: [],
    against: mention.term === call ? [] : evidence.cues.filter((cue) => cue.favours === mention.term).slice(0, 3),
    silentBecause: '',
  };
}

function weigh(one: Case, company: Company, speakers: Speakers, profiles: ReadonlyMap<ProfileId, Profile>): Decision {
  const { cues } = one.evidence;
  const patient = asPatient(one, speakers);
  if (patient) return patient;
  const towards = (side: FoundTerm): number =>
    total(readSigns(side, one.evidence, one.attribution, speakers, profiles, company), side);
  const client = towards('client') - bar.client;
  const customer = towards('customer') - bar.customer;
  const best = Math.max(client, customer);
  if (best < 0) return undecided(cues, cues.length === 0 ? 'nothing around it tells' : 'the context leaves it open');
  if (Math.min(client, customer) > 0) return undecided(cues, 'the context speaks for both words');
  const term: FoundTerm = client > customer ? 'client' : 'customer';
  return decided(term, confidenceOf(best), cues);
}

/** In health care the word is *patient*; only where clinical words abound and nothing of trade opposes. */
function asPatient({ evidence, attribution }: Case, speakers: Speakers): Decision | null {
  const { patient, client, customer } = evidence.sums;
  const healthcare = speakers.us.business === 'healthcare' && speakers.us.confidence > 0.4;
  if (attribution.who === 'third' || attribution.chain || evidence.opensCompound) return null;
  if (patient < (healthcare ? 2.5 : 6) || patient < 2 * (client + customer)) return null;
  return healthcare ? decided('patient', confidenceOf(Math.min(3, patient / 3)), evidence.cues) : null;
}

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

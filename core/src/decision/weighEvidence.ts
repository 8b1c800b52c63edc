/** Stage 6, decision: two sums of points for one mention, one towards each term; never one signed score. */

import type { MentionEvidence, Sums } from '../evidence/gatherEvidence';
import type { Attribution } from '../evidence/provider/attributeProvider';
import { type Speakers, sideOf } from '../evidence/provider/inferBusiness';
import type { Profile } from '../lexicon/lexicon';
import type { Evidence, FoundTerm, ProfileId } from '../model';
import type { Company } from './findCompany';
import { points } from './points';

/** The signs that bear on a mention, each with its size towards a side; their points add up to the decision. */
export type Signs = Partial<Record<keyof typeof points, number>>;

/** The lexicon's score, from -1 (customer) to 1 (client) and beyond when there is much. */
export function lexiconScore({ client, customer }: Sums): number {
  return (client - customer) / (client + customer + 1) ** 0.8;
}

export function readSigns(
  side: FoundTerm,
  evidence: MentionEvidence,
  attribution: Attribution,
  speakers: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
  company: Company,
): Signs {
  const { sums } = evidence;
  const towards = side === 'client' ? 1 : -1;
  const mine = sums[side];
  const other = side === 'client' ? sums.customer : sums.client;
  const signs: Signs = {
    constant: 1,
    lexicon: Math.max(-1, Math.min(2.2, lexiconScore(sums) * towards)),
    plenty: mine > 3 ? 1 : 0,
    abundance: mine > 6 ? 1 : 0,
    scant: mine < 1.5 ? 1 : 0,
    opposed: other > 0.3 * (mine + other) ? 1 : 0,
    overlap: speakers.us.declared ? 0 : evidence.overlap,
    agreement: Math.min(2, Math.max(0, groupsOf(evidence.cues, side) - 1)),
    contradiction: (side === 'client' ? company.pointsToCustomer : company.pointsToClient) ? 1 : 0,
    coherence: company.mean * towards,
    compound: evidence.opensCompound ? 1 : 0,
    chain: attribution.chain ? 1 : 0,
    ours: attribution.who === 'us' && attribution.certainty === 1 ? 1 : 0,
    readers: attribution.who === 'reader' && attribution.certainty === 1 ? 1 : 0,
    third: attribution.who === 'third' && attribution.business === null && !attribution.chain ? 1 : 0,
  };
  const trade = tradeOf(attribution, speakers, profiles);
  const agrees = trade.side * towards;
  if (trade.declared) addSide(signs, 'declaredAgrees', 'declaredOpposes', agrees);
  else if (trade.of === 'us') addSide(signs, 'ourTradeAgrees', 'ourTradeOpposes', agrees);
  else if (trade.of === 'reader') addSide(signs, 'readersTradeAgrees', 'readersTradeOpposes', agrees);
  else addSide(signs, 'thirdTradeAgrees', 'thirdTradeOpposes', agrees);
  signs.dividedTrade = trade.divided ? 1 : 0;
  return signs;
}

function addSide(signs: Signs, agree: keyof typeof points, oppose: keyof typeof points, side: number): void {
  if (side > 0) signs[agree] = side;
  if (side < 0) signs[oppose] = -side;
}

/** How far what is known of the writer applies to a mention, by whose it is. */
function tradeOf(
  attribution: Attribution,
  { us, reader }: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
): { of: 'us' | 'reader' | 'third'; side: number; declared: boolean; divided: boolean } {
  const divided = (id: ProfileId | null): boolean => id !== null && (profiles.get(id)?.certainty ?? 1) < 0.76;
  if (attribution.business !== null && attribution.who !== 'us') {
    const profile = profiles.get(attribution.business);
    return {
      of: 'third',
      side: profile ? sideOf(profile) * attribution.certainty : 0,
      declared: false,
      divided: divided(attribution.business),
    };
  }
  if (attribution.chain) return { of: 'third', side: 0, declared: false, divided: false };
  if (attribution.who === 'reader') {
    return reader.business === null
      ? { of: 'us', side: us.side * 0.2, declared: false, divided: false }
      : { of: 'reader', side: reader.side * attribution.certainty, declared: false, divided: divided(reader.business) };
  }
  const applies =
    attribution.who === 'us' ? Math.max(0.8, attribution.certainty) : attribution.who === 'unsaid' ? 0.7 : 0.2;
  return {
    of: 'us',
    side: us.side * applies,
    declared: us.declared && attribution.who !== 'third',
    divided: divided(us.business),
  };
}

function groupsOf(cues: readonly Evidence[], side: FoundTerm): number {
  const groups = new Set<string>();
  for (const cue of cues)
    if (cue.favours === side && cue.weight >= 0.25) groups.add(cue.cue.slice(0, cue.cue.lastIndexOf('.')));
  return groups.size;
}

/** The sum of the signs' points towards a side. */
export function total(signs: Signs, side: FoundTerm): number {
  let sum = 0;
  for (const [sign, size] of Object.entries(signs) as [keyof typeof points, number][]) sum += points[sign][side] * size;
  return sum;
}

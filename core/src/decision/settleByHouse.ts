/** Stage 6, decision: what the house style has settled. It overrules every reading of the context (D16). */
import type { Decision, HouseStyle } from '../model';
import type { Case } from './decide';
import { type Balance, lexiconScore } from './weighEvidence';

/**
 * `we.call` settles every mention whose provider is us. A bare mention counts as ours unless the context speaks clearly
 * of somebody else's people, or the document uses both words and so tells ours from theirs.
 */
export function settleByHouse(one: Case, { sums }: Balance, usage: Usage, style: HouseStyle): Decision | null {
  const { mention, attribution, evidence } = one;
  const { call } = style.we;
  if (call === 'infer' || attribution.chain || attribution.who === 'third') return null;
  const isExplicit = attribution.who === 'us' && attribution.certainty >= 0.9;
  if (!isExplicit) {
    if (attribution.who === 'reader' && attribution.certainty > 0.65) return null;
    const isOnPurpose = (usage[call] ?? 0) > 0 && (usage[mention.term] ?? 0) >= severalTimes;
    if (evidence.opensCompound || (mention.term !== call && isOnPurpose)) return null;
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
export type Usage = Readonly<Record<string, number>>;

/** Whether a document uses both words on purpose and so tells ours from theirs. */
export function usesBothWords(usage: Usage): boolean {
  return (usage.client ?? 0) >= severalTimes && (usage.customer ?? 0) >= severalTimes;
}

export function countUsage(cases: readonly Case[]): Usage {
  const usage = { client: 0, customer: 0 };
  for (const { sense, mention } of cases) if (sense.kind === 'party') usage[mention.term]++;
  return usage;
}

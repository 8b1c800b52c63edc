/** Stage 6, decision: what the cues around a mention add up to for each term, as far as they speak of its provider. */

import type { MentionEvidence } from '../evidence/gatherEvidence';
import type { Trade } from '../evidence/provider/resolveTrade';
import type { Scope } from '../model';

/** What the cues add up to for each term they favour. */
export interface Sums {
  readonly client: number;
  readonly customer: number;
  readonly patient: number;
}

/** The lexicon's score, from -1 (customer) to 1 (client) and beyond when there is much. */
export function lexiconScore({ client, customer }: Sums): number {
  return (client - customer) / (client + customer + 1) ** 0.8;
}

/**
 * The sums as they apply to a mention: what speaks of another provider's trade is topic ("our client, a chain of coffee
 * shops") and counts for less, the farther it stands the less.
 */
export function sumEvidence(
  { cues, servedTrades, servedSides }: MentionEvidence,
  { of, business, explicit, topic, topicSure, isAnothers }: Trade,
): Sums {
  const farKept = 1 - topicSure;
  const nearKept = explicit || of === 'third' ? 1 - 0.6 * topicSure : 1;
  const sums = { client: 0, customer: 0, patient: 0 };
  const far = { client: 0, customer: 0, patient: 0 };
  const inHeadings = new Set<string>();
  for (const { cue, favours, weight, profile, scope, isNounAside, servesBusinesses } of cues) {
    if (favours !== 'client' && favours !== 'customer' && favours !== 'patient') continue;
    if (scope === 'heading') {
      const group = cue.slice(0, cue.lastIndexOf('.'));
      if (inHeadings.has(group)) continue;
      inHeadings.add(group);
    }
    const isTopic = favours === topic && (profile === null || profile !== business);
    const isServed =
      of === 'us' &&
      profile !== business &&
      (profile === null ? scope !== 'compound' && servedSides.has(favours) : servedTrades.has(profile));
    // What a software company or a wholesaler sells is used by businesses, whose own people they do not serve.
    const isUsed = isAnothers && servesBusinesses && favours === 'customer';
    const told = isServed || isUsed ? weight * ofServedTrade : weight;
    const ofTopic = isTopic ? told * (isNear(scope) ? nearKept : farKept) : told;
    const isOthers = isNounAside && explicit && scope !== 'compound' && (profile === null || profile !== business);
    const kept = isOthers ? ofTopic * ofOtherBusiness : ofTopic;
    if (scope === 'section' || scope === 'document') far[favours] += kept;
    else sums[favours] += kept;
  }
  const scale = Math.min(1, mostFar / (far.client + far.customer + far.patient || 1));
  for (const term of ['client', 'customer', 'patient'] as const) sums[term] += far[term] * scale;
  return sums;
}

/** What the words of a trade count for where that trade is whom the writer serves. */
const ofServedTrade = 0.3;
/** What a noun for some business counts for where the provider of the mention is named and is not it. */
const ofOtherBusiness = 0.5;
/** What all the rest of a document can add: a book has hundreds of cues, and they are not about this mention. */
const mostFar = 1.5;

/** Whether a cue stands in the mention’s own sentence. */
export function isNear(scope: Scope): boolean {
  return scope === 'compound' || scope === 'clause' || scope === 'sentence';
}

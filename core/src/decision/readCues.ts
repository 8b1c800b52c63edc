/** Stage 6, decision: what the cues of a mention say of one side, by where they stand and how many they are. */
import { type FoundEvidence, isFar } from '../evidence/foundEvidence';
import type { FoundTerm } from '../model';
import { isNear } from './sumEvidence';

/** Points of the cues right beside the mention: they speak of this party and no other. */
export function directOf(cues: readonly FoundEvidence[], side: FoundTerm): number {
  let sum = 0;
  for (const { scope, favours, weight } of cues) if (scope === 'compound' && favours === side) sum += weight;
  return Math.min(2, sum);
}

/** 0 to 1: how much more the words of its own sentence say for the other side than for this one. */
export function outweighedBy(cues: readonly FoundEvidence[], side: FoundTerm): number {
  let against = 0;
  for (const { scope, favours, weight } of cues) {
    if (!isNear(scope) || (favours !== 'client' && favours !== 'customer')) continue;
    against += favours === side ? -weight : weight;
  }
  return Math.max(0, Math.min(1, (against - trace) / (clearly - trace)));
}

/** Points that the words of a sentence may lean the other way and say nothing, and from which on they say it clearly. */
const trace = 0.2;
const clearly = 0.8;

/** How many cues for a side stand near the mention, or in a heading above it. */
export function countNear(cues: readonly FoundEvidence[], side: FoundTerm): number {
  return cues.filter((cue) => cue.favours === side && !isFar(cue)).length;
}

export function hasNear(cues: readonly FoundEvidence[], side: FoundTerm): boolean {
  return cues.some(({ scope, favours }) => favours === side && (isNear(scope) || scope === 'heading'));
}

export function hasInSentence(cues: readonly FoundEvidence[], side: FoundTerm): boolean {
  return cues.some(({ scope, favours }) => favours === side && isNear(scope));
}

/** Whether all that speaks for a side near the mention are everyday words of business such as “product” and “order”. */
export function isVague(cues: readonly FoundEvidence[], side: FoundTerm): boolean {
  return !cues.some(
    ({ favours, scope, full }) => favours === side && full >= specific && scope !== 'section' && scope !== 'document',
  );
}

/** From this weight on, before the factor of its scope, a cue is more than an everyday word. */
const specific = 0.7;

export function groupsOf(cues: readonly FoundEvidence[], side: FoundTerm): number {
  const groups = new Set<string>();
  for (const cue of cues)
    if (cue.favours === side && cue.weight >= 0.25) groups.add(cue.cue.slice(0, cue.cue.lastIndexOf('.')));
  return groups.size;
}

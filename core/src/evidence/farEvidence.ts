/** Stage 5, evidence: what the rest of a document says to the mentions of one of its sections. */
import type { CueHit } from '../cues/matchCues';
import type { Profile } from '../lexicon/lexicon';
import type { ProfileId } from '../model';
import type { Reading } from '../sentences/readText';
import { evidenceOf, type FoundEvidence, factors } from './foundEvidence';

/** What the rest of the document says to the mentions of a section: the same for all of them, so read once for each. */
export function farEvidence(
  reading: Reading,
  hits: readonly CueHit[],
  headings: readonly (readonly number[])[],
  profiles: ReadonlyMap<ProfileId, Profile>,
): (section: number) => { readonly cues: readonly FoundEvidence[]; readonly doubts: ReadonlyMap<string, number> } {
  const known = new Map<number, { cues: FoundEvidence[]; doubts: Map<string, number> }>();
  const distinct = firstOfEachCue(hits);
  const focus = Math.min(1, mostTrades / countTrades(distinct));
  return (section) => {
    const before = known.get(section);
    if (before) return before;
    const cues: FoundEvidence[] = [];
    const doubts = new Map<string, number>();
    for (const hit of distinct) {
      const block = reading.tokens.block[hit.from] ?? 0;
      const within = block >= section && (headings[block]?.at(-1) ?? 0) === section;
      if (hit.cue.local && !within) continue;
      const factor = focus * (within ? factors.section : factors.elsewhere);
      if (hit.cue.favours === 'none') doubts.set(hit.cue.id, Math.max(0.5, factor));
      else cues.push(evidenceOf(reading, hit, hit.cue.favours, within ? 'section' : 'document', factor, profiles));
    }
    const far = { cues: cues.sort((a, b) => b.weight - a.weight), doubts };
    known.set(section, far);
    return far;
  };
}

/** A text that passes through more trades than this, as a textbook does, is not written from any of them. */
const mostTrades = 3;

function countTrades(hits: readonly CueHit[]): number {
  return new Set(hits.flatMap(({ cue }) => (cue.kind === 'trade' && cue.profile !== null ? [cue.profile] : []))).size;
}

function firstOfEachCue(hits: readonly CueHit[]): readonly CueHit[] {
  const seen = new Map<string, CueHit>();
  for (const hit of hits) if (!seen.has(hit.cue.id)) seen.set(hit.cue.id, hit);
  return [...seen.values()];
}

/** Stage 5, evidence: what the rest of a document says to the mentions of one of its sections. */
import type { CueHit } from '../cues/matchCues';
import type { Profile } from '../lexicon/lexicon';
import type { ProfileId } from '../model';
import { type Reading, spanOf } from '../sentences/readText';
import { evidenceOf, type FoundEvidence, factors } from './foundEvidence';

/** The first of each cue in a document, and how much they tell of a mention far away. */
export interface Far {
  readonly hits: readonly CueHit[];
  /** Each as evidence at its full weight; null where it only raises doubt. */
  readonly evidence: readonly (FoundEvidence | null)[];
  /** Each as it is written. */
  readonly written: readonly string[];
  /** Less than 1 in a text that passes through many trades. */
  readonly focus: number;
}

/** @param examples trades that stand for any; from afar they tell nothing */
export function gatherFar(
  reading: Reading,
  hits: readonly CueHit[],
  examples: ReadonlySet<CueHit>,
  profiles: ReadonlyMap<ProfileId, Profile>,
): Far {
  const distinct = firstOfEachCue(hits.filter((hit) => !examples.has(hit)));
  const evidence = distinct.map((hit) =>
    hit.cue.favours === 'none' ? null : evidenceOf(reading, hit, hit.cue.favours, 'document', 1, profiles),
  );
  const written = distinct.map(({ from, to }) => writtenFrom(reading, from, to));
  return { hits: distinct, evidence, written, focus: Math.min(1, mostTrades / countTrades(hits)) };
}

/** What the rest of the document says to the mentions of a section: the same for all of them, so read once for each. */
export function farEvidence(
  reading: Reading,
  { hits, evidence, focus }: Far,
  headings: readonly (readonly number[])[],
): (section: number) => { readonly cues: readonly FoundEvidence[]; readonly doubts: ReadonlyMap<string, number> } {
  const known = new Map<number, { cues: FoundEvidence[]; doubts: Map<string, number> }>();
  return (section) => {
    const before = known.get(section);
    if (before) return before;
    const cues: FoundEvidence[] = [];
    const doubts = new Map<string, number>();
    for (const [index, { cue, from }] of hits.entries()) {
      const block = reading.tokens.block[from] ?? 0;
      const within = block >= section && (headings[block]?.at(-1) ?? 0) === section;
      if (cue.local && !within) continue;
      const factor = focus * (within ? factors.section : factors.elsewhere);
      const found = evidence[index];
      if (found) cues.push({ ...found, scope: within ? 'section' : 'document', weight: cue.weight * factor });
      else doubts.set(cue.id, Math.max(0.5, factor));
    }
    const far = { cues: cues.sort((a, b) => b.weight - a.weight), doubts };
    known.set(section, far);
    return far;
  };
}

/** Whether two versions of a document of the same shape say the same from afar. */
export function isSameFar(one: Far, other: Far): boolean {
  if (one.focus !== other.focus || one.hits.length !== other.hits.length) return false;
  return one.hits.every((hit, index) => {
    const also = other.hits[index];
    if (hit.cue !== also?.cue || hit.from !== also.from || hit.to !== also.to) return false;
    if (one.written[index] !== other.written[index]) return false;
    return one.evidence[index]?.isNounAside === other.evidence[index]?.isNounAside;
  });
}

/** A text that passes through more trades than this, as a textbook does, is not written from any of them. */
const mostTrades = 3;

function countTrades(hits: readonly CueHit[]): number {
  return new Set(hits.flatMap(({ cue }) => (cue.kind === 'trade' && cue.profile !== null ? [cue.profile] : []))).size;
}

function writtenFrom(reading: Reading, from: number, to: number): string {
  const { offset, length } = spanOf(reading, from, to);
  return reading.source.slice(offset, offset + length);
}

function firstOfEachCue(hits: readonly CueHit[]): readonly CueHit[] {
  const seen = new Map<string, CueHit>();
  for (const hit of hits) if (!seen.has(hit.cue.id)) seen.set(hit.cue.id, hit);
  return [...seen.values()];
}

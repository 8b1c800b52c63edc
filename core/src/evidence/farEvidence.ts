/** Stage 5, evidence: what the rest of a document says to the mentions of one of its sections. */
import type { CueHit } from '../cues/matchCues';
import type { Profile } from '../lexicon/lexicon';
import type { ProfileId } from '../model';
import { isSame } from '../same';
import type { Reading } from '../sentences/readText';
import { countTrades } from './findExamples';
import { evidenceOf, type FoundEvidence, factors, type Places } from './foundEvidence';
import type { Headings } from './headings';

/** The first of each cue in a document, and how much they tell of a mention far away. */
export interface Far {
  readonly cues: readonly FarCue[];
  /** Less than 1 in a text that passes through many trades. */
  readonly focus: number;
  /** What they tell the mentions of a section, by its heading, once it was asked for. */
  readonly bySection: Map<number, FarEvidence>;
}

interface FarCue {
  readonly hit: CueHit;
  readonly block: number;
  /** What it is to the mentions of its section, and to all others; null where it only raises doubt. */
  readonly within: FoundEvidence | null;
  readonly elsewhere: FoundEvidence | null;
}

/** @param examples trades that stand for any; from afar they tell nothing */
export function gatherFar(
  reading: Reading,
  hits: readonly CueHit[],
  examples: ReadonlySet<CueHit>,
  profiles: ReadonlyMap<ProfileId, Profile>,
): Far {
  const focus = Math.min(1, mostTrades / countTrades(hits));
  const cues = firstOfEachCue(hits, examples).map((hit) => readFar(reading, hit, focus, profiles));
  return { cues, focus, bySection: new Map() };
}

/** What the same hits tell where other words stand around some of them. */
export function renewFar(
  reading: Reading,
  before: Far,
  changed: ReadonlySet<CueHit>,
  profiles: ReadonlyMap<ProfileId, Profile>,
): Far {
  if (!before.cues.some(({ hit }) => changed.has(hit))) return before;
  const cues = before.cues.map((one) =>
    changed.has(one.hit) ? readFar(reading, one.hit, before.focus, profiles) : one,
  );
  return { ...before, cues, bySection: new Map() };
}

function readFar(reading: Reading, hit: CueHit, focus: number, profiles: ReadonlyMap<ProfileId, Profile>): FarCue {
  const block = reading.tokens.block[hit.from] ?? 0;
  const { favours } = hit.cue;
  if (favours === 'none') return { hit, block, within: null, elsewhere: null };
  const [near, far] = [focus * factors.section, focus * factors.elsewhere];
  const within = evidenceOf(reading, hit, favours, 'section', near, profiles);
  return { hit, block, within, elsewhere: { ...within, scope: 'document', weight: hit.cue.weight * far } };
}

/** What the rest of a document says to a mention. */
export interface FarEvidence {
  /** The strongest first. */
  readonly cues: readonly FoundEvidence[];
  /** How much each cue of trades that use both words raises doubt, by its id. */
  readonly doubts: ReadonlyMap<string, number>;
}

/** What the rest of the document says to the mentions of a section: the same for all of them, so read once for each. */
export function farEvidence(
  { cues: distinct, focus, bySection }: Far,
  headings: Headings,
  section: number,
): FarEvidence {
  const known = bySection.get(section);
  if (known) return known;
  const cues: FoundEvidence[] = [];
  const doubts = new Map<string, number>();
  for (const { hit, block, within, elsewhere } of distinct) {
    const isWithin = block >= section && headings.sectionOf(block) === section;
    if (hit.cue.local && !isWithin) continue;
    const evidence = isWithin ? within : elsewhere;
    if (evidence) cues.push(evidence);
    else doubts.set(hit.cue.id, Math.max(0.5, focus * (isWithin ? factors.section : factors.elsewhere)));
  }
  const far = { cues: cues.sort((a, b) => b.weight - a.weight), doubts };
  bySection.set(section, far);
  return far;
}

/** The same with each block at the number that it has in the next version. */
export function moveFar(far: Far, move: (block: number) => number): Far {
  const moved = (one: FoundEvidence | null): FoundEvidence | null =>
    one && { ...one, place: { ...one.place, block: move(one.place.block) } };
  const cues = far.cues.map(({ hit, block, within, elsewhere }) => ({
    hit,
    block: move(block),
    within: moved(within),
    elsewhere: moved(elsewhere),
  }));
  return { ...far, cues, bySection: new Map() };
}

/** Whether two versions of a document of the same shape say the same from afar. */
export function isSameFar(one: Far, other: Far): boolean {
  if (one.focus !== other.focus || one.cues.length !== other.cues.length) return false;
  return one.cues.every((each, index) => {
    const also = other.cues[index];
    if (each === also) return true;
    const { hit, block, elsewhere } = each;
    if (hit.cue !== also?.hit.cue || block !== also.block) return false;
    return elsewhere === null || also.elsewhere === null || isSame(elsewhere, also.elsewhere, 'place');
  });
}

export function placesIn({ cues }: Far): Places {
  return new Map(cues.flatMap(({ hit, elsewhere }) => (elsewhere ? [[hit.cue.id, elsewhere.place] as const] : [])));
}

/** A text that passes through more trades than this, as a textbook does, is not written from any of them. */
const mostTrades = 3;

function firstOfEachCue(hits: readonly CueHit[], but: ReadonlySet<CueHit>): readonly CueHit[] {
  const first = new Map<string, CueHit>();
  for (const hit of hits) if (!first.has(hit.cue.id) && !but.has(hit)) first.set(hit.cue.id, hit);
  return [...first.values()];
}

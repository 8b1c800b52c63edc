/**
 * What was read of a document, kept for its next version: after a keystroke only the blocks that changed are read again.
 * A cache and no more. A host keeps one for each open document and may drop it at any time; the analysis is the same.
 */
import type { CueHit, CueMatcher } from './cues/matchCues';
import type { Decided } from './decision/decide';
import type { Gathered } from './evidence/gatherEvidence';
import type { Attributed } from './evidence/provider/attributeProvider';
import type { Voice } from './evidence/provider/readVoices';
import type { FoundMention } from './mentions/findMentions';
import type { Senses } from './mentions/senses/judgeSense';
import type { Document } from './model';
import { findCommon } from './prose/common';
import type { Moved } from './sentences/joinTokens';
import { type Reading, readText, rereadText } from './sentences/readText';
import type { Tokens } from './sentences/tokens';

export interface Memory {
  reading: Reading | null;
  /** The cues found in it; null while none was looked for. */
  hits: readonly CueHit[] | null;
  /** What was judged in it, with what it takes to see which of it still holds; null while nothing was. */
  judged: Judged | null;
  /** The words of the version before that one. Nobody reads them any more, so the next ones are written over them. */
  spare: Tokens | null;
}

/** The mentions and cues of a reading with what was gathered and decided for them. */
export interface Judged {
  readonly reading: Reading;
  readonly mentions: readonly FoundMention[];
  readonly hits: readonly CueHit[];
  readonly voices: readonly Voice[];
  readonly attributed: Attributed;
  readonly senses: Senses;
  readonly gathered: Gathered;
  readonly decided: Decided;
  /** The blocks near which the reading has other words than the one that was judged. */
  readonly touched: Touched;
}

/** The blocks `from` up to but not including `to`. */
interface Touched {
  readonly from: number;
  readonly to: number;
}

const nothing: Touched = { from: 0, to: 0 };

export function createMemory(): Memory {
  return { reading: null, hits: null, judged: null, spare: null };
}

/** Reads a document by way of what is remembered of it. */
export function recallText(memory: Memory, document: Document, matcher: CueMatcher): Reading {
  const before = memory.reading;
  if (before?.language !== document.language) return start(memory, document);
  if (before.source === document.text) return before;
  const { moved, ...reading } = rereadText(document, before, memory.spare);
  memory.hits &&= moveHits(memory.hits, before, reading, moved, matcher);
  memory.judged &&= laterOn(memory.judged, reading, moved);
  memory.spare = before.tokens;
  memory.reading = reading;
  return reading;
}

function start(memory: Memory, document: Document): Reading {
  const reading = readText(document);
  memory.hits = null;
  memory.judged = null;
  memory.spare = null;
  memory.reading = reading;
  return reading;
}

/** Finds the cues of the reading that is remembered. */
export function recallHits(memory: Memory, reading: Reading, matcher: CueMatcher): readonly CueHit[] {
  memory.hits ??= matcher.findAll(reading);
  return memory.hits;
}

/** What was judged before and may still hold. It is taken out: where judging fails nothing is left to go by. */
export function takeJudged(memory: Memory): Judged | null {
  const { judged } = memory;
  memory.judged = null;
  return judged;
}

export function keepJudged(memory: Memory, judged: Omit<Judged, 'touched'>): void {
  memory.judged = { ...judged, touched: nothing };
}

/**
 * For each mention its index among those judged before whose words, and all that is looked at around them, still stand
 * where they stood; -1 for one to be judged anew.
 */
export function indexesIn(judged: Judged | null, mentions: readonly FoundMention[]): readonly number[] {
  if (judged === null) return [];
  const { from, to } = judged.touched;
  let was = 0;
  return mentions.map(({ token, block }) => {
    while ((judged.mentions[was]?.token ?? token) < token) was++;
    return (block < from || block >= to) && judged.mentions[was]?.token === token ? was : -1;
  });
}

/** The same for cues. */
export function hitIndexesIn(judged: Judged | null, hits: readonly CueHit[]): readonly number[] {
  if (judged === null) return [];
  const { first } = judged.reading.tokens;
  const head = countBefore(hits, first[judged.touched.from] ?? 0);
  const tail = hits.length - countBefore(hits, first[judged.touched.to] ?? Number.POSITIVE_INFINITY);
  const by = judged.hits.length - hits.length;
  return hits.map((_, index) => (index < head ? index : index < hits.length - tail ? -1 : index + by));
}

/** So many words beyond its own block no rule looks from a mention. */
const farthest = 64;

/** What was judged of the version before, if the new one has as many words in every block, of which only some are others. */
function laterOn(judged: Judged, now: Reading, { head, tail }: Moved): Judged | null {
  const before = judged.reading;
  const { tokens, prose } = now;
  const end = prose.blocks.length - tail;
  if (tokens.count !== before.tokens.count || prose.blocks.length !== before.prose.blocks.length) return null;
  const changed = blocksChanged(before, now, head, end);
  for (let index = changed.from; index < changed.to; index++) {
    const [one, other] = [before.prose.blocks[index], prose.blocks[index]];
    const isSameKind = one?.kind === other?.kind && one?.level === other?.level && one?.quoted === other?.quoted;
    // A heading speaks for all that is under it.
    if (!isSameKind || other?.kind === 'heading') return null;
    if (before.tokens.first[index] !== tokens.first[index]) return null;
  }
  const first = Math.max(0, (tokens.first[changed.from] ?? 0) - farthest);
  const last = (tokens.first[changed.to] ?? 0) + farthest;
  const touched = { from: tokens.block[first] ?? 0, to: (tokens.block[last] ?? prose.blocks.length) + 1 };
  return { ...judged, reading: now, touched };
}

/** Those with other words, and those with other markup that is blanked in the prose. */
function blocksChanged(before: Reading, { source, prose }: Reading, head: number, end: number): Touched {
  const common = findCommon(before.source, source);
  let from = head;
  let to = end;
  for (const [index, { offset, length }] of prose.blocks.entries()) {
    if (offset + length < common.head || offset > source.length - common.tail) continue;
    from = Math.min(from, index);
    to = Math.max(to, index + 1);
  }
  return { from, to };
}

function moveHits(
  hits: readonly CueHit[],
  before: Reading,
  now: Reading,
  { head, tail }: { readonly head: number; readonly tail: number },
  matcher: CueMatcher,
): CueHit[] {
  const headEnd = now.tokens.first[head] ?? 0;
  const tailStart = now.tokens.first[now.prose.blocks.length - tail] ?? 0;
  const by = now.tokens.count - before.tokens.count;
  const moved = hits.slice(countBefore(hits, tailStart - by));
  return [
    ...hits.slice(0, countBefore(hits, headEnd)),
    ...matcher.findAll(now, headEnd, tailStart),
    ...(by === 0 ? moved : moved.map(({ cue, from, to }) => ({ cue, from: from + by, to: to + by }))),
  ];
}

/** How many hits, which are in the order of the text, begin before a token. */
function countBefore(hits: readonly CueHit[], token: number): number {
  let low = 0;
  for (let high = hits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

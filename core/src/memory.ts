/**
 * What was read of a document, kept for its next version: after a keystroke only the blocks that changed are read again.
 * A cache and no more. A host keeps one for each open document and may drop it at any time; the analysis is the same.
 */
import type { CueHit, CueMatcher } from './cues/matchCues';
import type { Document } from './model';
import { type Reading, readText, rereadText } from './sentences/readText';
import type { Tokens } from './sentences/tokens';

export interface Memory {
  reading: Reading | null;
  /** The cues found in it; null while none was looked for. */
  hits: readonly CueHit[] | null;
  /** The words of the version before that one. Nobody reads them any more, so the next ones are written over them. */
  spare: Tokens | null;
}

export function createMemory(): Memory {
  return { reading: null, hits: null, spare: null };
}

/** Reads a document by way of what is remembered of it. */
export function recallText(memory: Memory, document: Document, matcher: CueMatcher): Reading {
  const before = memory.reading;
  if (before?.language !== document.language) return start(memory, document);
  if (before.source === document.text) return before;
  const { moved, ...reading } = rereadText(document, before, memory.spare);
  memory.hits &&= moveHits(memory.hits, before, reading, moved, matcher);
  memory.spare = before.tokens;
  memory.reading = reading;
  return reading;
}

function start(memory: Memory, document: Document): Reading {
  const reading = readText(document);
  memory.hits = null;
  memory.spare = null;
  memory.reading = reading;
  return reading;
}

/** Finds the cues of the reading that is remembered. */
export function recallHits(memory: Memory, reading: Reading, matcher: CueMatcher): readonly CueHit[] {
  memory.hits ??= matcher.findAll(reading);
  return memory.hits;
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

/**
 * What was read of a document, kept for its next version: after a keystroke only the blocks that changed are read again.
 * A cache and no more. A host keeps one for each open document and may drop it at any time; the analysis is the same.
 */
import { beginOf, countBefore } from '../cues/hitsBetween';
import type { CueHit, CueMatcher } from '../cues/matchCues';
import type { Decided } from '../decision/decide';
import { type Gathered, moveGathered } from '../evidence/gatherEvidence';
import type { Whose } from '../evidence/provider/attributeProvider';
import type { Inferred } from '../evidence/provider/inferBusiness';
import type { Voice } from '../evidence/provider/readVoices';
import { countWords, recountWords, type WordCounts } from '../evidence/wordCounts';
import type { Described } from '../findings/describeFindings';
import { type Kept, nothingKept } from '../kept';
import { type FoundMention, findMentions } from '../mentions/findMentions';
import { moveSenses, type Senses } from '../mentions/senses/judgeSense';
import type { Document } from '../model';
import { type Reading, readText, rereadText } from '../sentences/readText';
import type { Tokens } from '../sentences/tokens';
import { moveHits, moveMentions } from './moveAlong';
import { blocksChanged, type Stretch, touchedBy } from './touched';

export interface Memory {
  reading: Reading | null;
  mentions: readonly FoundMention[];
  counts: WordCounts;
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
  readonly audience: ReadonlySet<CueHit>;
  readonly voices: readonly Voice[];
  readonly inferred: Inferred;
  readonly whose: readonly Whose[];
  readonly senses: Senses;
  readonly gathered: Gathered;
  readonly decided: Decided;
  readonly described: Described;
  /** The blocks near which the reading has other words than the one that was judged. */
  readonly touched: Stretch;
}

const nothing: Stretch = { from: 0, to: 0 };

const nothingCounted: WordCounts = { we: 0, you: 0, contract: 0 };

export function createMemory(): Memory {
  return { reading: null, mentions: [], counts: nothingCounted, hits: null, judged: null, spare: null };
}

/** Reads a document by way of what is remembered of it. */
export function recallText(memory: Memory, document: Document, matcher: CueMatcher): Reading {
  const before = memory.reading;
  if (before?.language !== document.language) return start(memory, document);
  if (before.source === document.text) return before;
  const reading = rereadText(document, before, memory.spare);
  const { moved } = reading;
  const changed = blocksChanged(reading);
  memory.mentions = moveMentions(memory.mentions, before, reading, moved, changed);
  memory.counts = recountWords(memory.counts, before.tokens, reading.tokens, moved);
  memory.hits &&= moveHits(memory.hits, before, reading, moved, matcher);
  memory.judged &&= laterOn(memory.judged, reading, changed);
  memory.spare = before.tokens;
  memory.reading = reading;
  return reading;
}

function start(memory: Memory, document: Document): Reading {
  const reading = readText(document);
  memory.mentions = findMentions(reading.source, reading.shown, reading.tokens);
  memory.counts = countWords(reading.tokens);
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

/** Where there is no mention, nothing was looked for. */
export function keepJudged(memory: Memory, judged: Omit<Judged, 'touched'>): void {
  if (judged.mentions.length > 0) memory.judged = { ...judged, touched: nothing };
}

/** How many of the mentions stand, with all that is looked at around them, among the words of those judged before. */
export function mentionsKept(judged: Judged | null, mentions: readonly FoundMention[]): Kept {
  return judged === null ? nothingKept : keptIn(judged, mentions, ({ token }) => token);
}

/** The same for cues. */
export function hitsKept(judged: Judged | null, hits: readonly CueHit[]): Kept {
  return judged === null ? nothingKept : keptIn(judged, hits, beginOf);
}

function keptIn<Each>(
  { reading: { tokens }, touched: { from, to } }: Judged,
  list: readonly Each[],
  tokenOf: (one: Each) => number,
): Kept {
  const end = countBefore(list, tokens.first[to] ?? tokens.count, tokenOf);
  return { head: countBefore(list, tokens.first[from] ?? 0, tokenOf), tail: list.length - end };
}

/** What was judged of the version before, with each block at the number that it has now; null where nothing of it holds. */
function laterOn(judged: Judged, now: Reading, changed: Stretch): Judged | null {
  const touched = touchedBy(judged.reading, now, changed);
  if (touched === null) return null;
  const by = now.prose.blocks.length - judged.reading.prose.blocks.length;
  if (by === 0) return { ...judged, reading: now, touched };
  const move = (block: number): number => (block >= changed.to - by ? block + by : block);
  const { gathered, senses } = judged;
  return {
    ...judged,
    gathered: moveGathered(gathered, judged.mentions, move),
    senses: moveSenses(senses, move),
    reading: now,
    touched,
  };
}

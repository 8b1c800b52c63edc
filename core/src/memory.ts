/**
 * What was read of a document, kept for its next version: after a keystroke only the blocks that changed are read again.
 * A cache and no more. A host keeps one for each open document and may drop it at any time; the analysis is the same.
 */
import { beginOf, countBefore } from './cues/hitsBetween';
import type { CueHit, CueMatcher } from './cues/matchCues';
import type { Decided } from './decision/decide';
import { type Gathered, moveGathered } from './evidence/gatherEvidence';
import type { Attributed } from './evidence/provider/attributeProvider';
import type { Inferred } from './evidence/provider/inferBusiness';
import type { Voice } from './evidence/provider/readVoices';
import { type FoundMention, findMentions, moveMention } from './mentions/findMentions';
import { moveSenses, type Senses } from './mentions/senses/judgeSense';
import type { Block, Document } from './model';
import { findCommon } from './prose/common';
import type { Moved } from './sentences/joinTokens';
import { type Reading, readText, rereadText } from './sentences/readText';
import type { Tokens } from './sentences/tokens';

export interface Memory {
  reading: Reading | null;
  mentions: readonly FoundMention[];
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
  return { reading: null, mentions: [], hits: null, judged: null, spare: null };
}

/** Reads a document by way of what is remembered of it. */
export function recallText(memory: Memory, document: Document, matcher: CueMatcher): Reading {
  const before = memory.reading;
  if (before?.language !== document.language) return start(memory, document);
  if (before.source === document.text) return before;
  const { moved, ...reading } = rereadText(document, before, memory.spare);
  const changed = blocksChanged(before, reading, moved);
  memory.mentions = moveMentions(memory.mentions, before, reading, moved, changed);
  memory.hits &&= moveHits(memory.hits, before, reading, moved, matcher);
  memory.judged &&= laterOn(memory.judged, reading, changed);
  memory.spare = before.tokens;
  memory.reading = reading;
  return reading;
}

function start(memory: Memory, document: Document): Reading {
  const reading = readText(document);
  memory.mentions = findMentions(reading.source, reading.shown, reading.tokens);
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

/**
 * For each mention its index among those judged before whose words, and all that is looked at around them, are as they
 * were; -1 for one to be judged anew.
 */
export function indexesIn(judged: Judged | null, mentions: readonly FoundMention[]): readonly number[] {
  return judged === null ? [] : indexesBefore(judged, mentions, judged.mentions, ({ token }) => token);
}

/** The same for cues. */
export function hitIndexesIn(judged: Judged | null, hits: readonly CueHit[]): readonly number[] {
  return judged === null ? [] : indexesBefore(judged, hits, judged.hits, beginOf);
}

function indexesBefore<Each>(
  { reading: { tokens }, touched: { from, to } }: Judged,
  now: readonly Each[],
  before: readonly Each[],
  tokenOf: (one: Each) => number,
): readonly number[] {
  const head = countBefore(now, tokens.first[from] ?? 0, tokenOf);
  const end = countBefore(now, tokens.first[to] ?? tokens.count, tokenOf);
  const by = before.length - now.length;
  return now.map((_, index) => (index < head ? index : index < end ? -1 : index + by));
}

/** So many words beyond its own block no rule looks from a mention. */
const farthest = 64;

/** So many blocks from the beginning a business may say what it is, and so many from a mention another bears on it. */
const early = 9;
const neighbours = 3;

/** What was judged of the version before, if no heading and no kind of block came or went, and how many came or went early. */
function laterOn(judged: Judged, now: Reading, changed: Touched): Judged | null {
  const { tokens, prose } = now;
  const before = judged.reading.prose.blocks;
  const by = prose.blocks.length - before.length;
  const changedBefore = before.slice(changed.from, Math.max(changed.from, changed.to - by));
  const changedNow = prose.blocks.slice(changed.from, changed.to);
  const areOthersTheSame = prose.blocks.every((block, index) => {
    if (index >= changed.from && index < changed.to) return true;
    return isSameKind(block, before[index < changed.from ? index : index - by]);
  });
  if (!areOthersTheSame) return null;
  const isAsMany = by === 0 && changedNow.every((block, index) => isSameKind(block, changedBefore[index]));
  const holdsHeading = [...changedBefore, ...changedNow].some(({ kind }) => kind === 'heading');
  if (!isAsMany && (holdsHeading || changed.from < early)) return null;
  const ends = changedNow.map(({ kind }, index) =>
    kind === 'heading' ? endOfSection(prose.blocks, changed.from + index) : changed.to,
  );
  const first = Math.max(0, (tokens.first[changed.from] ?? 0) - farthest);
  const last = (tokens.first[Math.max(changed.to, ...ends)] ?? 0) + farthest;
  const touched = {
    from: Math.max(0, Math.min(tokens.block[first] ?? 0, changed.from - neighbours)),
    to: Math.max(tokens.block[last] ?? prose.blocks.length, changed.to + neighbours) + 1,
  };
  if (by === 0) return { ...judged, reading: now, touched };
  const move = (block: number): number => (block >= changed.to - by ? block + by : block);
  const { gathered, senses } = judged;
  return {
    ...judged,
    gathered: moveGathered(gathered, move),
    senses: moveSenses(senses, move),
    reading: now,
    touched,
  };
}

function isSameKind(one: Block, other: Block | undefined): boolean {
  return one.kind === other?.kind && one.level === other.level && one.quoted === other.quoted;
}

/** A heading speaks for all that is under it. */
function endOfSection(blocks: readonly Block[], heading: number): number {
  const { level } = blocks[heading] as Block;
  const next = blocks.findIndex((block, index) => index > heading && block.kind === 'heading' && block.level <= level);
  return next < 0 ? blocks.length : next;
}

/** Those with other words, and those with other markup that is blanked in the prose. */
function blocksChanged(before: Reading, { source, prose }: Reading, { head, tail }: Moved): Touched {
  const common = findCommon(before.source, source);
  const end = source.length - common.tail;
  let from = head;
  let to = prose.blocks.length - tail;
  for (let index = 0; index < prose.blocks.length; index++) {
    const { offset, length } = prose.blocks[index] as Block;
    if (offset + length < common.head || offset > end) continue;
    from = Math.min(from, index);
    to = Math.max(to, index + 1);
  }
  return { from, to };
}

/** The mentions that stay move with the text; those of the blocks that changed are looked for again. */
function moveMentions(
  mentions: readonly FoundMention[],
  before: Reading,
  now: Reading,
  { by }: Moved,
  changed: Touched,
): readonly FoundMention[] {
  const { tokens, prose } = now;
  const tokensBy = tokens.count - before.tokens.count;
  const blocksBy = prose.blocks.length - before.prose.blocks.length;
  const from = tokens.first[changed.from] ?? 0;
  const to = tokens.first[changed.to] ?? tokens.count;
  const tokenOf = ({ token }: FoundMention): number => token;
  const after = mentions.slice(countBefore(mentions, to - tokensBy, tokenOf));
  return [
    ...mentions.slice(0, countBefore(mentions, from, tokenOf)),
    ...findMentions(now.source, now.shown, tokens, from, to),
    ...after.map((mention) => moveMention(mention, by, tokensBy, blocksBy)),
  ];
}

/** The cues that stay move with the text, and the list is another one only where others are found. */
function moveHits(
  hits: readonly CueHit[],
  before: Reading,
  now: Reading,
  { head, tail }: Moved,
  matcher: CueMatcher,
): readonly CueHit[] {
  const headEnd = now.tokens.first[head] ?? 0;
  const tailStart = now.tokens.first[now.prose.blocks.length - tail] ?? 0;
  const by = now.tokens.count - before.tokens.count;
  const from = countBefore(hits, headEnd, beginOf);
  const to = countBefore(hits, tailStart - by, beginOf);
  const found = matcher.findAll(now, headEnd, tailStart);
  if (by !== 0) for (let index = to; index < hits.length; index++) move(hits[index], by, by);
  const areTheSame = found.length === to - from && found.every(({ cue }, index) => cue === hits[from + index]?.cue);
  if (!areTheSame) return [...hits.slice(0, from), ...found, ...hits.slice(to)];
  for (const [index, one] of found.entries()) {
    const hit = hits[from + index] as CueHit;
    move(hit, one.from - hit.from, one.to - hit.to);
  }
  return hits;
}

function move(hit: { from: number; to: number } | undefined, from: number, to: number): void {
  if (!hit) return;
  hit.from += from;
  hit.to += to;
}

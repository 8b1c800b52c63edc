/**
 * Stage 1, prose: a document as passages, each of which is read without regard to the others. After an edit only the
 * passages around it are read again. Which markup it is, the reader of a passage knows.
 */
import type { Block, Directive, Prose, Text } from '../model';
import { isAlike } from '../same';
import { findCommon } from '../text/common';
import { copyOf } from '../text/copyOf';
import { lastUpTo, Pieces } from '../text/pieces';
import { readAhead } from '../text/readAhead';

/** What a passage holds; offsets are those of the stretch that it was read from. */
export interface Passage<State = null> {
  /** Where the next one begins; blank lines between two belong to the first. */
  readonly to: number;
  /** Its text with markup blanked, as long as it is. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  /** What is open at its end, which the next one is read by: plain data that nobody changes any more. */
  readonly state: State;
}

/**
 * Reads the passage that a stretch begins with. What it looks at after its end is the next line. Where it looks for an end
 * that the stretch does not have, it takes all of the stretch: a longer one may have it.
 */
export type ReadPassage<State = null> = (stretch: string, state: State) => Passage<State>;

/** A document that was read in passages, with what it takes to read its next version. */
export interface Passages {
  readonly source: Text;
  readonly prose: Prose;
  readonly shown: Pieces;
  /** Where each passage begins, and how many blocks and directives there are before it. */
  readonly starts: readonly number[];
  /** What is open there. */
  readonly states: readonly unknown[];
  readonly blocksBefore: readonly number[];
  readonly directivesBefore: readonly number[];
}

const nothingRead: Passages = {
  source: '',
  prose: { text: '', blocks: [], directives: [] },
  shown: new Pieces([], [], 0),
  starts: [],
  states: [],
  blocksBefore: [],
  directivesBefore: [],
};

/**
 * @param first what is open where the document begins
 * @param before the same document at an earlier time, or null
 */
export function readPassages<State>(
  source: Text,
  readPassage: ReadPassage<State>,
  first: State,
  before: Passages | null,
): Passages {
  const old = before !== null && isAlike(before.states[0], first) ? before : nothingRead;
  const by = source.length - old.source.length;
  const common = findCommon(old.source, source);
  // What the last passage before the edit looked at may reach to the one the edit is in.
  const kept = Math.max(0, lastUpTo(old.starts, common.head) - 1);
  const blocksKept = old.blocksBefore[kept] ?? 0;
  const directivesKept = old.directivesBefore[kept] ?? 0;
  const starts: number[] = [];
  const states: unknown[] = [];
  const blocksBefore: number[] = [];
  const directivesBefore: number[] = [];
  const blocks: Block[] = [];
  const directives: Directive[] = [];
  const pieces: string[] = [];
  // To read all of it, it is put together once.
  const text = old === nothingRead ? source.toString() : source;
  let at = kept > 0 ? (old.starts[kept] ?? 0) : 0;
  let state = kept > 0 ? (old.states[kept] as State) : first;
  let next = kept;
  while (at < source.length) {
    while (next < old.starts.length && (old.starts[next] ?? 0) + by < at) next++;
    const isAfterEdit = at >= source.length - common.tail;
    if (isAfterEdit && old.starts[next] === at - by && isAlike(old.states[next], state)) break;
    const passage = readPassageOf(text, at, readPassage, state);
    starts.push(at);
    states.push(state);
    blocksBefore.push(blocksKept + blocks.length);
    directivesBefore.push(directivesKept + directives.length);
    // One by one: a list has thousands of blocks, and as many arguments a call cannot have.
    for (const block of passage.blocks) blocks.push(moved(block, at));
    for (const directive of passage.directives) directives.push(directiveMoved(directive, at));
    pieces.push(passage.text);
    at += passage.to;
    if (!isAlike(passage.state, state)) state = passage.state;
  }
  if (at >= source.length) next = old.starts.length;
  const blocksNext = old.blocksBefore[next] ?? old.prose.blocks.length;
  const directivesNext = old.directivesBefore[next] ?? old.prose.directives.length;
  const blocksBy = blocksKept + blocks.length - blocksNext;
  const directivesBy = directivesKept + directives.length - directivesNext;
  const allStarts = between(old.starts, kept, starts, next, (start) => start + by);
  const shown = new Pieces(allStarts, between(old.shown.pieces, kept, pieces, next), source.length);
  const allBlocks = between(old.prose.blocks, blocksKept, blocks, blocksNext, (block) => moved(block, by));
  const allDirectives = between(old.prose.directives, directivesKept, directives, directivesNext, (directive) =>
    directiveMoved(directive, by),
  );
  return {
    source,
    prose: proseOf(shown, allBlocks, allDirectives),
    shown,
    starts: allStarts,
    states: between(old.states, kept, states, next),
    blocksBefore: between(old.blocksBefore, kept, blocksBefore, next, (count) => count + blocksBy),
    directivesBefore: between(old.directivesBefore, kept, directivesBefore, next, (count) => count + directivesBy),
  };
}

/** Those that were read between the ones before them, which stay, and the ones after them, which move. */
function between<Each>(
  old: readonly Each[],
  kept: number,
  read: readonly Each[],
  next: number,
  move: (one: Each) => Each = (one) => one,
): readonly Each[] {
  return old.slice(0, kept).concat(read, old.slice(next).map(move));
}

/** Of a text in pieces no more is put together than the passage and the next line, which is all that it looks at. */
function readPassageOf<State>(source: Text, at: number, readPassage: ReadPassage<State>, state: State): Passage<State> {
  const read = (stretch: string): Passage<State> => withTextOfItsOwn(readPassage(stretch, state), stretch);
  if (typeof source === 'string') return read(source.slice(at));
  return readAhead(source, at, read, ({ to }, stretch) => stretch.indexOf('\n', to) >= 0);
}

/** What was blanked in is a text of its own; to copy that of a hundred pages of code would be dear. */
function withTextOfItsOwn<State>(passage: Passage<State>, stretch: string): Passage<State> {
  return stretch.startsWith(passage.text) ? { ...passage, text: copyOf(passage.text) } : passage;
}

/** Prose whose text is put together for whoever asks for all of it. */
export function proseOf(shown: Pieces, blocks: readonly Block[], directives: readonly Directive[]): Prose {
  return {
    get text() {
      return shown.toString();
    },
    blocks,
    directives,
  };
}

/** A block farther on. Written out, since a copy of all that it has takes several times as long, and a book has thousands. */
export function moved(one: Block, by: number): Block {
  if (by === 0) return one;
  const { offset, length, kind, level, quoted } = one;
  return { offset: offset + by, length, kind, level, quoted };
}

export function directiveMoved(one: Directive, by: number): Directive {
  if (by === 0) return one;
  const { offset, nextLine } = one;
  const there = { ...one, offset: offset + by };
  return nextLine === undefined ? there : { ...there, nextLine: nextLine + by };
}

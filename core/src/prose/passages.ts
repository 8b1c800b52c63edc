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
  /** The text of its prose, a piece for each passage. */
  readonly shown: Pieces;
  /** What stands before each of them. */
  readonly borders: readonly Border[];
}

interface Border {
  /** What is open there. */
  readonly state: unknown;
  /** How many blocks and directives stand before it. */
  readonly blocks: number;
  readonly directives: number;
}

const nothingRead: Passages = {
  source: '',
  prose: { text: '', blocks: [], directives: [] },
  shown: new Pieces([], [], 0),
  borders: [],
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
  const old = before !== null && isAlike(before.borders[0]?.state, first) ? before : nothingRead;
  const by = source.length - old.source.length;
  const common = findCommon(old.source, source);
  // What the last passage before the edit looked at may reach to the one the edit is in.
  const kept = Math.max(0, lastUpTo(old.shown.starts, common.head) - 1);
  const begin = old.borders[kept] ?? { state: first, blocks: 0, directives: 0 };
  const read = { starts: [], texts: [], borders: [], blocks: [], directives: [] } as Read;
  // To read all of it, it is put together once.
  const text = old === nothingRead ? source.toString() : source;
  let at = old.shown.starts[kept] ?? 0;
  let state = begin.state as State;
  let next = kept;
  while (at < source.length) {
    while (next < old.borders.length && (old.shown.starts[next] ?? 0) + by < at) next++;
    const isAfterEdit = at >= source.length - common.tail;
    if (isAfterEdit && old.shown.starts[next] === at - by && isAlike(old.borders[next]?.state, state)) break;
    const passage = readPassageOf(text, at, readPassage, state);
    read.starts.push(at);
    read.texts.push(passage.text);
    read.borders.push(after(begin, read, state));
    // One by one: a list has thousands of blocks, and as many arguments a call cannot have.
    for (const block of passage.blocks) read.blocks.push(moved(block, at));
    for (const directive of passage.directives) read.directives.push(directiveMoved(directive, at));
    at += passage.to;
    if (!isAlike(passage.state, state)) state = passage.state;
  }
  return joined(source, old, kept, read, at < source.length ? next : old.borders.length);
}

/** What was read anew. */
interface Read {
  readonly starts: number[];
  readonly texts: string[];
  readonly borders: Border[];
  readonly blocks: Block[];
  readonly directives: Directive[];
}

function after({ blocks, directives }: Border, read: Read, state: unknown): Border {
  return { state, blocks: blocks + read.blocks.length, directives: directives + read.directives.length };
}

/** The passages of old up to `kept`, those that were read, and those of old from `next` on, moved to where they stand now. */
function joined(source: Text, old: Passages, kept: number, read: Read, next: number): Passages {
  const by = source.length - old.source.length;
  const { blocks, directives } = old.prose;
  const end: Border = { state: null, blocks: blocks.length, directives: directives.length };
  const from = old.borders[kept] ?? end;
  const to = old.borders[next] ?? end;
  const reached = after(from, read, null);
  const blocksBy = reached.blocks - to.blocks;
  const directivesBy = reached.directives - to.directives;
  const shown = new Pieces(
    between(old.shown.starts, kept, read.starts, next, (start) => start + by),
    between(old.shown.pieces, kept, read.texts, next, (piece) => piece),
    source.length,
  );
  const prose = proseOf(
    shown,
    between(blocks, from.blocks, read.blocks, to.blocks, (block) => moved(block, by)),
    between(directives, from.directives, read.directives, to.directives, (one) => directiveMoved(one, by)),
  );
  const borders = between(old.borders, kept, read.borders, next, (border) => ({
    state: border.state,
    blocks: border.blocks + blocksBy,
    directives: border.directives + directivesBy,
  }));
  return { source, prose, shown, borders };
}

/** Those that were read between the ones before them, which stay, and the ones after them, which move. */
function between<Each>(
  old: readonly Each[],
  kept: number,
  read: readonly Each[],
  next: number,
  move: (one: Each) => Each,
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

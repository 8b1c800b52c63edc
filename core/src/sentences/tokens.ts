/**
 * Stage 2, sentences: the words of the prose. Words are told apart here once; every later stage counts in tokens.
 * Knows nothing of terms.
 */

import type { Block, Text } from '../model';
import { INVISIBLE, OBJECT } from '../prose/mask';
import { copyOf } from '../text/copyOf';
import { Gap, inWord, isWordCode, kindOf, onWord } from './characters';
import { hashSeed, hashStep, lookUp, numberOf, smallLetter, wordNumbered } from './vocabulary';
import { isApostrophe, wordEnd } from './wordEnd';

export { Gap } from './characters';

/** What words are told apart in. */
export interface TextInBlocks {
  readonly text: Text;
  readonly blocks: readonly Block[];
}

/** The words of a document, as parallel columns. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Its number in the vocabulary; 0 for a word that has none. */
  readonly number: Int32Array;
  /** The words that have none, by token: lower case, straight apostrophes, markup and the possessive ending left off. */
  readonly rare: ReadonlyMap<number, string>;
  /** 1 where the word has a possessive ending: "firm’s", "clients’". */
  readonly possessive: Uint8Array;
  /** What stands before it, as {@link Gap} numbers it. */
  readonly gap: Uint8Array;
  /** Index of its block. */
  readonly block: Int32Array;
  /** The first token of each block, and the token count at the end. */
  readonly first: Int32Array;
}

/** The word of a token, or an empty text outside the document. */
export function wordOf({ number, rare }: Tokens, token: number): string {
  return wordNumbered(number[token] ?? 0) || (rare.get(token) ?? '');
}

/** @param from the block to begin with, so that a part of a document can be read */
export function readTokens({ text, blocks }: TextInBlocks, from = 0, to = blocks.length): Tokens {
  const last = blocks[to - 1] ?? blocks[from];
  const columns = startColumns(last ? last.offset + last.length - (blocks[from]?.offset ?? 0) : 0);
  const first = new Int32Array(to - from + 1);
  for (let index = from; index < to; index++) {
    const { offset = 0, length = 0 } = blocks[index] ?? {};
    first[index - from] = columns.count();
    readBlock(text.slice(offset, offset + length), offset, index, columns);
  }
  first[to - from] = columns.count();
  return columns.finish(first);
}

/** @param offset of the block, whose text is given */
function readBlock(text: string, offset: number, block: number, columns: Columns): void {
  let gap: number = Gap.Block;
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === inWord) {
      columns.place(offset + at, block, gap);
      at = readWord(text, at, offset, columns);
      gap = Gap.Space;
    } else if (text[at] === OBJECT) {
      columns.place(offset + at, block, gap);
      while (text[at] === OBJECT || text[at] === '\n' || text[at] === '\r') at++;
      columns.add(offset + at, numberOf(OBJECT), 0);
      gap = Gap.Space;
    } else {
      gap = Math.max(gap, kind === onWord ? Gap.Mark : kind);
      at++;
    }
  }
}

/** Adds the word that begins there and tells where it ends. Nearly every word is ASCII and has nothing in it but letters. */
function readWord(text: string, from: number, offset: number, columns: Columns): number {
  const stop = text.length;
  let hash = hashSeed;
  let to = from;
  let code = text.charCodeAt(to);
  while (to < stop && code < 128 && kindOf(code) === inWord) {
    hash = hashStep(hash, smallLetter(code));
    code = text.charCodeAt(++to);
  }
  if (to === stop || !goesOn(code)) {
    const number = lookUp(text, from, to, hash);
    if (number === 0) columns.keep(copyOf(text.slice(from, to).toLowerCase()));
    columns.add(offset + to, number, 0);
    return to;
  }
  to = wordEnd(text, from);
  const raw = text.slice(from, to).replaceAll(INVISIBLE, '').replaceAll('’', "'").toLowerCase();
  const singular = raw.length > 2 && raw.endsWith("'s");
  const plural = raw.endsWith("s'");
  const word = singular ? raw.slice(0, -2) : plural ? raw.slice(0, -1) : raw;
  const number = numberOf(word);
  if (number === 0) columns.keep(copyOf(word));
  columns.add(offset + to, number, singular || plural ? 1 : 0);
  return to;
}

/** Whether a word of ASCII letters may go on with this character. */
function goesOn(code: number): boolean {
  return code < 128 ? code === 39 : isApostrophe(code) || isWordCode(code) || code === INVISIBLE.charCodeAt(0);
}

interface Columns {
  count(): number;
  /** Begins a token. */
  place(start: number, block: number, gap: number): void;
  /** Keeps the word of the token that was begun, since the vocabulary does not. */
  keep(word: string): void;
  /** Ends the token that was begun. */
  add(end: number, number: number, possessive: number): void;
  finish(first: Int32Array): Tokens;
}

/** So many characters a word has, with the blank after it, at the least in nearly every text. */
const shortestWord = 4;

/** @param length of what is to be read; room for it is made once, since large columns are dear to make */
function startColumns(length: number): Columns {
  let size = Math.max(64, Math.ceil(length / shortestWord));
  let count = 0;
  let start = new Int32Array(size);
  let end = new Int32Array(size);
  let number = new Int32Array(size);
  let block = new Int32Array(size);
  let possessive = new Uint8Array(size);
  let gap = new Uint8Array(size);
  const rare = new Map<number, string>();
  const grow = <Column extends Int32Array | Uint8Array>(column: Column, larger: Column): Column => {
    larger.set(column);
    return larger;
  };
  return {
    count: () => count,
    place(at, index, before) {
      if (count === size) {
        size *= 2;
        start = grow(start, new Int32Array(size));
        end = grow(end, new Int32Array(size));
        number = grow(number, new Int32Array(size));
        block = grow(block, new Int32Array(size));
        possessive = grow(possessive, new Uint8Array(size));
        gap = grow(gap, new Uint8Array(size));
      }
      start[count] = at;
      block[count] = index;
      gap[count] = before;
    },
    keep: (word) => rare.set(count, word),
    add(to, numbered, owns) {
      end[count] = to;
      number[count] = numbered;
      possessive[count] = owns;
      count++;
    },
    finish: (first) => ({
      count,
      start: start.subarray(0, count),
      end: end.subarray(0, count),
      number: number.subarray(0, count),
      rare,
      possessive: possessive.subarray(0, count),
      gap: gap.subarray(0, count),
      block: block.subarray(0, count),
      first,
    }),
  };
}

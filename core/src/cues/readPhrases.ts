/**
 * Stage 3, cues: every phrase of the lexicon as the numbers of its words. They are read from the packed lexicon in one go
 * and kept in columns, since a start waits for it: an object for each of thirty thousand would take ten times as long.
 */
import type { PackedCues } from '../lexicon/unpackCues';
import { addWord, hashSeed, hashStep, lookUp } from '../sentences/vocabulary';

/** Phrases are numbered from 1 on. */
export interface Phrases {
  /** The numbers of all their words in the vocabulary, one phrase after the other. */
  readonly words: readonly number[];
  /** Where in `words` a phrase begins; the next one begins where it ends. */
  readonly begins: readonly number[];
  /** The number of the cue that a phrase is of, counted from 0. */
  readonly cues: readonly number[];
  /** 1 for a phrase that blocks its cue instead of finding it. */
  readonly blocks: readonly number[];
  /** Where in the packed rows a cue begins, by its number. */
  readonly rows: readonly number[];
  /** The number of its table, by the number of a cue. */
  readonly tables: readonly number[];
  /** How many words the longest phrase has. */
  readonly longest: number;
  /** The highest number of a word. */
  readonly highest: number;
}

const Mark = { Blank: 32, Slash: 47, Semicolon: 59, Bar: 124 } as const;

/** The columns of a row, in their order. */
const Column = { Table: 0, Weight: 1, Forms: 2, Unless: 3 } as const;

export function readPhrases({ rows: text }: PackedCues): Phrases {
  const words: number[] = [];
  const begins = [0, 0];
  const cues = [-1];
  const blocks = [0];
  const rows = [0];
  const tables: number[] = [];
  let longest = 0;
  let highest = 0;
  let column: number = Column.Table;
  let from = 0;
  let hash = hashSeed;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? Mark.Semicolon : text.charCodeAt(at);
    if (code !== Mark.Blank && code !== Mark.Bar && code !== Mark.Slash && code !== Mark.Semicolon) {
      hash = hashStep(hash, code);
      continue;
    }
    if (column === Column.Table) tables.push(Number(text.slice(from, at)));
    if (column >= Column.Forms) {
      const word = lookUp(text, from, at, hash) || addWord(text.slice(from, at));
      words.push(word);
      highest = Math.max(highest, word);
      if (code !== Mark.Blank) {
        longest = Math.max(longest, words.length - (begins.at(-1) ?? 0));
        begins.push(words.length);
        cues.push(rows.length - 1);
        blocks.push(column === Column.Unless ? 1 : 0);
      }
    }
    if (code === Mark.Slash) column++;
    if (code === Mark.Semicolon) {
      column = Column.Table;
      rows.push(at + 1);
    }
    from = at + 1;
    hash = hashSeed;
  }
  return { words, begins, cues, blocks, rows, tables, longest, highest };
}

/** Some of the phrases by a word they hold, the longest first and otherwise in their order. 0 ends a chain. */
export interface Chain {
  /** The first phrase by the number of the word. */
  readonly first: Int32Array;
  /** The one after it, by phrase. */
  readonly next: Int32Array;
}

/** @param place of the word by which a phrase is found, counted as `Array.at` does */
export function chain(phrases: Phrases, place: 0 | -1, belongs: (phrase: number) => boolean): Chain {
  const { words, begins, longest, highest } = phrases;
  const first = new Int32Array(highest + 1);
  const next = new Int32Array(begins.length);
  // What is put in last comes first: the shortest are put in first, and those of one length from their end.
  for (let length = 1; length <= longest; length++) {
    for (let phrase = begins.length - 2; phrase > 0; phrase--) {
      const begin = begins[phrase] ?? 0;
      const end = begins[phrase + 1] ?? 0;
      if (end - begin !== length || !belongs(phrase)) continue;
      const word = words[place === 0 ? begin : end - 1] ?? 0;
      next[phrase] = first[word] ?? 0;
      first[word] = phrase;
    }
  }
  return { first, next };
}

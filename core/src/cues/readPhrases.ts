/**
 * Stage 3, cues: the phrases of the lexicon, by the words that they begin or end with. Every start waits for them, and a
 * letter holds words of one in ten, so those of a word are read from the packed lexicon when it is first met.
 */
import type { Cue } from '../lexicon/lexicon';
import type { PackedCues } from '../lexicon/unpackCues';

export interface Phrase {
  readonly words: readonly string[];
  /** Where in the packed rows its cue begins. */
  readonly row: number;
  readonly kind: Cue['kind'];
  /** Whether it blocks its cue instead of finding it. */
  readonly blocks: boolean;
}

/** Phrases with a word in common, the longest first and otherwise in their order. */
interface Phrases {
  /** By the word next to that one; those that have no other word are in each list. */
  readonly pairs: ReadonlyMap<string, readonly Phrase[]>;
  readonly alone: readonly Phrase[];
}

/** What is looked for at a word. */
export interface PhrasesOfWord {
  /** Phrases that begin with it and count wherever they stand. */
  readonly anywhere: Phrases;
  /** Those that begin with it and count right after a mention. */
  readonly onward: Phrases;
  /** Those that end with it and count right before a mention. */
  readonly upTo: Phrases;
}

const ways: { readonly [kind in Cue['kind']]?: keyof PhrasesOfWord } = {
  left: 'upTo',
  before: 'upTo',
  right: 'onward',
  after: 'onward',
};

const none: Phrases = { pairs: new Map(), alone: [] };
const nothing: PhrasesOfWord = { anywhere: none, onward: none, upTo: none };

/** Those that may stand at a word, by the one next to it. */
export function withNext({ pairs, alone }: Phrases, next: string): readonly Phrase[] {
  return pairs.get(next) ?? alone;
}

/** Tells of a word what is looked for there; its number, where it has one, tells whether it was met before. */
export function readPhrases(packed: PackedCues): (word: string, number: number) => PhrasesOfWord {
  const words = packed.words.split(' ');
  const rowsByWord = packed.rowsByWord.split(';');
  const read: (PhrasesOfWord | undefined)[] = [];
  return (word, number) => {
    const known = read[number];
    if (known !== undefined) return known;
    const place = placeIn(words, word);
    const made = place === -1 ? nothing : phrasesOf(packed, word, rowsByWord[place] ?? '');
    while (read.length <= number) read.push(undefined);
    if (number > 0) read[number] = made;
    return made;
  };
}

/** Where a word stands in an ordered list; -1 where it does not. */
function placeIn(words: readonly string[], word: string): number {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word ? low : -1;
}

/** @param rows in which the word begins or ends a phrase, as {@link PackedCues} tells */
function phrasesOf(packed: PackedCues, word: string, rows: string): PhrasesOfWord {
  const found: { readonly [way in keyof PhrasesOfWord]: Phrase[] } = { anywhere: [], onward: [], upTo: [] };
  const start = `${word} `;
  const end = ` ${word}`;
  let row = 0;
  for (const distance of rows.split(',')) {
    row += Number.parseInt(distance, 36);
    const [table, , forms = '', unless = ''] = packed.rows.slice(row, packed.rows.indexOf(';', row)).split('/');
    const kind = packed.tables[Number(table)]?.kind ?? 'overlap';
    const way = ways[kind] ?? 'anywhere';
    for (const [list, blocks] of [[forms, false] as const, [unless, true] as const]) {
      for (const phrase of list.split('|')) {
        if (phrase === word || (way === 'upTo' ? phrase.endsWith(end) : phrase.startsWith(start)))
          found[way].push({ words: phrase.split(' '), row, kind, blocks });
      }
    }
  }
  return {
    anywhere: byNeighbour(found.anywhere, 1),
    onward: byNeighbour(found.onward, 1),
    upTo: byNeighbour(found.upTo, -2),
  };
}

/** @param place of the word next to the one they have in common, counted as `Array.at` does */
function byNeighbour(phrases: Phrase[], place: 1 | -2): Phrases {
  if (phrases.length === 0) return none;
  const pairs = new Map<string, Phrase[]>();
  const alone: Phrase[] = [];
  for (const phrase of phrases.sort((one, other) => other.words.length - one.words.length)) {
    const next = phrase.words.at(place);
    if (next === undefined) {
      alone.push(phrase);
      continue;
    }
    const others = pairs.get(next);
    if (others) others.push(phrase);
    else pairs.set(next, [phrase]);
  }
  for (const list of pairs.values()) list.push(...alone);
  return { pairs, alone };
}

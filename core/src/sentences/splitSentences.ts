/**
 * Stage 2, sentences: where they begin, block by block; a sentence never crosses the border of a block.
 * Joins again what Unicode’s rules parted after an abbreviation. A block is split when a later stage
 * first asks for a sentence in it: most blocks of a long document have nothing to say to any mention.
 */
import { INVISIBLE, OBJECT } from '../prose/mask';
import { plainSegments } from './plainSegments';
import type { TextInBlocks, Tokens } from './tokens';

export interface Sentences {
  /** The first token of the sentence a token is in, and the one after its last. */
  around(token: number): { readonly from: number; readonly to: number };
  /** The number of the sentence a token is in. Neighbours in a block have neighbouring numbers, and no two the same. */
  numberOf(token: number): number;
  /** By block, what was asked for so far: a later version of the document may still need it. */
  readonly known: readonly (SentenceStarts | undefined)[];
}

let made: Intl.Segmenter | null = null;
/** Made for the first block that is not in plain characters: a start that reads none does without. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return made;
}
/** The segmenter's cost grows with the square of the text's length; a longer block is given to it in parts. */
const longestPart = 4000;

const abbreviation =
  /(?:^|[\s(“"'‘])(?:mr|mrs|ms|dr|prof|st|jr|sr|inc|ltd|co|corp|llc|llp|plc|no|nos|vs|v|cf|e\.g|i\.e|etc|approx|dept|est|fig|al|p|pp|para|sec|art|ch|vol|rev|gen|hon|messrs|ave|rd|blvd|tel|ext|a\.m|p\.m|u\.s|u\.k|[a-z])\.["”’')*\]]*\s*$/i;
const sentenceEnd = /[.!?…]["”’')*\]]*\s*$/;
/** “Why?” she asked: a small letter goes on with the sentence. */
const smallLetter = /^[^\p{L}\p{N}]*\p{Ll}/u;

/** For a block, where its sentences begin after the first, in tokens from the beginning of the block. */
export type SentenceStarts = readonly number[];

/** @param known by block, what is known of it already; what is found is added */
export function splitSentences(
  prose: TextInBlocks,
  tokens: Tokens,
  known: (SentenceStarts | undefined)[] = new Array(prose.blocks.length),
): Sentences {
  const startsIn = (block: number): SentenceStarts => {
    const starts = known[block] ?? sentenceStarts(prose, tokens, block);
    known[block] = starts;
    return starts;
  };
  return {
    known,
    around(token) {
      const block = tokens.block[token] ?? 0;
      const first = tokens.first[block] ?? 0;
      const starts = startsIn(block);
      const index = countUpTo(starts, token - first);
      const from = index > 0 ? first + (starts[index - 1] ?? 0) : first;
      const to = index < starts.length ? first + (starts[index] ?? 0) : (tokens.first[block + 1] ?? first);
      return { from, to };
    },
    numberOf(token) {
      const block = tokens.block[token] ?? 0;
      const first = tokens.first[block] ?? 0;
      return first + countUpTo(startsIn(block), token - first);
    },
  };
}

function sentenceStarts({ text, blocks }: TextInBlocks, { first, start }: Tokens, index: number): SentenceStarts {
  const { offset = 0, length = 0 } = blocks[index] ?? {};
  const borders = sentenceBorders(text.slice(offset, offset + length));
  const opening = first[index] ?? 0;
  const starts: number[] = [];
  let border = 0;
  for (let at = opening; at < (first[index + 1] ?? 0) && border < borders.length; at++) {
    const passed = border;
    while (border < borders.length && (start[at] ?? 0) - offset >= (borders[border] ?? 0)) border++;
    if (border > passed && at > opening) starts.push(at - opening);
  }
  return starts;
}

/** How many of the ascending numbers are no greater than this one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets in the text at which a new sentence begins. */
export function sentenceBorders(text: string): number[] {
  const borders: number[] = [];
  if (!/[.!?…]\S*\s/.test(text)) return borders;
  for (const [from, part] of parts(text)) {
    const shown = part.replaceAll(OBJECT, 'x');
    let begin = 0;
    for (const { segment, index } of plainSegments(shown) ?? segmenter().segment(shown)) {
      if (!isEnd(shown.slice(begin, index).replaceAll(INVISIBLE, '')) || smallLetter.test(segment)) continue;
      borders.push(from + index);
      begin = index;
    }
    if (from + part.length < text.length) borders.push(from + part.length);
  }
  return borders;
}

function isEnd(sentence: string): boolean {
  return sentenceEnd.test(sentence.slice(-40)) && !abbreviation.test(sentence.slice(-14));
}

function* parts(text: string): Generator<readonly [number, string]> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + longestPart);
    if (to < text.length) {
      let stop = text.lastIndexOf('. ', to);
      while (stop > from && !isEnd(text.slice(stop - 40, stop + 2))) stop = text.lastIndexOf('. ', stop - 1);
      if (stop > from) to = stop + 2;
    }
    yield [from, text.slice(from, to)];
    from = to;
  }
}

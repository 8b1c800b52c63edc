/**
 * Stage 2, sentences: where they begin, block by block; a sentence never crosses the border of a block.
 * Uses the platform's segmenter and joins again what it parted after an abbreviation.
 */
import type { Prose } from '../model';
import { INVISIBLE, OBJECT } from '../prose/mask';
import type { Tokens } from './tokens';

export interface Sentences {
  /** For each token, the number of its sentence in the document. */
  readonly of: Int32Array;
  /** First token of each sentence, and the token count at the end. */
  readonly first: readonly number[];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** The segmenter's cost grows with the square of the text's length; a longer block is given to it in parts. */
const longestPart = 4000;

const abbreviation =
  /(?:^|[\s(“"'‘])(?:mr|mrs|ms|dr|prof|st|jr|sr|inc|ltd|co|corp|llc|llp|plc|no|nos|vs|v|cf|e\.g|i\.e|etc|approx|dept|est|fig|al|p|pp|para|sec|art|ch|vol|rev|gen|hon|messrs|ave|rd|blvd|tel|ext|a\.m|p\.m|u\.s|u\.k|[a-z])\.["”’')*\]]*\s*$/i;
const sentenceEnd = /[.!?…]["”’')*\]]*\s*$/;
/** “Why?” she asked: a small letter goes on with the sentence. */
const smallLetter = /^[^\p{L}\p{N}]*\p{Ll}/u;

export function splitSentences(prose: Prose, tokens: Tokens): Sentences {
  const of = new Int32Array(tokens.count);
  const first: number[] = [];
  for (let at = 0; at < tokens.count; ) {
    const index = tokens.block[at] ?? 0;
    const block = prose.blocks[index];
    const offset = block?.offset ?? 0;
    const borders = sentenceBorders(prose.text.slice(offset, offset + (block?.length ?? 0)));
    let border = 0;
    first.push(at);
    const opening = at;
    for (; at < tokens.count && tokens.block[at] === index; at++) {
      const passed = border;
      while (border < borders.length && (tokens.start[at] ?? 0) - offset >= (borders[border] ?? 0)) border++;
      if (border > passed && at > opening) first.push(at);
      of[at] = first.length - 1;
    }
  }
  first.push(tokens.count);
  return { of, first };
}

/** Offsets in the text at which a new sentence begins. */
export function sentenceBorders(text: string): number[] {
  const borders: number[] = [];
  if (!/[.!?…]\S*\s/.test(text)) return borders;
  for (const [from, part] of parts(text)) {
    let sentence = '';
    for (const { segment, index } of segmenter.segment(part.replaceAll(OBJECT, 'x'))) {
      if (isEnd(sentence) && !smallLetter.test(segment)) {
        borders.push(from + index);
        sentence = '';
      }
      sentence += segment.replaceAll(INVISIBLE, '');
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

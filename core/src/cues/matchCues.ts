/**
 * Stage 3, cues: where the phrases of the lexicon stand in a document. Longest match wins; a phrase that makes a cue mean
 * something else blocks it. Knows the words, not the mentions.
 */
import type { Cue } from '../lexicon/lexicon';
import { type PackedCues, unpackCue } from '../lexicon/unpackCues';
import { gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';
import { chain, readPhrases } from './readPhrases';

/** A cue found at the tokens `from` up to but not including `to`. */
export interface CueHit {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

export interface CueMatcher {
  /**
   * Every cue that counts wherever it stands: trades, activities, overlaps and computing words.
   * @param from the token to begin with and, in `to`, the one to end before; both at the border of a block
   */
  findAll(reading: Reading, from?: number, to?: number): CueHit[];
  /** The longest cue of a kind that begins at a token; null when there is none. */
  startingAt(reading: Reading, token: number, kind: Cue['kind']): CueHit | null;
  /** The longest cue of a kind that ends right before a token; null when there is none. */
  endingBefore(reading: Reading, token: number, kind: Cue['kind']): CueHit | null;
}

/** Kinds that count only right beside a mention. */
const positional: ReadonlySet<Cue['kind']> = new Set(['left', 'right', 'before', 'after']);

export function createMatcher(packed: PackedCues): CueMatcher {
  const phrases = readPhrases(packed);
  const { words, begins, blocks } = phrases;
  const kinds = packed.tables.map(({ kind }) => kind);
  const kindOf = (phrase: number) => kinds[phrases.tables[phrases.cues[phrase] ?? 0] ?? 0] ?? 'overlap';
  const lengthOf = (phrase: number) => (begins[phrase + 1] ?? 0) - (begins[phrase] ?? 0);
  const isBeside = (phrase: number) => positional.has(kindOf(phrase));
  const anywhere = chain(phrases, 0, (phrase) => !isBeside(phrase));
  const byFirst = chain(phrases, 0, isBeside);
  const byLast = chain(phrases, -1, isBeside);

  /** Made for the first time that it is found: a document holds few of them. */
  const made: (Cue | undefined)[] = [];
  function cueOf(phrase: number): Cue {
    const number = phrases.cues[phrase] ?? 0;
    const cue = made[number] ?? unpackCue(packed, phrases.rows[number] ?? 0);
    made[number] = cue;
    return cue;
  }

  /** Whether its words stand there one after the other, parted by nothing but blanks, hyphens and ampersands. */
  function matches({ tokens }: Reading, from: number, phrase: number): boolean {
    const begin = begins[phrase] ?? 0;
    const length = lengthOf(phrase);
    for (let index = 0; index < length; index++) {
      if (tokens.number[from + index] !== words[begin + index]) return false;
      if (index > 0 && (tokens.gap[from + index] ?? Gap.Block) > Gap.And) return false;
    }
    return true;
  }

  return {
    findAll(reading, begin = 0, end = reading.tokens.count) {
      const hits: CueHit[] = [];
      /** Where the phrases that block a cue have reached. They are met before what stands in them. */
      const blockedUntil = new Map<Cue, number>();
      const { number } = reading.tokens;
      for (let token = begin; token < end; ) {
        let phrase = anywhere.first[number[token] ?? 0] ?? 0;
        if (phrase === 0) {
          token++;
          continue;
        }
        let longest = 0;
        const found: CueHit[] = [];
        for (; phrase !== 0; phrase = anywhere.next[phrase] ?? 0) {
          const length = lengthOf(phrase);
          if ((blocks[phrase] === 0 && length < longest) || !matches(reading, token, phrase)) continue;
          const hit = { cue: cueOf(phrase), from: token, to: token + length };
          if (blocks[phrase] === 1) blockedUntil.set(hit.cue, Math.max(blockedUntil.get(hit.cue) ?? 0, hit.to));
          else if (!isSurname(reading, hit)) {
            longest = length;
            found.push(hit);
          }
        }
        for (const hit of found) if (hit.to > (blockedUntil.get(hit.cue) ?? 0)) hits.push(hit);
        token += Math.max(1, longest);
      }
      return hits;
    },
    startingAt(reading, token, kind) {
      let phrase = byFirst.first[reading.tokens.number[token] ?? 0] ?? 0;
      for (; phrase !== 0; phrase = byFirst.next[phrase] ?? 0) {
        if (kindOf(phrase) !== kind || !matches(reading, token, phrase)) continue;
        return blocks[phrase] === 1 ? null : { cue: cueOf(phrase), from: token, to: token + lengthOf(phrase) };
      }
      return null;
    },
    endingBefore(reading, token, kind) {
      let phrase = byLast.first[reading.tokens.number[token - 1] ?? 0] ?? 0;
      for (; phrase !== 0; phrase = byLast.next[phrase] ?? 0) {
        const from = token - lengthOf(phrase);
        if (kindOf(phrase) !== kind || from < 0 || !matches(reading, from, phrase)) continue;
        return blocks[phrase] === 1 ? null : { cue: cueOf(phrase), from, to: token };
      }
      return null;
    },
  };
}

/** “Baker Advertising”, “Ann Carpenter”: a trade that became a name. */
function isSurname(reading: Reading, { cue, from, to }: CueHit): boolean {
  if (cue.kind !== 'trade' || to - from > 1 || !/(?:er|or|ef|ok|man|an)$/.test(wordAt(reading, from))) return false;
  const isCapital = (token: number, gap: number): boolean =>
    (gap < 0 || gapBefore(reading, gap) <= Gap.And) && /^\p{Lu}\p{Ll}/u.test(writtenAt(reading, token));
  return (
    isCapital(from, -1) &&
    (isCapital(from + 1, from + 1) || (isCapital(from - 1, from) && !opensSentence(reading, from - 1)))
  );
}

function opensSentence(reading: Reading, token: number): boolean {
  return sentenceOf(reading, token).from === token;
}

/**
 * Stage 3, cues: where the phrases of the lexicon stand in a document. Longest match wins; a phrase that makes a cue mean
 * something else blocks it. Knows the words, not the mentions.
 */
import type { Cue } from '../lexicon/lexicon';
import { type PackedCues, unpackCue } from '../lexicon/unpackCues';
import { gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';
import { type Phrase, type PhrasesOfWord, readPhrases, withNext } from './readPhrases';

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

export function createMatcher(packed: PackedCues): CueMatcher {
  const phrasesOf = readPhrases(packed);

  /** Made for the first time that it is found: a document holds few of them. */
  const made = new Map<number, Cue>();
  function cueOf({ row }: Phrase): Cue {
    const cue = made.get(row) ?? unpackCue(packed, row);
    made.set(row, cue);
    return cue;
  }

  /** Whether its words stand there one after the other, parted by nothing but blanks, hyphens and ampersands. */
  function matches(reading: Reading, from: number, { words }: Phrase): boolean {
    for (let index = 0; index < words.length; index++) {
      if (wordAt(reading, from + index) !== words[index]) return false;
      if (index > 0 && gapBefore(reading, from + index) > Gap.And) return false;
    }
    return true;
  }

  const lookedForAt = (reading: Reading, token: number): PhrasesOfWord =>
    phrasesOf(wordAt(reading, token), reading.tokens.number[token] ?? 0);

  return {
    findAll(reading, begin = 0, end = reading.tokens.count) {
      const hits: CueHit[] = [];
      /** Where the phrases that block a cue have reached. They are met before what stands in them. */
      const blockedUntil = new Map<Cue, number>();
      for (let token = begin; token < end; ) {
        const { anywhere } = lookedForAt(reading, token);
        const phrases = withNext(anywhere, wordAt(reading, token + 1));
        if (phrases.length === 0) {
          token++;
          continue;
        }
        let longest = 0;
        const found: CueHit[] = [];
        for (const phrase of phrases) {
          const { length } = phrase.words;
          if ((!phrase.blocks && length < longest) || !matches(reading, token, phrase)) continue;
          const hit = { cue: cueOf(phrase), from: token, to: token + length };
          if (phrase.blocks) blockedUntil.set(hit.cue, Math.max(blockedUntil.get(hit.cue) ?? 0, hit.to));
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
      const { onward } = lookedForAt(reading, token);
      for (const phrase of withNext(onward, wordAt(reading, token + 1))) {
        if (phrase.kind !== kind || !matches(reading, token, phrase)) continue;
        return phrase.blocks ? null : { cue: cueOf(phrase), from: token, to: token + phrase.words.length };
      }
      return null;
    },
    endingBefore(reading, token, kind) {
      const { upTo } = lookedForAt(reading, token - 1);
      for (const phrase of withNext(upTo, wordAt(reading, token - 2))) {
        const from = token - phrase.words.length;
        if (phrase.kind !== kind || from < 0 || !matches(reading, from, phrase)) continue;
        return phrase.blocks ? null : { cue: cueOf(phrase), from, to: token };
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

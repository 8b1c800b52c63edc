/**
 * Stage 3, cues: where the phrases of the lexicon stand in a document. Longest match wins; a phrase that makes a cue mean
 * something else blocks it. Knows the words, not the mentions.
 */
import type { Cue, Lexicon } from '../lexicon/lexicon';
import { gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';
import { addWord } from '../sentences/vocabulary';

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

interface Entry {
  /** The numbers of its words in the vocabulary. */
  readonly words: readonly number[];
  readonly cue: Cue;
  /** Whether the phrase blocks the cue instead of finding it. */
  readonly blocks: boolean;
}

/** Kinds that count only right beside a mention. */
const positional: ReadonlySet<Cue['kind']> = new Set(['left', 'right', 'before', 'after']);

/** Entries by the number of a word, the longest first. */
type Index = (Entry[] | undefined)[];

export function createMatcher(lexicon: Lexicon): CueMatcher {
  const anywhere: Index = [];
  const byFirst: Index = [];
  const byLast: Index = [];
  const put = (index: Index, word = 0, entry: Entry): void => {
    const list = index[word];
    if (list) list.push(entry);
    else index[word] = [entry];
  };
  // The longest phrases first: an index is then in order as it is filled.
  const byLength: Entry[][] = [];
  for (const cue of lexicon.cues) {
    for (const form of cue.forms) gather(byLength, { words: form.split(' ').map(addWord), cue, blocks: false });
    for (const form of cue.unless) gather(byLength, { words: form.split(' ').map(addWord), cue, blocks: true });
  }
  for (const entry of byLength.reverse().flat()) {
    const { words, cue, blocks } = entry;
    const isPositional = positional.has(cue.kind);
    put(isPositional ? byFirst : anywhere, words[0], entry);
    if (isPositional && !blocks) put(byLast, words.at(-1), entry);
  }
  return {
    findAll: (reading, from = 0, to = reading.tokens.count) => findAll(reading, anywhere, from, to),
    startingAt: (reading, token, kind) => {
      for (const entry of byFirst[reading.tokens.number[token] ?? 0] ?? []) {
        if (entry.cue.kind !== kind || !matches(reading, token, entry.words)) continue;
        return entry.blocks ? null : { cue: entry.cue, from: token, to: token + entry.words.length };
      }
      return null;
    },
    endingBefore: (reading, token, kind) => {
      for (const entry of byLast[reading.tokens.number[token - 1] ?? 0] ?? []) {
        const from = token - entry.words.length;
        if (entry.cue.kind === kind && from >= 0 && matches(reading, from, entry.words))
          return { cue: entry.cue, from, to: token };
      }
      return null;
    },
  };
}

function gather(byLength: Entry[][], entry: Entry): void {
  while (byLength.length < entry.words.length) byLength.push([]);
  byLength[entry.words.length - 1]?.push(entry);
}

function findAll(reading: Reading, index: Index, from: number, to: number): CueHit[] {
  const hits: CueHit[] = [];
  /** Where the phrases that block a cue have reached. They are met before what stands in them. */
  const blockedUntil = new Map<Cue, number>();
  const { number } = reading.tokens;
  for (let token = from; token < to; ) {
    const entries = index[number[token] ?? 0];
    if (entries === undefined) {
      token++;
      continue;
    }
    let longest = 0;
    const found: CueHit[] = [];
    for (const { words, cue, blocks } of entries) {
      if ((!blocks && words.length < longest) || !matches(reading, token, words)) continue;
      const hit = { cue, from: token, to: token + words.length };
      if (blocks) blockedUntil.set(cue, Math.max(blockedUntil.get(cue) ?? 0, hit.to));
      else if (!isSurname(reading, hit)) {
        longest = words.length;
        found.push(hit);
      }
    }
    for (const hit of found) if (hit.to > (blockedUntil.get(hit.cue) ?? 0)) hits.push(hit);
    token += Math.max(1, longest);
  }
  return hits;
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

/** Whether the words stand there one after the other, parted by nothing but blanks, hyphens and ampersands. */
function matches({ tokens }: Reading, from: number, words: readonly number[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (tokens.number[from + index] !== words[index]) return false;
    if (index > 0 && (tokens.gap[from + index] ?? Gap.Block) > Gap.And) return false;
  }
  return true;
}

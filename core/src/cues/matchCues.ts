/**
 * Stage 3, cues: where the phrases of the lexicon stand in a document. Longest match wins; a phrase that makes a cue mean
 * something else blocks it. Knows the words, not the mentions.
 */
import type { Cue, Lexicon } from '../lexicon/lexicon';
import { gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

/** A cue found at the tokens `from` up to but not including `to`. */
export interface CueHit {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

export interface CueMatcher {
  /** Every cue that counts wherever it stands: trades, activities, overlaps and computing words. */
  findAll(reading: Reading): CueHit[];
  /** The longest cue of a kind that begins at a token; null when there is none. */
  startingAt(reading: Reading, token: number, kind: Cue['kind']): CueHit | null;
  /** The longest cue of a kind that ends right before a token; null when there is none. */
  endingBefore(reading: Reading, token: number, kind: Cue['kind']): CueHit | null;
}

interface Entry {
  readonly words: readonly string[];
  readonly cue: Cue;
  /** Whether the phrase blocks the cue instead of finding it. */
  readonly blocks: boolean;
}

/** Kinds that count only right beside a mention. */
const positional: ReadonlySet<Cue['kind']> = new Set(['left', 'right', 'before', 'after']);

export function createMatcher(lexicon: Lexicon): CueMatcher {
  const anywhere = new Map<string, Entry[]>();
  const byFirst = new Map<string, Entry[]>();
  const byLast = new Map<string, Entry[]>();
  const put = (index: Map<string, Entry[]>, key: string | undefined, entry: Entry): void => {
    const list = index.get(key ?? '');
    if (list) list.push(entry);
    else index.set(key ?? '', [entry]);
  };
  for (const cue of lexicon.cues) {
    const isPositional = positional.has(cue.kind);
    for (const form of cue.forms) {
      const entry = { words: form.split(' '), cue, blocks: false };
      put(isPositional ? byFirst : anywhere, entry.words[0], entry);
      if (isPositional) put(byLast, entry.words.at(-1), entry);
    }
    for (const form of cue.unless) {
      const entry = { words: form.split(' '), cue, blocks: true };
      put(isPositional ? byFirst : anywhere, entry.words[0], entry);
    }
  }
  for (const index of [anywhere, byFirst, byLast]) {
    for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  }
  return {
    findAll: (reading) => findAll(reading, anywhere),
    startingAt: (reading, token, kind) => {
      for (const entry of byFirst.get(wordAt(reading, token)) ?? []) {
        if (entry.cue.kind !== kind || !matches(reading, token, entry.words)) continue;
        return entry.blocks ? null : { cue: entry.cue, from: token, to: token + entry.words.length };
      }
      return null;
    },
    endingBefore: (reading, token, kind) => {
      for (const entry of byLast.get(wordAt(reading, token - 1)) ?? []) {
        const from = token - entry.words.length;
        if (entry.cue.kind === kind && from >= 0 && matches(reading, from, entry.words))
          return { cue: entry.cue, from, to: token };
      }
      return null;
    },
  };
}

function findAll(reading: Reading, index: ReadonlyMap<string, readonly Entry[]>): CueHit[] {
  const hits: CueHit[] = [];
  const blocked = new Map<Cue, CueHit[]>();
  const { word, count } = reading.tokens;
  for (let token = 0; token < count; ) {
    let longest = 0;
    for (const { words, cue, blocks } of index.get(word[token] ?? '') ?? []) {
      if ((!blocks && words.length < longest) || !matches(reading, token, words)) continue;
      const hit = { cue, from: token, to: token + words.length };
      if (!blocks && isSurname(reading, hit)) continue;
      if (blocks) blocked.set(cue, [...(blocked.get(cue) ?? []), hit]);
      else {
        longest = words.length;
        hits.push(hit);
      }
    }
    token += Math.max(1, longest);
  }
  if (blocked.size === 0) return hits;
  return hits.filter(
    ({ cue, from, to }) => !blocked.get(cue)?.some((phrase) => phrase.from <= from && to <= phrase.to),
  );
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
function matches(reading: Reading, from: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (wordAt(reading, from + index) !== words[index]) return false;
    if (index > 0 && gapBefore(reading, from + index) > Gap.And) return false;
  }
  return true;
}

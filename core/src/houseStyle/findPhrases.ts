/** Where the phrases of a house style stand in a document. Only those around a mention matter: each has a term in it. */
import type { FoundMention } from '../mentions/findMentions';
import type { Phrase, Sense, Span } from '../model';
import { type Reading, spanOf, wordAt } from '../sentences/readText';
import { placeOf } from './placeOf';
import { standAt, type Word, wordsOf } from './words';

/** A phrase of the house style that a mention is part of. */
export interface PhraseHit extends Span {
  readonly phrase: Phrase;
  /** Whether the mention is the first in it; the phrase is told there and once. */
  readonly isFirst: boolean;
}

/** For each mention the longest phrase it is part of; of two as long the one that is listed first. */
export function findPhrases(
  reading: Reading,
  mentions: readonly FoundMention[],
  phrases: readonly Phrase[],
): readonly (PhraseHit | null)[] {
  const known = phrases
    .map((phrase) => ({ phrase, words: wordsOf(phrase.phrase) }))
    .sort((a, b) => b.words.length - a.words.length);
  let told = -1;
  return mentions.map(({ token }) => {
    for (const { phrase, words } of known) {
      const from = startAround(reading, words, token);
      if (from === null) continue;
      const span = spanWithoutEnding(reading, from, from + words.length);
      // A replacement would take the markup within the phrase along.
      if (phrase.replace !== null && hasMarkup(reading, span)) continue;
      const isFirst = from !== told;
      told = from;
      return { ...span, phrase, isFirst };
    }
    return null;
  });
}

/** The token from which the words stand, with one of them at the token given. */
function startAround(reading: Reading, words: readonly Word[], token: number): number | null {
  const here = wordAt(reading, token);
  for (const [index, { word }] of words.entries()) {
    if (word === here && standAt(reading, words, token - index)) return token - index;
  }
  return null;
}

/** The possessive ending of its last word is no part of a phrase. */
function spanWithoutEnding(reading: Reading, from: number, to: number): Span {
  const { offset, length } = spanOf(reading, from, to);
  const written = reading.source.slice(offset, offset + length);
  return { offset, length: written.replace(/['’]s?$/i, '').length };
}

function hasMarkup({ source, shown }: Reading, { offset, length }: Span): boolean {
  return source.slice(offset, offset + length) !== shown.slice(offset, offset + length);
}

/** What a phrase makes of the sense of a mention. What the writer quotes, defines or silences stays as it is. */
export function senseInPhrase(sense: Sense, hit: PhraseHit | null): Sense {
  if (hit === null || kept.has(sense.kind)) return sense;
  const { phrase, isFirst } = hit;
  if (phrase.replace !== null && isFirst) return { kind: 'party', because: '' };
  if (phrase.directive)
    return { kind: 'protected', because: `a comment of the writer’s leaves “${phrase.phrase}” alone` };
  const because = `the house style ${phrase.replace === null ? 'protects' : 'replaces'} “${phrase.phrase}”`;
  return { kind: 'protected', because: `${because}${placeOf(phrase.origin)}${phrase.note && `: ${phrase.note}`}` };
}

const kept = new Set<Sense['kind']>(['directive', 'quotation', 'placeholder', 'definition']);

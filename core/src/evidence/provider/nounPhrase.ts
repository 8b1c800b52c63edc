/** Stage 5, evidence: the noun phrase that a trade noun closes, with the words that a frame around it is read from. */
import type { CueHit } from '../../cues/matchCues';
import { audienceWords, offerVerbs, phraseBreakers, selfVerbs } from '../../lexicon/wordClasses';
import { gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';

/** A trade noun with the words that its frame is read from. */
export interface NounPhrase {
  readonly hit: CueHit;
  /** First token of the noun phrase, its article included. */
  readonly lead: number;
  /** The word before it, and the one before that. */
  readonly opener: string;
  readonly beforeOpener: string;
  readonly sentence: { readonly from: number; readonly to: number };
  /** Index of its block; a business says early what it is. */
  readonly block: number;
}

export function nounPhraseOf(reading: Reading, hit: CueHit): NounPhrase {
  const sentence = sentenceOf(reading, hit.from);
  const lead = phraseStart(reading, hit.from, sentence.from);
  return {
    hit,
    lead,
    opener: lead > sentence.from ? wordAt(reading, lead - 1) : '',
    beforeOpener: lead - 1 > sentence.from ? wordAt(reading, lead - 2) : '',
    sentence,
    block: reading.tokens.block[hit.from] ?? 0,
  };
}

const determiner = /^(?:the|our|my|your|their|its|we|i|you|they|we're|i'm|we've|this|that|his|her|other|fellow)$/;

/** The first word of the noun phrase that a trade noun closes: at most six modifiers back. */
export function phraseStart(reading: Reading, noun: number, sentence: number): number {
  let at = noun;
  while (at > sentence && noun - at < 7) {
    const word = wordAt(reading, at - 1);
    const gap = gapBefore(reading, at);
    if (gap >= Gap.Stop || (gap >= Gap.Mark && noun - at > 3)) break;
    if (word === 'a' || word === 'an' || word === 'one') return at - 1;
    if (determiner.test(word)) break;
    const isPartOfCompound = gap === Gap.Hyphen || gapBefore(reading, at - 1) === Gap.Hyphen;
    if (!isPartOfCompound && (phraseBreakers.has(word) || selfVerbs.has(word) || offerVerbs.has(word))) break;
    if (audienceWords.has(word) || word === 'as') break;
    at--;
  }
  // "as your accountants" reads like "as accountants".
  return wordAt(reading, at - 1) === 'your' && wordAt(reading, at - 2) === 'as' ? at - 1 : at;
}

const noName = /^(?:it|this|that|there|he|she|they|what|who|which|here|clients?|customers?)$/;

export function isName(reading: Reading, token: number, sentence: number): boolean {
  return (
    token >= sentence && /^\p{Lu}[\p{L}&]/u.test(writtenAt(reading, token)) && !noName.test(wordAt(reading, token))
  );
}

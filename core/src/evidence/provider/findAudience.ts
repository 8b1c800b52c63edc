/**
 * Stage 5, evidence: trade nouns that name who is served and not who serves: "for restaurants", "clients such as law
 * firms", "our client, a chain of garden centres", "our best customers are agencies". They say nothing of the provider.
 */
import type { CueHit } from '../../cues/matchCues';
import { audienceWords, servingWords } from '../../lexicon/wordClasses';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';

/** How far before a noun the word may stand that makes it the audience. */
const reach = 6;
const stops = /^(?:our|my|your|we|you|is|are|was|were|i|the)$/;
const terms = /^(?:clients?|customers?)$/;

export function findAudience(reading: Reading, hits: readonly CueHit[]): ReadonlySet<CueHit> {
  return new Set(hits.filter((hit) => hit.cue.kind === 'trade' && isAudience(reading, hit.from, servingWords)));
}

/** Whether the noun phrase at a token stands in a frame that names an audience. */
export function isAudience(reading: Reading, token: number, words = audienceWords): boolean {
  const { from } = sentenceOf(reading, token);
  for (let at = token - 1; at >= from && token - at < reach; at--) {
    const word = wordAt(reading, at);
    if (gapBefore(reading, at + 1) >= Gap.Mark) return terms.test(word) && /^an?$/.test(wordAt(reading, at + 1));
    if (words.has(word) || (word === 'as' && wordAt(reading, at - 1) === 'such')) return true;
    if (/^(?:is|are|was|were)$/.test(word) && terms.test(wordAt(reading, at - 1))) return true;
    if (/^(?:who|which|that)$/.test(word) && terms.test(wordAt(reading, at - 1))) return true;
    if (stops.test(word)) return false;
  }
  return false;
}

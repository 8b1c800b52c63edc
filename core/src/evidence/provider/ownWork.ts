/** Stage 5, evidence: whether the work that a cue names is what the writer does: “we photograph weddings”. */
import type { CueHit } from '../../cues/matchCues';
import { audienceWords, auxiliaries, offerVerbs } from '../../lexicon/wordClasses';
import { blockOf, gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import { isAudience } from './findAudience';
import { isDenial, pronounBefore } from './pronounBefore';

/** How plainly the words around it say so; 0 where they do not. */
export function ownWork(reading: Reading, hit: CueHit): number {
  const { kind, weight } = hit.cue;
  if (kind === 'deed') return isDeedOfOurs(reading, hit) ? ofDeed * weight : 0;
  if (isOfferedByUs(reading, hit)) return weight;
  return isDoneByUs(reading, hit) ? ofActivity * weight : 0;
}

/** A single deed may be chance; several tell what somebody does for a living. */
const ofDeed = 0.35;
const ofActivity = 0.4;

/** "we provide conveyancing", or the title of the document names it. */
function isOfferedByUs(reading: Reading, hit: CueHit): boolean {
  if (blockOf(reading, hit.from).kind === 'heading') {
    return (reading.tokens.block[hit.from] ?? 0) === 0 && !isAudience(reading, hit.from);
  }
  for (let at = hit.from - 1; hit.from - at < 6; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Stop) return false;
    const word = wordAt(reading, at);
    if (offerVerbs.has(word)) {
      const { from } = sentenceOf(reading, hit.from);
      return at >= from && pronounBefore(reading, at, from) === 'we';
    }
    if (audienceWords.has(word)) return false;
  }
  return false;
}

/** "we redesigned", "they asked us to draft": the writer is the one who does it. */
function isDeedOfOurs(reading: Reading, hit: CueHit): boolean {
  for (let at = hit.from - 1; hit.from - at < 5; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark) return false;
    const word = wordAt(reading, at);
    if (/^(?:we|i|we've|i've|we'll|i'll|we'd|i'd)$/.test(word)) return isInSentenceOf(reading, hit, at);
    if (word === 'us' || word === 'me')
      return (
        wordAt(reading, at + 1) === 'to' &&
        askingVerbs.test(wordAt(reading, at - 1)) &&
        isInSentenceOf(reading, hit, at)
      );
    if (isDenial(reading, at) || (!auxiliaries.has(word) && !word.endsWith('ly') && word !== 'and')) return false;
  }
  return false;
}

const askingVerbs = /^(?:asked|asks|hired|hires|engaged|engages|commissioned|retained|invited|wanted|wants)$/;

/** "I photograph weddings", "we keep the books of …": work in a clause of which we are the subject. */
function isDoneByUs(reading: Reading, hit: CueHit): boolean {
  for (let at = hit.from - 1; hit.from - at < 6; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark) return false;
    const word = wordAt(reading, at);
    if (/^(?:we|i|we've|i've|we'll|i'll)$/.test(word)) return isInSentenceOf(reading, hit, at);
    if (isDenial(reading, at) || audienceWords.has(word) || /^(?:you|they|he|she|it|who|our|my|your|their)$/.test(word))
      return false;
  }
  return false;
}

/** Asked last of all: a block is split into sentences when one of them is asked for, and most activities tell nothing of us. */
function isInSentenceOf(reading: Reading, hit: CueHit, token: number): boolean {
  return token >= sentenceOf(reading, hit.from).from;
}

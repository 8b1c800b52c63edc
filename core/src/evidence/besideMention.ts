/** Stage 5, evidence: the cues that count only right beside a mention: what it does, what is done for it, what it owns. */
import type { CueHit, CueMatcher } from '../cues/matchCues';
import { auxiliaries, clauseOpeners, determiners } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

export function* besideMention(reading: Reading, mention: FoundMention, matcher: CueMatcher): Generator<CueHit> {
  const { token } = mention;
  if (gapBefore(reading, token + 1) <= Gap.And) {
    const right = matcher.startingAt(reading, token + 1, 'right');
    if (right) yield right;
  }
  if (gapBefore(reading, token) <= Gap.And) {
    const left = matcher.endingBefore(reading, token, 'left');
    if (left) yield left;
  }
  let phrase = token;
  while (token - phrase < 5 && gapBefore(reading, phrase) < Gap.Mark) {
    const before = matcher.endingBefore(reading, phrase, 'before');
    if (before) {
      yield before;
      break;
    }
    phrase--;
    const word = wordAt(reading, phrase);
    // “They represent where their customers live”: what follows the verb is a clause.
    if (phrase < 0 || auxiliaries.has(word) || clauseOpeners.has(word)) break;
    if (token - phrase > 3 && !determiners.has(wordAt(reading, phrase))) break;
  }
  let verb = token + 1;
  let isPassive = false;
  for (; verb - token < 5 && gapBefore(reading, verb) < Gap.Mark; verb++) {
    const word = wordAt(reading, verb);
    if (!auxiliaries.has(word) && !word.endsWith('ly')) break;
    if (/^(?:is|are|was|were|be|been|being)$/.test(word)) isPassive = true;
  }
  if (gapBefore(reading, verb) < Gap.Mark && !mention.possessive) {
    const after = matcher.startingAt(reading, verb, 'after');
    // "customers are bought": they are not who buys.
    if (after && (!isPassive || wordAt(reading, verb).endsWith('ing'))) yield after;
    const doing = participleOf(reading, token);
    const opening = doing === null ? null : matcher.startingAt(reading, doing, 'after');
    if (opening) yield opening;
  }
}

/** “When buying a house, the customer …”: who does what a participle at the beginning says is the subject of the sentence. */
function participleOf(reading: Reading, token: number): number | null {
  const { from } = sentenceOf(reading, token);
  const phrase = determiners.has(wordAt(reading, token - 1)) ? token - 1 : token;
  if (phrase <= from || phrase - from > farthestParticiple || gapBefore(reading, phrase) !== Gap.Mark) return null;
  const doing = opensParticiple.test(wordAt(reading, from)) ? from + 1 : from;
  return wordAt(reading, doing).endsWith('ing') ? doing : null;
}

const opensParticiple = /^(?:when|while|before|after|by|upon)$/;
const farthestParticiple = 20;

/**
 * Stage 5, evidence: whose a mention is by the clause it stands in: "clients who hire us", "shops that let customers
 * pay", "as a customer of Acme, we …".
 */

import type { CueHit } from '../../cues/matchCues';
import { auxiliaries, determiners, helpVerb, prepositions, pronouns, theirWords } from '../../lexicon/wordClasses';
import type { FoundMention } from '../../mentions/findMentions';
import { gapBefore, type Reading, spanOf, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import { type Attribution, isTermWord, ofServed, ours, readers, thirds } from './attribution';

/** clients who hire us, customers whom our crew moves: the relative clause names the one who serves. */
export function relativeClause(reading: Reading, mention: FoundMention, sentence: { to: number }): Attribution | null {
  const next = mention.token + 1;
  if (gapBefore(reading, next) >= Gap.Stop || !/^(?:who|whom|that|whose)$/.test(wordAt(reading, next))) return null;
  for (let at = next + 1; at < Math.min(sentence.to, next + 19); at++) {
    const word = wordAt(reading, at);
    const span = spanOf(reading, at, at + 1);
    if (/^(?:us|our|me|my)$/.test(word)) return ours(span, 0.9);
    if (word === 'your') return readers(span, 0.9);
    if (theirWords.has(word) || reading.tokens.possessive[at] === 1) return null;
  }
  return null;
}

/** "our clients run shops that let customers pay": what is done for a party's business serves the party's own people. */
export function servedByParty(reading: Reading, mention: FoundMention, sentence: { from: number }): Attribution | null {
  let verb = mention.token - 1;
  while (verb >= sentence.from && mention.token - verb < 4 && !helpVerb.test(wordAt(reading, verb))) verb--;
  if (!helpVerb.test(wordAt(reading, verb))) return null;
  for (let at = verb - 1; at >= sentence.from && verb - at < 14; at--) {
    const word = wordAt(reading, at);
    if (/^(?:we|i|us|you)$/.test(word)) return null;
    if (isTermWord(word)) {
      return ofServed(spanOf(reading, at, at + 1), 0.85);
    }
  }
  return null;
}

/** as a customer of X, we …; we have been a client of X; they treat us as a customer: the speaker is the one served. */
export function servedBySpeaker(
  reading: Reading,
  mention: FoundMention,
  sentence: { from: number; to: number },
): Attribution | null {
  const phrase = phraseStart(reading, mention, sentence.from);
  const opener = phrase - 1;
  const word = wordAt(reading, opener);
  if (opener < sentence.from || isObjectOrModifier(reading, mention, phrase)) return null;
  if (mention.number === 'singular' && word === 'as') {
    if (/^(?:us|me)$/.test(wordAt(reading, opener - 1))) return served(reading, opener - 1, mention);
    for (let ahead = mention.token + 1; ahead < Math.min(sentence.to, mention.token + 7); ahead++) {
      if (/^(?:we|i)$/.test(wordAt(reading, ahead))) return served(reading, opener, mention);
    }
  }
  if (/^(?:i'm|we're)$/.test(word)) return served(reading, opener, mention);
  if (/^(?:be|been|are|am|were|was|remain|become|became)$/.test(word)) {
    for (let back = opener - 1; back >= sentence.from && opener - back < 5; back--) {
      if (/^(?:we|i|i'll|we'll|i've|we've|i'd|we'd)$/.test(wordAt(reading, back)))
        return served(reading, back, mention);
    }
  }
  return null;
}

/** “We are seeing better customer numbers”: who is a customer is called *a* customer, or several are called customers. */
function isObjectOrModifier(reading: Reading, { token, number }: FoundMention, phrase: number): boolean {
  if (number === 'singular' && !determiners.has(wordAt(reading, phrase))) return true;
  return phrase < token - 1 && wordAt(reading, phrase).endsWith('ing');
}

/** The first word of the mention's own noun phrase: at most three modifiers and a determiner before it. */
function phraseStart(reading: Reading, { token }: FoundMention, sentence: number): number {
  let at = token;
  while (at > sentence && token - at < 4 && gapBefore(reading, at) < Gap.Mark) {
    const word = wordAt(reading, at - 1);
    if (determiners.has(word)) return at - 1;
    if (prepositions.has(word) || auxiliaries.has(word) || pronouns.has(word) || word === 'as' || possessors.has(word))
      break;
    at--;
  }
  return at;
}

const possessors = new Set(['our', 'my', 'your', ...theirWords]);

function served(reading: Reading, from: number, mention: FoundMention): Attribution {
  return ofServed(spanOf(reading, from, mention.token), 0.9);
}

/** the laundry has many customers, the accountant who keeps our books has forty clients: the subject has them. */
export function hadBySubject(
  reading: Reading,
  mention: FoundMention,
  sentence: { from: number },
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  const verb = phraseStart(reading, mention, sentence.from) - 1;
  if (verb <= sentence.from || wordAt(reading, verb) !== 'has') return null;
  // “The practice has …” is as often the writer; and a trade right there tells more.
  if (trades.has(verb - 1) || itself.test(wordAt(reading, verb - 1))) return null;
  let isOurs = false;
  for (let at = verb - 1; at >= sentence.from && verb - at <= 10; at--) {
    const word = wordAt(reading, at);
    if (gapBefore(reading, at + 1) >= Gap.Stop) break;
    if (/^(?:who|which|that)$/.test(word)) return thirds(spanOf(reading, at, verb + 1), 0.9, null);
    if (/^(?:our|my|we|i|your|you|this|the)$/.test(word)) isOurs ||= word !== 'the';
  }
  // A firm may call itself by its name.
  const isNamed = /^\p{Lu}/u.test(writtenAt(reading, verb - 1));
  return isOurs || isNamed ? null : thirds(spanOf(reading, verb, verb + 1), 0.9, null);
}

const itself = /^(?:company|business|firm|practice|studio|team|group|house|office|agency|organi[sz]ation|it|he|she)$/;

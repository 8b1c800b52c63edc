/**
 * Stage 5, evidence: whose a mention is by what stands right at it: "our clients", "the bank’s customers", "their
 * customers", "Acme customers", "a client of ours".
 */
import type { CueHit } from '../../cues/matchCues';
import {
  auxiliaries,
  department,
  organisations,
  originsAndSizes,
  ourWords,
  prepositions,
  pronouns,
  singlePerson,
  theirWords,
} from '../../lexicon/wordClasses';
import type { FoundMention } from '../../mentions/findMentions';
import { gapBefore, type Reading, spanOf, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import { type Attribution, isTermWord, ofServed, ours, readers, thirds } from './attribution';

/** our clients, your customers, the bank’s customers, our client’s customers. */
export function possessorOf(
  reading: Reading,
  mention: FoundMention,
  sentence: { from: number; to: number },
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  for (let at = mention.token - 1; at >= sentence.from && mention.token - at <= 5; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark && !isInNumber(reading, at + 1)) return null;
    const word = wordAt(reading, at);
    const span = spanOf(reading, at, at + 1);
    if (reading.tokens.possessive[at] === 1) {
      return isTermWord(word) ? ofServed(span, 1) : thirds(span, 1, trades.get(at)?.cue.profile ?? null);
    }
    if (word === 'my' && isAsked(reading, sentence)) return readers(span, 0.9);
    if (ourWords.has(word)) return ours(span, 1);
    if (word === 'your') return readers(span, 1);
    if (theirWords.has(word)) {
      const their = thirdByAntecedent(reading, at, sentence.from, trades);
      return their.business === 'agency' && receivesMessages(reading, at) ? ofServed(span, 0.6) : their;
    }
    if (prepositions.has(word) || pronouns.has(word) || auxiliaries.has(word) || closers.test(word)) return null;
  }
  return null;
}

/** “Agencies bring messages to their customers”: what an agency sends out reaches the people of those it works for. */
function receivesMessages(reading: Reading, pronoun: number): boolean {
  return wordAt(reading, pronoun - 1) === 'to' && messages.test(wordAt(reading, pronoun - 2));
}

const messages = /^(?:messages?|messaging|ads?|adverts?|advertisements?|advertising|commercials|campaigns?)$/;

/** “Our 1,500 clients”, “its 9.7 million customers”: the mark before a token stands within a number. */
function isInNumber(reading: Reading, token: number): boolean {
  const { end, start } = reading.tokens;
  const isOneMark = (start[token] ?? 0) - (end[token - 1] ?? 0) === 1;
  return isOneMark && /^\d+$/.test(wordAt(reading, token - 1)) && /^\d/.test(wordAt(reading, token));
}

/** A noun phrase has one of these or a possessor, never both: “our lender asked the client”. */
const closers = /^(?:an?|the|each|every|either|neither|another|any|some|no)$/;

/** “How does it help my customer?”: it is mostly readers whom a page has ask. */
function isAsked(reading: Reading, { from, to }: { from: number; to: number }): boolean {
  const { offset, length } = spanOf(reading, from, to);
  return reading.source.charAt(offset + length) === '?';
}

/** “The attorney-client relationship”: the two sides of it are joined by a hyphen. */
export function joinedWith(
  reading: Reading,
  { token }: FoundMention,
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  const trade = trades.get(token - 1);
  if (!trade || gapBefore(reading, token) !== Gap.Hyphen) return null;
  return thirds(spanOf(reading, trade.from, trade.to), 1, trade.cue.profile);
}

/** Acme customers: a name right before the mention is the one who serves, unless it tells where they are from or what they are. */
export function namedBefore(reading: Reading, mention: FoundMention, sentence: { from: number }): Attribution | null {
  const name = mention.token - 1;
  if (name <= sentence.from || gapBefore(reading, mention.token) !== Gap.Space) return null;
  if (gapBefore(reading, name) > Gap.And || mention.letterCase !== 'lower') return null;
  const written = writtenAt(reading, name);
  if (!/^\p{Lu}[\p{L}\d]+$/u.test(written) || originsAndSizes.has(written.toLowerCase())) return null;
  if (/(?:ish|ese|ian|ean|can|ern|ing)$/.test(written)) return null;
  return thirds(spanOf(reading, name, name + 1), 0.7, null);
}

/** their customers: the nearest business before the pronoun owns it. */
function thirdByAntecedent(
  reading: Reading,
  pronoun: number,
  sentence: number,
  trades: ReadonlyMap<number, CueHit>,
): Attribution {
  const span = spanOf(reading, pronoun, pronoun + 1);
  const word = wordAt(reading, pronoun);
  const ofPerson = word === 'his' || word === 'her';
  const mayBePlural = word === 'their' || word === 'whose';
  // Further into its sentence a pronoun takes up somebody named in it, known to us or not.
  const reach = pronoun - sentence <= 2 ? Math.max(sentence - 25, 0) : sentence;
  for (let at = pronoun - 1; at >= reach && pronoun - at < 40; at--) {
    const noun = wordAt(reading, at);
    const trade = trades.get(at);
    if (!mayBePlural && isPlural(noun)) continue;
    if (trade && isServed(reading, trade)) continue;
    if (trade && (!ofPerson || singlePerson.test(noun))) return thirds(span, 1, trade.cue.profile);
    if (isTermWord(noun) && !department.test(wordAt(reading, at + 1))) return ofServed(span, 1);
    if (organisations.has(noun) && !ofPerson) return thirds(span, 0.9, null);
  }
  return thirds(span, 0.8, null);
}

/** "its", "his" and "her" take up one of a kind. */
function isPlural(noun: string): boolean {
  return /[^s]s$/.test(noun);
}

/**
 * "clients include a coffee chain and a zoo. Its director …": the trade noun names who is served, so the pronoun is not
 * theirs. It looks farther back than `isAudience`, through a whole list: who owns something is asked, not what is topic.
 */
function isServed(reading: Reading, trade: CueHit): boolean {
  for (let at = trade.from - 1; at >= 0 && trade.from - at < 9; at--) {
    const word = wordAt(reading, at);
    if (gapBefore(reading, at + 1) >= Gap.Stop) return false;
    if (/^(?:include|includes|including|like|for|help|helps|helping|serve|serves|serving)$/.test(word)) return true;
    if (word === 'as' && wordAt(reading, at - 1) === 'such') return true;
  }
  return false;
}

/** a client of ours, customers of the bank. */
export function postposed(
  reading: Reading,
  mention: FoundMention,
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  const next = mention.token + 1;
  if ((wordAt(reading, next) !== 'of' && wordAt(reading, next) !== 'at') || gapBefore(reading, next) >= Gap.Mark)
    return null;
  const of = wordAt(reading, next) === 'of';
  const word = wordAt(reading, next + 1);
  const span = spanOf(reading, next, next + 2);
  if (of && (word === 'ours' || word === 'mine')) return ours(span, 1);
  if (of && word === 'yours') return readers(span, 1);
  const isOurs =
    ourWords.has(word) ||
    (word === 'this' && /^(?:firm|practice|agency|studio|office|bank|shop)$/.test(wordAt(reading, next + 2)));
  for (let at = next + 1; at <= next + 5 && gapBefore(reading, at) < Gap.Stop; at++) {
    const trade = trades.get(at);
    if (!trade) continue;
    const one = thirds(spanOf(reading, next, at + 1), 0.9, trade.cue.profile);
    return isOurs ? { ...one, who: 'us' } : one;
  }
  if (of && isOurs) return ours(span, 0.9);
  // “We remind each customer of the deadline” says of nobody that they are the deadline’s.
  const areThose = mention.number === 'plural' && wordAt(reading, mention.token - 1) === 'the';
  const isOthers = of && areThose && othersOwn.test(word) && !saysNothing.test(wordAt(reading, next + 2));
  return isOthers ? thirds(span, 0.6, null) : null;
}

/** “Customers of said platform”, “clients of their service”: whoever it is, it is not the writer by name or trade. */
const othersOwn = /^(?:said|the|that|those|each|every|any|their|its|his|her)$/;
/** “The clients of the firm” may be the writer’s own, and “the customers of the future” are nobody’s. */
const saysNothing =
  /^(?:company|business|firm|practice|studio|team|group|house|office|agency|organi[sz]ation|bank|shop|store|future|past|day|week|month|year|kind|sort|type|same|first|last|old)s?$/;

/**
 * Stage 5, evidence: whose client or customer a mention is: ours, the reader's, a third party's, or nobody said.
 * An ordered list of rules; the first that applies tells.
 */

import type { CueHit } from '../../cues/matchCues';
import {
  auxiliaries,
  department,
  determiners,
  helpVerb,
  organisations,
  ourWords,
  prepositions,
  pronouns,
  singlePerson,
  theirWords,
} from '../../lexicon/wordClasses';
import type { FoundMention } from '../../mentions/findMentions';
import type { ProfileId, Provider } from '../../model';
import { gapBefore, type Reading, sentenceOf, spanOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';

/** A provider with how it was told. */
export interface Attribution extends Provider {
  /** 1 for a possessor right at the mention, less the farther the words that told stand from it. */
  readonly certainty: number;
  /** "our client’s customers": the provider is itself somebody’s client or customer. */
  readonly chain: boolean;
}

const unsaid: Attribution = { who: 'unsaid', span: null, business: null, certainty: 0, chain: false };

export function attributeProviders(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  us: ProfileId | null,
): Attribution[] {
  const trades = hits.filter(({ cue }) => cue.kind === 'overlap' || (cue.kind === 'trade' && cue.profile !== null));
  const byToken = new Map<number, CueHit>();
  for (const hit of trades) byToken.set(hit.to - 1, hit);
  const explicit = mentions.map((mention) => attributeExplicitly(reading, mention, byToken));
  return mentions.map((mention, index) => {
    const sentence = sentenceOf(reading, mention.token);
    const told =
      explicit[index] ??
      subjectBefore(reading, mention, sentence, byToken) ??
      inherit(mentions, explicit, index) ??
      subjectAfter(reading, mention, sentence) ??
      unsaid;
    return asOurs(reading, told, us);
  });
}

/** "the agency" in an agency's own text is the writer. */
function asOurs(reading: Reading, one: Attribution, us: ProfileId | null): Attribution {
  if (one.who !== 'third' || one.business === null || one.business !== us || !one.span) return one;
  const text = reading.source.slice(Math.max(0, one.span.offset - 5), one.span.offset + one.span.length);
  return /\b(?:the|this|our)\b/i.test(text) ? { ...one, who: 'us' } : one;
}

/** What the words right at the mention say. */
function attributeExplicitly(
  reading: Reading,
  mention: FoundMention,
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  const sentence = sentenceOf(reading, mention.token);
  return (
    possessorOf(reading, mention, sentence, trades) ??
    servedBySpeaker(reading, mention, sentence) ??
    postposed(reading, mention, trades) ??
    relativeClause(reading, mention, sentence) ??
    servedByParty(reading, mention, sentence)
  );
}

/** our clients, your customers, the bank’s customers, our client’s customers. */
function possessorOf(
  reading: Reading,
  mention: FoundMention,
  sentence: { from: number },
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  for (let at = mention.token - 1; at >= sentence.from && mention.token - at <= 5; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark) return null;
    const word = wordAt(reading, at);
    const span = spanOf(reading, at, at + 1);
    if (reading.tokens.possessive[at] === 1) {
      const chain = isTermWord(word);
      return { who: 'third', span, business: trades.get(at)?.cue.profile ?? null, certainty: 1, chain };
    }
    if (ourWords.has(word)) return { who: 'us', span, business: null, certainty: 1, chain: false };
    if (word === 'your') return { who: 'reader', span, business: null, certainty: 1, chain: false };
    if (theirWords.has(word)) return thirdByAntecedent(reading, at, sentence.from, trades);
    if (prepositions.has(word) || pronouns.has(word) || auxiliaries.has(word)) return null;
  }
  return null;
}

/** their customers: the nearest business before the pronoun owns it. */
function thirdByAntecedent(
  reading: Reading,
  pronoun: number,
  sentence: number,
  trades: ReadonlyMap<number, CueHit>,
): Attribution {
  const span = spanOf(reading, pronoun, pronoun + 1);
  const ofPerson = /^(?:his|her)$/.test(wordAt(reading, pronoun));
  const isPlural = /^(?:their|whose)$/.test(wordAt(reading, pronoun));
  // Further into its sentence a pronoun takes up somebody named in it, known to us or not.
  const reach = pronoun - sentence <= 2 ? Math.max(sentence - 25, 0) : sentence;
  for (let at = pronoun - 1; at >= reach && pronoun - at < 40; at--) {
    const word = wordAt(reading, at);
    const trade = trades.get(at);
    if (trade && isServed(reading, trade)) continue;
    if (trade && (!ofPerson || singlePerson.test(word))) {
      return { who: 'third', span, business: trade.cue.profile, certainty: 1, chain: false };
    }
    if (isTermWord(word) && (isPlural || !word.endsWith('s')) && !department.test(wordAt(reading, at + 1))) {
      return { who: 'third', span, business: null, certainty: 1, chain: true };
    }
    if (organisations.has(word) && !ofPerson) {
      return { who: 'third', span, business: null, certainty: 0.9, chain: false };
    }
  }
  return { who: 'third', span, business: null, certainty: 0.8, chain: false };
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
function postposed(reading: Reading, mention: FoundMention, trades: ReadonlyMap<number, CueHit>): Attribution | null {
  const next = mention.token + 1;
  if ((wordAt(reading, next) !== 'of' && wordAt(reading, next) !== 'at') || gapBefore(reading, next) >= Gap.Mark)
    return null;
  const of = wordAt(reading, next) === 'of';
  const word = wordAt(reading, next + 1);
  const span = spanOf(reading, next, next + 2);
  if (of && (word === 'ours' || word === 'mine'))
    return { who: 'us', span, business: null, certainty: 1, chain: false };
  if (of && word === 'yours') return { who: 'reader', span, business: null, certainty: 1, chain: false };
  const ours =
    ourWords.has(word) ||
    (word === 'this' && /^(?:firm|practice|agency|studio|office|bank|shop)$/.test(wordAt(reading, next + 2)));
  for (let at = next + 1; at <= next + 5; at++) {
    const trade = trades.get(at);
    if (trade)
      return {
        who: ours ? 'us' : 'third',
        span: spanOf(reading, next, at + 1),
        business: trade.cue.profile,
        certainty: 0.9,
        chain: false,
      };
  }
  return of && ours ? { who: 'us', span, business: null, certainty: 0.9, chain: false } : null;
}

/** clients who hire us, customers whom our crew moves: the relative clause names the one who serves. */
function relativeClause(reading: Reading, mention: FoundMention, sentence: { to: number }): Attribution | null {
  const next = mention.token + 1;
  if (gapBefore(reading, next) >= Gap.Stop || !/^(?:who|whom|that|whose)$/.test(wordAt(reading, next))) return null;
  for (let at = next + 1; at < Math.min(sentence.to, next + 19); at++) {
    const word = wordAt(reading, at);
    const span = spanOf(reading, at, at + 1);
    if (/^(?:us|our|me|my)$/.test(word)) return { who: 'us', span, business: null, certainty: 0.9, chain: false };
    if (word === 'your') return { who: 'reader', span, business: null, certainty: 0.9, chain: false };
    if (theirWords.has(word) || reading.tokens.possessive[at] === 1) return null;
  }
  return null;
}

/** "our clients run shops that let customers pay": what is done for a party's business serves the party's own people. */
function servedByParty(reading: Reading, mention: FoundMention, sentence: { from: number }): Attribution | null {
  let verb = mention.token - 1;
  while (verb >= sentence.from && mention.token - verb < 4 && !helpVerb.test(wordAt(reading, verb))) verb--;
  if (!helpVerb.test(wordAt(reading, verb))) return null;
  for (let at = verb - 1; at >= sentence.from && verb - at < 14; at--) {
    const word = wordAt(reading, at);
    if (/^(?:we|i|us|you)$/.test(word)) return null;
    if (isTermWord(word)) {
      return { who: 'third', span: spanOf(reading, at, at + 1), business: null, certainty: 0.85, chain: true };
    }
  }
  return null;
}

/** as a customer of X, we …; we have been a client of X: the speaker is the one served. */
function servedBySpeaker(
  reading: Reading,
  mention: FoundMention,
  sentence: { from: number; to: number },
): Attribution | null {
  let at = mention.token - 1;
  while (
    at > sentence.from &&
    gapBefore(reading, at + 1) < Gap.Mark &&
    (determiners.has(wordAt(reading, at)) ||
      /^(?:loyal|regular|long|term|good|happy|new|paying|big|small|valued)$/.test(wordAt(reading, at)))
  )
    at--;
  const opener = wordAt(reading, at);
  if (mention.number === 'singular' && opener === 'as') {
    for (let ahead = mention.token + 1; ahead < Math.min(sentence.to, mention.token + 7); ahead++) {
      if (/^(?:we|i)$/.test(wordAt(reading, ahead))) return served(reading, at, mention);
    }
  }
  if (/^(?:been|are|am|were|was|remain|become|became)$/.test(opener)) {
    for (let back = at; back >= sentence.from && at - back < 4; back--) {
      if (/^(?:we|i)$/.test(wordAt(reading, back))) return served(reading, back, mention);
    }
  }
  return null;
}

function served(reading: Reading, from: number, mention: FoundMention): Attribution {
  return { who: 'third', span: spanOf(reading, from, mention.token), business: null, certainty: 0.9, chain: true };
}

/** The nearest subject before it in the sentence: "we meet each client", "the bank writes to customers". */
function subjectBefore(
  reading: Reading,
  mention: FoundMention,
  sentence: { from: number },
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  for (let at = mention.token - 1; at >= sentence.from && mention.token - at <= 25; at--) {
    const found = speakerAt(reading, at, trades, 0.75);
    if (found) return found;
  }
  return null;
}

/** A trade named after the mention is as often somebody else. */
const noTrades: ReadonlyMap<number, CueHit> = new Map();

/** Failing that, the writer or the reader right after it: "clients tell us". */
function subjectAfter(reading: Reading, mention: FoundMention, sentence: { to: number }): Attribution | null {
  for (let at = mention.token + 1; at < sentence.to && at - mention.token <= 14; at++) {
    const found = speakerAt(reading, at, noTrades, 0.7);
    if (found) return found;
  }
  return null;
}

function speakerAt(
  reading: Reading,
  at: number,
  trades: ReadonlyMap<number, CueHit>,
  certainty: number,
): Attribution | null {
  const word = wordAt(reading, at);
  const span = spanOf(reading, at, at + 1);
  if (/^(?:we|our|us|i|my|we're|i'm|we'll|we've|i've|i'll)$/.test(word))
    return { who: 'us', span, business: null, certainty, chain: false };
  if (word === 'your') return { who: 'reader', span, business: null, certainty, chain: false };
  if (/^(?:you|you're|you'll|you've)$/.test(word)) {
    return { who: 'reader', span, business: null, certainty: certainty * 0.8, chain: false };
  }
  const trade = trades.get(at);
  const opens = trade && gapBefore(reading, trade.from) >= Gap.Mark;
  if (trade && (opens || /^(?:the|a|an|our|this|each|every|that)$/.test(wordAt(reading, trade.from - 1)))) {
    return {
      who: 'third',
      span: spanOf(reading, trade.from, trade.to),
      business: trade.cue.profile,
      certainty: certainty * 0.8,
      chain: false,
    };
  }
  return null;
}

/** Mentions further back than this are not what a bare one takes up. */
const farthest = 12;

/** A bare mention ("the client") keeps the provider that the one before it in its paragraph was given. */
function inherit(
  mentions: readonly FoundMention[],
  explicit: readonly (Attribution | null)[],
  index: number,
): Attribution | null {
  const mention = mentions[index];
  for (let before = index - 1; before >= Math.max(0, index - farthest); before--) {
    const other = mentions[before];
    if (!mention || other?.block !== mention.block) return null;
    const one = explicit[before];
    if (one && other.term === mention.term) return { ...one, certainty: one.certainty * 0.7 };
  }
  return null;
}

function isTermWord(word: string): boolean {
  return word === 'client' || word === 'clients' || word === 'customer' || word === 'customers';
}

/** The business of a provider that the text names by its trade. */
export function businessOf(attribution: Attribution, us: ProfileId | null, reader: ProfileId | null): ProfileId | null {
  if (attribution.business !== null) return attribution.business;
  return attribution.who === 'us' ? us : attribution.who === 'reader' ? reader : null;
}

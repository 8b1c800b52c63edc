/**
 * Stage 5, evidence: whose a mention is by the subject of its sentence: "we meet each client", "the bank writes to
 * customers", "companies listen to customers".
 */
import type { CueHit } from '../../cues/matchCues';
import { clauseOpeners, organisations, selfVerbs } from '../../lexicon/wordClasses';
import type { FoundMention } from '../../mentions/findMentions';
import { gapBefore, type Reading, spanOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import { type Attribution, ours, readers, thirds } from './attribution';

/** The nearest subject before it in the sentence: "we meet each client", "the bank writes to customers". */
export function subjectBefore(
  reading: Reading,
  mention: FoundMention,
  sentence: { from: number },
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  let isInClause = true;
  for (let at = mention.token - 1; at >= sentence.from && mention.token - at <= 25; at--) {
    if (clauseOpeners.has(wordAt(reading, at))) isInClause = false;
    const others = anyBusinessAt(reading, at) ?? (isInClause ? theyAt(reading, at) : null);
    const found = speakerAt(reading, at, trades, 0.75) ?? others;
    if (found) return found;
  }
  return null;
}

/** “They write to customers”: whoever they are, they are not we; but “if they need it” may be of our own staff. */
function theyAt(reading: Reading, at: number): Attribution | null {
  if (wordAt(reading, at) !== 'they' || clauseOpeners.has(wordAt(reading, at - 1))) return null;
  return thirds(spanOf(reading, at, at + 1), certaintyOfAny, null);
}

/** A trade named after the mention is as often somebody else. */
const noTrades: ReadonlyMap<number, CueHit> = new Map();

/** Failing that, the writer or the reader right after it: "clients tell us". */
export function subjectAfter(reading: Reading, mention: FoundMention, sentence: { to: number }): Attribution | null {
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
  if (/^(?:we|our|us|i|my|we're|i'm|we'll|we've|i've|i'll)$/.test(word)) return ours(span, certainty);
  if (word === 'your') return readers(span, certainty);
  if (/^(?:you|you're|you'll|you've)$/.test(word)) return readers(span, certainty * 0.8);
  const trade = trades.get(at);
  const opens = trade && gapBefore(reading, trade.from) >= Gap.Mark;
  if (trade && (opens || /^(?:the|a|an|our|this|each|every|that)$/.test(wordAt(reading, trade.from - 1)))) {
    return thirds(spanOf(reading, trade.from, trade.to), certainty * 0.8, trade.cue.profile);
  }
  return null;
}

/** Businesses in general, or one of many: "how brands speak to customers". “The company” is as often the writer’s own. */
function anyBusinessAt(reading: Reading, at: number): Attribution | null {
  const word = wordAt(reading, at);
  if (!organisations.has(word) || reading.tokens.possessive[at] === 1) return null;
  let opener = at - 1;
  while (at - opener < 4 && /^\p{Ll}+$/u.test(wordAt(reading, opener)) && !openers.test(wordAt(reading, opener)))
    opener--;
  const before = wordAt(reading, opener);
  // “Fernhill is a small company” says what one business is.
  if (selfVerbs.has(wordAt(reading, opener - 1))) return null;
  const isGeneral = /[^s]s$/.test(word)
    ? !/^(?:our|my|your|these|those)$/.test(before)
    : /^(?:an?|any|every)$/.test(before);
  return isGeneral ? thirds(spanOf(reading, at, at + 1), certaintyOfAny, null) : null;
}

const openers = /^(?:an?|any|every|our|my|your|the|this|these|those|its|their)$/;
const certaintyOfAny = 0.6;

/**
 * Stage 5, evidence: whether a mention modifies another noun: “customer data”, “the customer experience”. In English a
 * singular without an article or possessor can do nothing else.
 */
import { auxiliaries, determiners, irregularPasts, manyThings, prepositions, pronouns } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import { gapBefore, type Reading, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

/** “The customer experience”, “our customer needs”: what follows a singular subject would be a verb with its ending. */
export function isAttributive(reading: Reading, mention: FoundMention): boolean {
  const { token, number, possessive } = mention;
  if (number === 'plural' || possessive || !follows(reading, token + 1)) return false;
  if (isBareAttributive(reading, mention)) return true;
  const next = wordAt(reading, token + 1);
  if (closed(next) || /(?:ed|ly)$/.test(next) || irregularPasts.has(next)) return false;
  return !/[^s]s$/.test(next) || manyThings.has(next);
}

/** Whether a word follows the one before it with nothing but a blank or a hyphen between. */
function follows(reading: Reading, token: number): boolean {
  return gapBefore(reading, token) === Gap.Space || isJoined(reading, token);
}

/** Whether a hyphen joins a word to the one before it: “client-facing”; in “the client - she” it stands for a dash. */
export function isJoined(reading: Reading, token: number): boolean {
  if (gapBefore(reading, token) !== Gap.Hyphen) return false;
  const { end, start } = reading.tokens;
  return !/^\s/.test(reading.shown.slice(end[token - 1] ?? 0, start[token] ?? 0));
}

function closed(word: string): boolean {
  return (
    auxiliaries.has(word) ||
    prepositions.has(word) ||
    pronouns.has(word) ||
    determiners.has(word) ||
    /^(?:and|or|but|nor|so|if|when|because|while)$/.test(word)
  );
}

/** A singular without an article or possessor can only modify the noun that follows: “integrate customer data”. */
export function isBareAttributive(reading: Reading, { token, number, possessive }: FoundMention): boolean {
  if (number === 'plural' || possessive || !follows(reading, token + 1)) return false;
  const next = wordAt(reading, token + 1);
  // “Client and commercial financing”: what it modifies comes later, but “between client and agency” it is a party.
  const goesOn = /^(?:and|or)$/.test(next) && wordAt(reading, token - 1) !== 'between';
  if (closed(next) && !goesOn) return false;
  for (let at = token - 1; token - at <= 3; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark) return true;
    const word = wordAt(reading, at);
    if (determiners.has(word) || possessors.test(word) || reading.tokens.possessive[at] === 1) return false;
    if (
      prepositions.has(word) ||
      auxiliaries.has(word) ||
      word === 'and' ||
      word === 'or' ||
      /(?:e|ing|ize|ise)$/.test(word)
    )
      return true;
  }
  return true;
}

const possessors = /^(?:our|my|your|their|its|his|her|whose)$/;

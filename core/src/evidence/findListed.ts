/**
 * Stage 5, evidence: the people a mention is listed with: "employees, suppliers and customers". Such a list names the
 * people around a business in general; a trade that is listed beside the mention does not serve it.
 */
import { auxiliaries, ourWords, prepositions, pronouns, stakeholders, theirWords } from '../lexicon/wordClasses';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

/** The stretch of a list, in tokens, and whether it names the people around a business. */
export interface Listed {
  readonly from: number;
  readonly to: number;
  readonly isAboutStakeholders: boolean;
  /** Whether it names both sides that a business trades with: "customers and vendors". */
  readonly isAboutTrade: boolean;
}

/** How many words an item of a list may have, and how many items are looked at to either side. */
const longestItem = 3;
const mostItems = 6;

export function findListed(reading: Reading, token: number): Listed {
  const sentence = sentenceOf(reading, token);
  let from = token;
  let to = token + (opensParallel(reading, token, sentence.to) ? 2 : 1);
  for (let items = 0; items < mostItems; items++) {
    const start = itemBefore(reading, from, sentence.from);
    if (start === null) break;
    from = start;
  }
  for (let items = 0; items < mostItems; items++) {
    const end = itemAfter(reading, to, sentence.to);
    if (end === null) break;
    to = end;
  }
  let isAboutStakeholders = false;
  let isAboutTrade = false;
  for (let at = from; at < to; at++) {
    if (at !== token && stakeholders.has(wordAt(reading, at))) isAboutStakeholders = true;
    if (sellers.test(wordAt(reading, at))) isAboutTrade = true;
  }
  return { from, to, isAboutStakeholders, isAboutTrade };
}

/** “Customer lawsuits, employee claims and vendor disputes”: each item is a thing that one kind of people brings. */
function opensParallel(reading: Reading, token: number, sentence: number): boolean {
  if (gapBefore(reading, token + 1) !== Gap.Space || isNoNoun(wordAt(reading, token + 1))) return false;
  const end = itemAfter(reading, token + 2, sentence);
  if (end === null) return false;
  const first = token + 2 + (isJoin(wordAt(reading, token + 2)) ? 1 : 0);
  return end > first + 1 && stakeholders.has(wordAt(reading, first));
}

/** Whom a business buys from. */
const sellers = /^(?:vendor|supplier)s?$/;

/** Where the item before a list item begins; null when there is none. */
function itemBefore(reading: Reading, item: number, sentence: number): number | null {
  for (let at = item; at > sentence && item - at <= longestItem; at--) {
    const joined = isJoin(wordAt(reading, at - 1));
    if (!joined && !isComma(reading, at)) {
      if (isNoNoun(wordAt(reading, at - 1))) return null;
      continue;
    }
    const last = joined ? at - 2 : at - 1;
    return last >= sentence && !isNoNoun(wordAt(reading, last)) ? last : null;
  }
  return null;
}

/** Where the item after a list item ends; null when there is none. */
function itemAfter(reading: Reading, end: number, sentence: number): number | null {
  let at = end;
  if (at < sentence && isJoin(wordAt(reading, at)) && gapBefore(reading, at) < Gap.Stop) at++;
  else if (at < sentence && isComma(reading, at)) at += isJoin(wordAt(reading, at)) ? 1 : 0;
  else return null;
  const first = at;
  while (at < sentence && at - first < longestItem && !isNoNoun(wordAt(reading, at))) {
    at++;
    if (gapBefore(reading, at) >= Gap.Mark || isJoin(wordAt(reading, at))) break;
  }
  return at > first ? at : null;
}

function isJoin(word: string): boolean {
  return word === 'and' || word === 'or';
}

function isComma(reading: Reading, token: number): boolean {
  if (gapBefore(reading, token) !== Gap.Mark) return false;
  const { end, start } = reading.tokens;
  return reading.shown.slice(end[token - 1] ?? 0, start[token] ?? 0).includes(',');
}

/** A possessor begins a phrase of its own: "the customer, and our consultants start". */
const possessors = new Set([...ourWords, 'your', ...theirWords]);

function isNoNoun(word: string): boolean {
  return prepositions.has(word) || pronouns.has(word) || auxiliaries.has(word) || possessors.has(word) || isJoin(word);
}

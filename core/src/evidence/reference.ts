/**
 * Stage 5, evidence: how a mention refers. “The client asked”, “my clients” and “each client” speak of parties whom the
 * provider knows one by one; “Customers expect more” speaks of a public. Published text says *client* in four of five
 * phrases of the first kind and *customer* in three of four of the second.
 */
import { auxiliaries, determiners, prepositions, pronouns } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

export type Reference = 'known' | 'public' | 'plain';

/** Words that may stand between an article and the mention: “the first new client”. */
const mostModifiers = 2;

export function referenceOf(reading: Reading, mention: FoundMention): Reference {
  const { token, number } = mention;
  if (wordAt(reading, token + 1) === 'of' && owners.has(wordAt(reading, token + 2))) return 'known';
  if (number === 'plural' && opensClause(reading, token)) return 'public';
  for (let at = token - 1; token - at <= mostModifiers + 1 && gapBefore(reading, at + 1) < Gap.Mark; at--) {
    const word = wordAt(reading, at);
    if (word === 'my') return 'known';
    if (pointers.has(word) || reading.tokens.possessive[at] === 1) return number === 'plural' ? 'plain' : 'known';
    if (determiners.has(word) || prepositions.has(word) || pronouns.has(word) || auxiliaries.has(word)) break;
  }
  return 'plain';
}

/** “She is not a customer with a basket”: nobody is spoken of by that word. What somebody is no longer he has been. */
export function isDenied(reading: Reading, { token }: FoundMention): boolean {
  const article = token - 1;
  if (!/^an?$/.test(wordAt(reading, article)) || gapBefore(reading, token) !== Gap.Space) return false;
  return /^(?:not|never)$|n['’]t$/.test(wordAt(reading, article - 1)) && gapBefore(reading, article) === Gap.Space;
}

function opensClause(reading: Reading, token: number): boolean {
  return gapBefore(reading, token) >= Gap.Mark || sentenceOf(reading, token).from === token;
}

/** “A client of ours”. */
const owners: ReadonlySet<string> = new Set(['ours', 'mine', 'yours', 'theirs', 'hers', 'his']);

/** Before a singular these point at one party. */
const pointers: ReadonlySet<string> = new Set('the this that each our my your his her its their'.split(' '));

/** Stage 4, mentions: every occurrence of a term in prose, in any form. Knows nothing of what it means there. */
import type { FoundTerm, Mention, Text } from '../model';
import { INVISIBLE } from '../prose/mask';
import type { Tokens } from '../sentences/tokens';
import { addWord } from '../sentences/vocabulary';

interface Form {
  readonly term: FoundTerm;
  readonly number: Mention['number'];
}

/** The forms of both terms by the number of the word. */
const forms: ReadonlyMap<number, Form> = new Map([
  [addWord('client'), { term: 'client', number: 'singular' }],
  [addWord('clients'), { term: 'client', number: 'plural' }],
  [addWord('customer'), { term: 'customer', number: 'singular' }],
  [addWord('customers'), { term: 'customer', number: 'plural' }],
]);
const highest = Math.max(...forms.keys());

/** A mention with the token it is. */
export interface FoundMention extends Mention {
  readonly token: number;
}

/** @param from the token to begin with and, in `to`, the one to end before */
export function findMentions(source: Text, prose: Text, tokens: Tokens, from = 0, to = tokens.count): FoundMention[] {
  const found: FoundMention[] = [];
  for (let token = from; token < to; token++) {
    const number = tokens.number[token] ?? 0;
    const form = number <= highest ? forms.get(number) : undefined;
    if (!form) continue;
    const offset = tokens.start[token] ?? 0;
    const length = endAsWritten(source, tokens.end[token] ?? 0) - offset;
    const stem = stemSpan(prose.slice(offset, offset + length), offset, form.term.length);
    const written = source.slice(stem.offset, stem.offset + stem.length);
    found.push({
      offset,
      length,
      text: source.slice(offset, offset + length),
      term: form.term,
      stem,
      number: form.number,
      possessive: tokens.possessive[token] === 1,
      letterCase: written === written.toUpperCase() ? 'upper' : /^\p{Lu}/u.test(written) ? 'capitalised' : 'lower',
      block: tokens.block[token] ?? 0,
      token,
    });
  }
  return found;
}

/** The same mention so many characters, tokens and blocks farther on. */
export function moveMention(mention: FoundMention, by: number, tokensBy: number, blocksBy: number): FoundMention {
  if (by === 0 && tokensBy === 0 && blocksBy === 0) return mention;
  const { offset, length, text, term, stem, number, possessive, letterCase, block, token } = mention;
  return {
    offset: offset + by,
    length,
    text,
    term,
    stem: { offset: stem.offset + by, length: stem.length },
    number,
    possessive,
    letterCase,
    block: block + blocksBy,
    token: token + tokensBy,
  };
}

/** “customers&rsquo;”: an apostrophe may be written as a character reference, of which a token holds the first character. */
function endAsWritten(source: Text, end: number): number {
  return source.charAt(end - 1) === '&' ? Math.max(end, source.indexOf(';', end) + 1) : end;
}

/** The letters of the term itself; markup within the word ("**cl**ient") is part of the stretch. */
function stemSpan(word: string, from: number, letters: number): { offset: number; length: number } {
  let length = 0;
  for (let seen = 0; seen < letters; length++) if (word.charAt(length) !== INVISIBLE) seen++;
  return { offset: from, length };
}

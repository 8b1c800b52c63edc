/**
 * Leaves alone both words where a writer names them together: "clients and customers", "clients, not customers"; and each
 * where a slash names it with its neighbour: "physician/client privilege", "customer/user".
 */

import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { FoundMention } from '../findMentions';
import type { SenseRule } from './judgeSense';

/** At these the writer names the two words for the same people, or holds the one against the other. */
const joins = new Set('and or nor vs versus not than instead to into become becomes became like'.split(' '));
/** Words that may stand between a join and the words it joins. */
const light = new Set(
  'a an the our your their its his her of new existing prospective potential future current former other even also rather'.split(
    ' ',
  ),
);

/** Words for others who are served: “a patient or client”. */
const kindred = /^(?:patients?|residents?|guests?|users?|visitors?|members?)$/;

/** How many words apart the two may stand. */
const farthest = 5;

export const isDoublet: SenseRule = (reading, mention) => {
  if (isSlashed(reading, mention)) return { kind: 'doublet', because: 'a slash names it with its neighbour' };
  const { from, to } = sentenceOf(reading, mention.token);
  for (
    let token = Math.max(from, mention.token - farthest);
    token < Math.min(to, mention.token + farthest + 1);
    token++
  ) {
    const word = wordAt(reading, token);
    const isOther =
      kindred.test(word) || (mention.term === 'client' ? /^customers?$/.test(word) : /^clients?$/.test(word));
    if (isOther && isPair(reading, Math.min(mention.token, token), Math.max(mention.token, token))) {
      return { kind: 'doublet', because: 'both words are named together' };
    }
  }
  return null;
};

const slashBefore = /[\p{L}’']\/$/u;
const slashAfter = /^\/\p{L}/u;

function isSlashed({ shown }: Reading, { offset, length }: FoundMention): boolean {
  const end = offset + length;
  return slashBefore.test(shown.slice(offset - 2, offset)) || slashAfter.test(shown.slice(end, end + 2));
}

function isPair(reading: Reading, first: number, second: number): boolean {
  let joined = gapBefore(reading, second) === Gap.Glue || gapBefore(reading, second) === Gap.And;
  if (second - first === 1) return joined || gapBefore(reading, second) === Gap.Mark;
  for (let token = first + 1; token < second; token++) {
    const word = wordAt(reading, token);
    if (gapBefore(reading, token) >= Gap.Stop && !/^vs?$/.test(wordAt(reading, token - 1))) return false;
    if (joins.has(word)) joined = true;
    else if (!light.has(word) && !isListed(reading, token)) return false;
  }
  return joined;
}

/** The partners of "clients, partners and customers". */
function isListed(reading: Reading, token: number): boolean {
  const isLast = joins.has(wordAt(reading, token + 1));
  return gapBefore(reading, token) === Gap.Mark && (isLast || gapBefore(reading, token + 1) === Gap.Mark);
}

/** Leaves alone names and titles: "Client Earth", "Customer.io", "Head of Client Services", “the Client Care Charter”. */
import { blockOf, gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { FoundMention } from '../findMentions';
import type { SenseRule } from './judgeSense';

export const isPartOfName: SenseRule = (reading, mention) => {
  if (/^\.(?:io|com|org|net|co)\b/i.test(reading.source.slice(mention.offset + mention.length))) return name;
  if (mention.letterCase === 'lower') return null;
  const { from, to } = sentenceOf(reading, mention.token);
  if (blockOf(reading, mention.token).kind === 'heading' || isAllCapitalised(reading, from, to)) return null;
  return hasCapitalNeighbour(reading, mention, from) ? name : null;
};

const name = { kind: 'name', because: 'it is part of a name or title' } as const;

/** A capitalised neighbour within the same phrase, where the capital is not that of a sentence's beginning. */
function hasCapitalNeighbour(reading: Reading, { token }: FoundMention, sentence: number): boolean {
  const next = writtenAt(reading, token + 1);
  if (gapBefore(reading, token + 1) <= Gap.And && /^\p{Lu}[\p{L}]/u.test(next) && next !== 'I') return true;
  const before = writtenAt(reading, token - 1);
  const opens = token - 1 === sentence;
  if (gapBefore(reading, token) <= Gap.And && /^\p{Lu}[\p{L}]/u.test(before) && !opens) return true;
  return (
    token - 2 > sentence &&
    /^(?:of|for|and)$/.test(wordAt(reading, token - 1)) &&
    /^\p{Lu}/u.test(writtenAt(reading, token - 2)) &&
    gapBefore(reading, token) <= Gap.And
  );
}

function isAllCapitalised(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    const written = writtenAt(reading, token);
    if (written.length > 3 && /^\p{Ll}/u.test(written)) return false;
  }
  return true;
}

/** Leaves alone names and titles: "Client Earth", "Head of Client Services", “the Client Care Charter”. */
import { blockOf, gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { FoundMention } from '../findMentions';
import type { SenseRule } from './judgeSense';

export const isPartOfName: SenseRule = (reading, mention) => {
  if (mention.letterCase !== 'capitalised') return null;
  if (isInJobTitle(reading, mention)) return { kind: 'name', because: 'it is part of a job title' };
  if (isTitle(reading, mention)) return null;
  const { from } = sentenceOf(reading, mention.token);
  return hasCapitalNeighbour(reading, mention, from)
    ? { kind: 'name', because: 'it is part of a name or title' }
    : null;
};

/** “EVP, Customer Relations”, “Director of Client Services”, “Customer Success Manager”. */
function isInJobTitle(reading: Reading, { token }: FoundMention): boolean {
  const before = wordAt(reading, token - 1) === 'of' ? token - 2 : token - 1;
  if (ranks.has(wordAt(reading, before)) && gapBefore(reading, token) <= Gap.Mark) return true;
  for (let at = token + 1; at <= token + 3 && gapBefore(reading, at) <= Gap.And; at++) {
    if (!/^\p{Lu}/u.test(writtenAt(reading, at))) return false;
    if (ranks.has(wordAt(reading, at))) return true;
  }
  return false;
}

const ranks = new Set(
  'manager director head vp evp svp president officer lead leader chief executive specialist representative coordinator associate supervisor partner'.split(
    ' ',
  ),
);

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

/** In words. */
const longestTitle = 30;

/** A heading or a line without a full stop in which every long word has a capital: its capitals name nothing. */
function isTitle(reading: Reading, { token }: FoundMention): boolean {
  if (blockOf(reading, token).kind === 'heading') return true;
  const { from, to } = sentenceOf(reading, token);
  if (to - from > longestTitle) return false;
  const end = reading.tokens.end[to - 1] ?? 0;
  if (/^[^\p{L}\p{N}\n]*[.!?]/u.test(reading.shown.slice(end, end + 6))) return false;
  for (let at = from; at < to; at++) {
    const written = writtenAt(reading, at);
    if (written.length > 3 && /^\p{Ll}/u.test(written)) return false;
  }
  return true;
}

/**
 * Leaves both words alone where a text holds them against each other: “A customer buys something. A client is looked
 * after.” There the writer explains the words; neither is a slip.
 */
import { type Kept, nothingKept, renew } from '../../kept';
import type { FoundTerm } from '../../model';
import { otherTerm } from '../../otherTerm';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { FoundMention } from '../findMentions';
import type { SenseRule } from './judgeSense';

/** How many blocks apart the two statements may stand: neighbours in a list or a comparison. */
const farthest = 3;

/** General statements about one of the words, by the block they stand in. */
export interface GeneralStatements {
  readonly client: readonly number[];
  readonly customer: readonly number[];
}

/**
 * For each mention, whether it is the subject of a general statement.
 * @param before those of the version before, and how many mentions stand as they did
 */
export function readGenerals(
  reading: Reading,
  mentions: readonly FoundMention[],
  before: readonly boolean[] = [],
  kept: Kept = nothingKept,
): readonly boolean[] {
  return renew(before, kept, mentions.length, (index) => isGeneralSubject(reading, mentions[index] as FoundMention));
}

export function findGeneralStatements(
  mentions: readonly FoundMention[],
  generals: readonly boolean[],
): GeneralStatements {
  const blocks: Record<FoundTerm, number[]> = { client: [], customer: [] };
  generals.forEach((isGeneral, index) => {
    const { term, block } = mentions[index] as FoundMention;
    if (isGeneral) blocks[term].push(block);
  });
  return blocks;
}

export const isContrasted: SenseRule = (reading, mention, { general }) => {
  if (!isGeneralSubject(reading, mention)) return null;
  const others = general[otherTerm(mention.term)];
  return others.some((block) => Math.abs(block - mention.block) <= farthest)
    ? { kind: 'word-as-word', because: 'the two words are held against each other here' }
    : null;
};

/** “A client is …”, “Customers buy …”: the word opens its sentence as the subject, with nobody said to serve it. */
function isGeneralSubject(reading: Reading, { token, possessive }: FoundMention): boolean {
  const { from } = sentenceOf(reading, token);
  const opens = token === from || (token === from + 1 && /^an?$/.test(wordAt(reading, from)));
  return opens && !possessive && gapBefore(reading, token + 1) === Gap.Space;
}

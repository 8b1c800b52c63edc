/** The words of a short text such as a phrase or a name, told apart as those of a document are. */
import type { Prose } from '../model';
import { gapBefore, type Reading, wordAt } from '../sentences/readText';
import { Gap, readTokens, wordOf } from '../sentences/tokens';

export interface Word {
  readonly word: string;
  /** What stands before it, as `Gap` numbers it. */
  readonly gap: number;
}

export function wordsOf(text: string): readonly Word[] {
  const block = { offset: 0, length: text.length, kind: 'paragraph', level: 0, quoted: false } as const;
  const prose: Prose = { text, blocks: [block], directives: [] };
  const tokens = readTokens(prose);
  return Array.from(tokens.gap, (gap, token) => ({ word: wordOf(tokens, token), gap }));
}

/** Whether the words stand in the document from a token on, parted by no more than in the text they come from. */
export function standAt(reading: Reading, words: readonly Word[], token: number): boolean {
  // A text begins as a block does, so anything may stand before its first word.
  return words.every(
    ({ word, gap }, index) =>
      wordAt(reading, token + index) === word && gapBefore(reading, token + index) <= Math.max(gap, Gap.Hyphen),
  );
}

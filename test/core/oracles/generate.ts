/** Documents out of the pieces a markup is made of, each well formed, in an order that is the same in every run. */
import { pseudoRandom } from '../pseudoRandom';

export interface Pieces {
  /** What stands in a sentence. “§” is the place of another piece of a sentence, “¤” that of a word. */
  readonly inline: readonly string[];
  /** What stands alone. “§” is the place of a sentence, “¤” that of a word. */
  readonly block: readonly string[];
  readonly between: string;
  /** What each document ends with: the definitions of its references. */
  readonly last: string;
}

const someWords = [
  'our clients',
  'a customer',
  'Clients',
  'tea',
  'and',
  'the customer’s',
  'CUSTOMERS',
  'rang,',
  'e.g.',
  '🎉',
];

/** @param words what the sentences are made of besides */
export function* generate(
  { inline, block, between, last }: Pieces,
  count: number,
  words: readonly string[] = someWords,
): Generator<string> {
  const next = pseudoRandom(31_415);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const filled = (piece: string, depth: number): string =>
    piece
      .replaceAll('¤', () => pick(words))
      .replaceAll('§', () => (depth > 3 || next(2) === 0 ? pick(words) : filled(pick(inline), depth + 1)));
  const sentence = (): string =>
    Array.from({ length: 1 + next(6) }, () => (next(3) === 0 ? filled(pick(inline), 0) : pick(words))).join(' ');
  for (let round = 0; round < count; round++) {
    const blocks = Array.from({ length: 1 + next(8) }, () =>
      pick(block)
        .replaceAll('¤', () => pick(words))
        .replaceAll('§', sentence),
    );
    yield [...blocks, last].join(between);
  }
}

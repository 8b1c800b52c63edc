/** Stage 2, sentences: the words of a document of which only the blocks in the middle were read anew. */
import type { Tokens } from './tokens';

/** What moved at the end of the document. */
export interface Moved {
  /** The blocks at the beginning, and then at the end, that are as they were. */
  readonly head: number;
  readonly tail: number;
  /** How much farther the end begins, in characters. */
  readonly by: number;
}

/**
 * @param before the words of the version before
 * @param middle those of the blocks between the ones that are as they were
 */
export function joinTokens(before: Tokens, middle: Tokens, { head, tail, by }: Moved): Tokens {
  const blocksBefore = before.first.length - 1;
  const headEnd = before.first[head] ?? 0;
  const tailStart = before.first[blocksBefore - tail] ?? 0;
  const middleBlocks = middle.first.length - 1;
  const moved = headEnd + middle.count;
  const count = moved + before.count - tailStart;
  const join = <Column extends Int32Array | Uint8Array>(column: Column, between: Column, into: Column): Column => {
    into.set(column.subarray(0, headEnd));
    into.set(between, headEnd);
    into.set(column.subarray(tailStart), moved);
    return into;
  };
  const start = join(before.start, middle.start, new Int32Array(count));
  const end = join(before.end, middle.end, new Int32Array(count));
  const block = join(before.block, middle.block, new Int32Array(count));
  const blocksBy = head + middleBlocks + tail - blocksBefore;
  if (by !== 0 || blocksBy !== 0) {
    for (let token = moved; token < count; token++) {
      start[token] = (start[token] ?? 0) + by;
      end[token] = (end[token] ?? 0) + by;
      block[token] = (block[token] ?? 0) + blocksBy;
    }
  }
  const first = new Int32Array(head + middleBlocks + tail + 1);
  first.set(before.first.subarray(0, head));
  for (let index = 0; index < middleBlocks; index++) first[head + index] = headEnd + (middle.first[index] ?? 0);
  for (let index = 0; index <= tail; index++) {
    first[head + middleBlocks + index] = moved - tailStart + (before.first[blocksBefore - tail + index] ?? 0);
  }
  return {
    count,
    start,
    end,
    word: before.word.slice(0, headEnd).concat(middle.word, before.word.slice(tailStart)),
    number: join(before.number, middle.number, new Int32Array(count)),
    possessive: join(before.possessive, middle.possessive, new Uint8Array(count)),
    gap: join(before.gap, middle.gap, new Uint8Array(count)),
    block,
    first,
  };
}

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
 * @param spare words of a version that nobody reads any more: large columns are dear to make, and these are written over
 */
export function joinTokens(before: Tokens, middle: Tokens, { head, tail, by }: Moved, spare: Tokens | null): Tokens {
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
  const start = join(before.start, middle.start, numbers(count, spare?.start));
  const end = join(before.end, middle.end, numbers(count, spare?.end));
  const block = join(before.block, middle.block, numbers(count, spare?.block));
  const blocksBy = head + middleBlocks + tail - blocksBefore;
  if (by !== 0) {
    add(start, moved, by);
    add(end, moved, by);
  }
  if (blocksBy !== 0) add(block, moved, blocksBy);
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
    number: join(before.number, middle.number, numbers(count, spare?.number)),
    rare: joinRare(before, middle, headEnd, tailStart),
    possessive: join(before.possessive, middle.possessive, bytes(count, spare?.possessive)),
    gap: join(before.gap, middle.gap, bytes(count, spare?.gap)),
    block,
    first,
  };
}

function add(column: Int32Array, from: number, by: number): void {
  for (let token = from; token < column.length; token++) column[token] = (column[token] ?? 0) + by;
}

function joinRare(before: Tokens, middle: Tokens, headEnd: number, tailStart: number): ReadonlyMap<number, string> {
  if (before.rare.size === 0 && middle.rare.size === 0) return before.rare;
  const by = headEnd + middle.count - tailStart;
  const rare = new Map<number, string>();
  for (const [token, word] of before.rare) if (token < headEnd) rare.set(token, word);
  for (const [token, word] of middle.rare) rare.set(headEnd + token, word);
  for (const [token, word] of before.rare) if (token >= tailStart) rare.set(token + by, word);
  return rare;
}

/** Room for a few more words, so that the next versions need no larger column. */
const slack = 1024;

function numbers(count: number, spare?: Int32Array): Int32Array {
  const isEnough = spare !== undefined && spare.buffer.byteLength >= 4 * count;
  return new Int32Array(isEnough ? spare.buffer : new ArrayBuffer(4 * (count + slack)), 0, count);
}

function bytes(count: number, spare?: Uint8Array): Uint8Array {
  const isEnough = spare !== undefined && spare.buffer.byteLength >= count;
  return new Uint8Array(isEnough ? spare.buffer : new ArrayBuffer(count + slack), 0, count);
}

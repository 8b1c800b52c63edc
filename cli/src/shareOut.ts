/** The part of the files that one machine of several checks. The same files give the same parts everywhere, each file once. */
import type { Shard } from './arguments/readCheck';

/** @param keyOf names a thing as every machine does */
export function shareOut<Each>(
  all: readonly Each[],
  { index, of }: Shard,
  keyOf: (each: Each) => string,
): readonly Each[] {
  const ranks = new Map(
    all
      .map(keyOf)
      .sort()
      .map((key, rank) => [key, rank]),
  );
  return all.filter((each) => (ranks.get(keyOf(each)) ?? 0) % of === index - 1);
}

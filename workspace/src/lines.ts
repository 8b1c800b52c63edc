/** Turns offsets into the lines and columns that people count, from 1. It knows nothing of prose. */

/** Both start at 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Prepares a text once, so that each question about it is a binary search. Lines end with \r\n, \n or \r. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return (offset) => {
    const line = lastBeginning(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The index of the last of the ascending places that is no later than this one; 0 where all are. */
export function lastBeginning(places: readonly number[], place: number): number {
  let low = 0;
  for (let high = places.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** Stage 3, cues: a part of the cues of a document, which are in the order of the text. */

/** How many of those in the order of the text stand before a token. */
export function countBefore<Each>(list: readonly Each[], token: number, tokenOf: (one: Each) => number): number {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (tokenOf(list[middle] as Each) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cues that begin at the tokens `from` up to but not including `to`. */
export function hitsBetween<Hit extends { readonly from: number }>(
  hits: readonly Hit[],
  from: number,
  to: number,
): readonly Hit[] {
  return hits.slice(countBefore(hits, from, beginOf), countBefore(hits, to, beginOf));
}

export function beginOf({ from }: { readonly from: number }): number {
  return from;
}

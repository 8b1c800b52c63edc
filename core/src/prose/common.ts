/** Stage 1, prose: how much two versions of a text have in common at either end. */

/** How many characters are looked at in one comparison, which the platform makes far faster than one at a time. */
const stride = 4096;

export interface Common {
  /** Characters at the beginning that are the same, and then characters at the end; together no more than either text has. */
  readonly head: number;
  readonly tail: number;
}

/** A text of which any part can be looked at. */
export interface Sliced {
  readonly length: number;
  slice(from: number, to?: number): string;
  charAt(at: number): string;
}

/** @param known so much is known to be the same */
export function findCommon(one: Sliced, other: Sliced, known: Common = { head: 0, tail: 0 }): Common {
  const most = Math.min(one.length, other.length);
  let { head, tail } = known;
  while (head < most - tail && one.slice(head, head + stride) === other.slice(head, head + stride)) head += stride;
  head = Math.min(head, most - tail);
  while (head < most - tail && one.charAt(head) === other.charAt(head)) head++;
  const rest = most - head;
  while (tail < rest && sameEnd(one, other, tail)) tail += stride;
  tail = Math.min(tail, rest);
  while (tail < rest && one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)) tail++;
  return { head, tail };
}

function sameEnd(one: Sliced, other: Sliced, tail: number): boolean {
  const end = one.length - tail;
  const otherEnd = other.length - tail;
  const size = Math.min(stride, end, otherEnd);
  return one.slice(end - size, end) === other.slice(otherEnd - size, otherEnd);
}

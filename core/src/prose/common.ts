/** Stage 1, prose: how much two versions of a text have in common at either end. */

/** How many characters are looked at in one comparison, which the platform makes far faster than one at a time. */
const stride = 4096;

export interface Common {
  /** Characters at the beginning that are the same, and then characters at the end; together no more than either text has. */
  readonly head: number;
  readonly tail: number;
}

export function findCommon(one: string, other: string): Common {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.slice(head, head + stride) === other.slice(head, head + stride)) head += stride;
  head = Math.min(head, most);
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  const rest = most - head;
  let tail = 0;
  while (tail < rest && sameEnd(one, other, tail)) tail += stride;
  tail = Math.min(tail, rest);
  while (tail < rest && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)) tail++;
  return { head, tail };
}

function sameEnd(one: string, other: string, tail: number): boolean {
  const end = one.length - tail;
  const otherEnd = other.length - tail;
  const size = Math.min(stride, end, otherEnd);
  return one.slice(end - size, end) === other.slice(otherEnd - size, otherEnd);
}

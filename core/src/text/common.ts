/** How much two versions of a text have in common at either end. */
import type { Text } from '../model';
import { Pieces } from './pieces';

/** How many characters are looked at in one comparison, which the platform makes far faster than one at a time. */
const stride = 4096;

export interface Common {
  /** Characters at the beginning that are the same, and then characters at the end; together no more than either text has. */
  readonly head: number;
  readonly tail: number;
}

/** Pieces that are in both texts are not looked into. */
export function findCommon(one: Text, other: Text): Common {
  const most = Math.min(one.length, other.length);
  let { head, tail } = one instanceof Pieces && other instanceof Pieces ? piecesInCommon(one, other) : nothing;
  while (head < most - tail && one.slice(head, head + stride) === other.slice(head, head + stride)) head += stride;
  head = Math.min(head, most - tail);
  while (head < most - tail && one.charAt(head) === other.charAt(head)) head++;
  const rest = most - head;
  while (tail < rest && sameEnd(one, other, tail)) tail += stride;
  tail = Math.min(tail, rest);
  while (tail < rest && one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)) tail++;
  return { head, tail };
}

const nothing: Common = { head: 0, tail: 0 };

function piecesInCommon(one: Pieces, other: Pieces): Common {
  const most = Math.min(one.pieces.length, other.pieces.length);
  let first = 0;
  while (first < most && one.pieces[first] === other.pieces[first]) first++;
  let last = 0;
  while (last < most - first && one.pieces.at(-1 - last) === other.pieces.at(-1 - last)) last++;
  const head = one.starts[first] ?? one.length;
  const tail = one.length - (one.starts[one.pieces.length - last] ?? one.length);
  return { head, tail };
}

function sameEnd(one: Text, other: Text, tail: number): boolean {
  const end = one.length - tail;
  const otherEnd = other.length - tail;
  const size = Math.min(stride, end, otherEnd);
  return one.slice(end - size, end) === other.slice(otherEnd - size, otherEnd);
}

/** How much two versions of a text have in common at either end. */
import type { Text } from '../model';
import { Pieces } from './pieces';

/**
 * How many characters are looked at in one comparison, which the platform makes far faster than one at a time. Where those
 * differ half of them are looked at, and so on down to one.
 */
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
  for (let size = stride; size >= 1; size /= 2)
    while (size <= most - tail - head && one.slice(head, head + size) === other.slice(head, head + size)) head += size;
  for (let size = stride; size >= 1; size /= 2)
    while (size <= most - head - tail && beforeEnd(one, tail, size) === beforeEnd(other, tail, size)) tail += size;
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

function beforeEnd(text: Text, tail: number, size: number): string {
  return text.slice(text.length - tail - size, text.length - tail);
}

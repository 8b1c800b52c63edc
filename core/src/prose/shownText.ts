/**
 * Stage 1, prose: the prose of a document as a text that is looked at here and there. One that is read in passages is kept
 * as their texts: to put them together would be as dear, at every keystroke, as all that is read anew.
 */
import { type Common, findCommon, type Sliced } from './common';

/** What a text and {@link Pieces} have in common. Offsets are those of the whole. */
export type ShownText = Sliced;

/** A text in pieces, which are never empty. */
export class Pieces implements ShownText {
  #whole: string | null = null;
  /** The piece that was looked at last; the next look is mostly beside it. */
  #last = 0;

  constructor(
    /** Where each piece begins. */
    readonly starts: readonly number[],
    readonly pieces: readonly string[],
    readonly length: number,
  ) {}

  slice(from: number, to = this.length): string {
    const begin = from < 0 ? Math.max(0, this.length + from) : from;
    const end = Math.min(this.length, to < 0 ? this.length + to : to);
    if (begin >= end) return '';
    let index = this.#indexAt(begin);
    const within = this.#part(index, begin, end);
    if (within.length === end - begin) return within;
    const parts = [within];
    for (index++; index < this.pieces.length && this.#startOf(index) < end; index++)
      parts.push(this.#part(index, begin, end));
    return parts.join('');
  }

  charAt(at: number): string {
    if (at < 0 || at >= this.length) return '';
    const index = this.#indexAt(at);
    return (this.pieces[index] ?? '').charAt(at - this.#startOf(index));
  }

  toString(): string {
    this.#whole ??= this.pieces.join('');
    return this.#whole;
  }

  #startOf(index: number): number {
    return this.starts[index] ?? this.length;
  }

  #part(index: number, from: number, to: number): string {
    const start = this.#startOf(index);
    return (this.pieces[index] ?? '').slice(Math.max(0, from - start), to - start);
  }

  #indexAt(at: number): number {
    const { starts } = this;
    const isHere = at >= this.#startOf(this.#last) && at < this.#startOf(this.#last + 1);
    if (!isHere) this.#last = lastUpTo(starts, at);
    return this.#last;
  }
}

/** How much two versions of a text have in common at either end; pieces that are in both are not looked into. */
export function findCommonShown(one: ShownText, other: ShownText): Common {
  if (!(one instanceof Pieces && other instanceof Pieces)) return findCommon(one, other);
  const most = Math.min(one.pieces.length, other.pieces.length);
  let first = 0;
  while (first < most && one.pieces[first] === other.pieces[first]) first++;
  let last = 0;
  while (last < most - first && one.pieces.at(-1 - last) === other.pieces.at(-1 - last)) last++;
  const head = one.starts[first] ?? one.length;
  const tail = one.length - (one.starts[one.pieces.length - last] ?? one.length);
  return findCommon(one, other, { head, tail });
}

/** The index of the last of the ascending numbers that is no greater than this one; -1 when all are. */
export function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * A text in pieces, of which an edit makes anew those it touches and no other. To put the whole of a long text together at
 * every keystroke would be as dear as all that is read anew in it.
 */
import type { Text } from '../model';

/** The pieces are never empty, and never change. Offsets are those of the whole. */
export class Pieces implements Text {
  #whole: string | null = null;
  /** The piece that was looked at last; the next look is mostly beside it. */
  #last = 0;

  constructor(
    /** Where each piece begins. */
    readonly starts: readonly number[],
    readonly pieces: readonly string[],
    readonly length: number,
  ) {}

  /** @param whole all of it in one, where that is at hand */
  static of(texts: readonly string[], whole: string | null = null): Pieces {
    const pieces = texts.filter((text) => text !== '');
    const starts: number[] = [];
    let length = 0;
    for (const piece of pieces) {
      starts.push(length);
      length += piece.length;
    }
    const made = new Pieces(starts, pieces, length);
    made.#whole = whole;
    return made;
  }

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

  /** The same text with another at its beginning, in the place of as much. */
  beginningWith(text: string): Pieces {
    const { length } = text;
    const next = this.starts.findIndex((start) => start >= length);
    const after = next < 0 ? this.pieces.length : next;
    return Pieces.of([text, this.slice(length, this.#startOf(after)), ...this.pieces.slice(after)]);
  }

  /** All of it in one, which is put together when it is first asked for. */
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

/**
 * A text from its pieces, for a document that is edited: those that the next version has as well are not looked into again.
 * @param whole all of it in one, where that is at hand
 */
export function inPieces(pieces: readonly string[], whole: string | null = null): Text {
  return Pieces.of(pieces, whole);
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

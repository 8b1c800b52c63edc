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
    const within = this.#part(this.#indexAt(begin), begin, end);
    return within.length === end - begin ? within : this.cut(begin, end).join('');
  }

  /** The stretch from one place to another, in pieces that are cut and not copied. */
  cut(from: number, to: number): string[] {
    const parts: string[] = [];
    for (let index = Math.max(0, this.#indexAt(from)); index < this.pieces.length && this.#startOf(index) < to; index++)
      parts.push(this.#part(index, from, to));
    return parts;
  }

  charAt(at: number): string {
    if (at < 0 || at >= this.length) return '';
    const index = this.#indexAt(at);
    return (this.pieces[index] ?? '').charAt(at - this.#startOf(index));
  }

  indexOf(sought: string, from = 0): number {
    for (let index = Math.max(0, this.#indexAt(from)); index < this.pieces.length; index++) {
      const start = this.#startOf(index);
      const end = this.#startOf(index + 1);
      const at = (this.pieces[index] ?? '').indexOf(sought, Math.max(0, from - start));
      if (at >= 0) return start + at;
      const last = Math.max(from, end - sought.length + 1);
      const across = last < end ? this.slice(last, end + sought.length - 1).indexOf(sought) : -1;
      if (across >= 0) return last + across;
    }
    return -1;
  }

  /** The same text with another at its beginning, in the place of as much. */
  beginningWith(text: string): Pieces {
    return Pieces.of([text, ...this.cut(text.length, this.length)]);
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

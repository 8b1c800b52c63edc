/** Where people count lines of a text, from 1. */
import type { Common } from './prose/common';

/** The line breaks are looked for once, when the first line is asked for: a document may have ten thousand places to tell. */
export class Lines {
  #breaks: readonly number[] | null;

  /** @param breaks where its lines end, where that is known */
  constructor(
    readonly text: string,
    breaks: readonly number[] | null = null,
  ) {
    this.#breaks = breaks;
  }

  /** The line that holds a place. */
  at(offset: number): number {
    this.#breaks ??= breaksIn(this.text, 0, this.text.length);
    return countUpTo(this.#breaks, offset) + 1;
  }

  /** Those of the next version, which has so much in common with this one. */
  next(text: string, { head, tail }: Common): Lines {
    const breaks = this.#breaks;
    if (breaks === null) return new Lines(text);
    const by = text.length - this.text.length;
    const after = breaks.slice(countUpTo(breaks, this.text.length - tail));
    return new Lines(text, [
      ...breaks.slice(0, countUpTo(breaks, head)),
      ...breaksIn(text, head, text.length - tail),
      ...(by === 0 ? after : after.map((at) => at + by)),
    ]);
  }
}

/** How many of the breaks stand before a place. */
function countUpTo(breaks: readonly number[], offset: number): number {
  let low = 0;
  for (let high = breaks.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function breaksIn(text: string, from: number, to: number): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

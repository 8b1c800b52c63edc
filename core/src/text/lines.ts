/** Where people count lines of a text, from 1. */
import type { Span, Text } from '../model';
import type { Common } from './common';
import { lastUpTo } from './pieces';

/** The line breaks are looked for once, when the first line is asked for: a document may have ten thousand places to tell. */
export class Lines {
  #breaks: readonly number[] | null;

  /** @param breaks where its lines end, where that is known */
  constructor(
    readonly text: Text,
    breaks: readonly number[] | null = null,
  ) {
    this.#breaks = breaks;
  }

  /** The line that holds a place. */
  at(offset: number): number {
    return countBefore(this.#all(), offset) + 1;
  }

  /** The same line, without its line feed. */
  around(offset: number): Span {
    const breaks = this.#all();
    const line = countBefore(breaks, offset);
    const from = line === 0 ? 0 : (breaks[line - 1] ?? 0) + 1;
    return { offset: from, length: (breaks[line] ?? this.text.length) - from };
  }

  /** Those of the next version, which has so much in common with this one. */
  next(text: Text, { head, tail }: Common): Lines {
    const breaks = this.#breaks;
    if (breaks === null) return new Lines(text);
    const by = text.length - this.text.length;
    const after = breaks.slice(countBefore(breaks, this.text.length - tail));
    return new Lines(text, [
      ...breaks.slice(0, countBefore(breaks, head)),
      ...breaksIn(text.slice(head, text.length - tail), head),
      ...(by === 0 ? after : after.map((at) => at + by)),
    ]);
  }

  #all(): readonly number[] {
    this.#breaks ??= breaksIn(this.text.toString(), 0);
    return this.#breaks;
  }
}

/** How many of the breaks stand before a place. */
function countBefore(breaks: readonly number[], offset: number): number {
  return lastUpTo(breaks, offset - 1) + 1;
}

/** @param from where the stretch begins in the whole text */
function breaksIn(stretch: string, from: number): number[] {
  const breaks: number[] = [];
  for (let at = stretch.indexOf('\n'); at >= 0; at = stretch.indexOf('\n', at + 1)) breaks.push(from + at);
  return breaks;
}

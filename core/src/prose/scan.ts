/** Stage 1, prose: how the readers look ahead and tell lines apart, in time that grows with the length of the text. */

import type { Text } from '../model';

/** A stretch by its ends; `to` is the first place after it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a text stands at or after a place, or -1. */
export type Find = (text: string, from: number) => number;

/**
 * Looks for texts from left to right. What was looked for in vain is not looked for again, so that a thousand openings
 * without an end cost no more than one.
 */
export function createFinder(source: Pick<Text, 'indexOf'>): Find {
  const known = new Map<string, { readonly from: number; readonly at: number }>();
  return (text, from) => {
    const last = known.get(text);
    if (last && last.from <= from && (last.at < 0 || from <= last.at)) return last.at;
    const at = source.indexOf(text, from);
    known.set(text, { from, at });
    return at;
  };
}

/** A line of a text, without its line break. */
export interface Line extends Stretch {
  readonly text: string;
}

/** The lines between two places, as editors count them: a line feed, a carriage return or both end one. */
export function* readLines(source: string, from = 0, end = source.length): Generator<Line> {
  const lineBreak = /\r\n|\r|\n/g;
  lineBreak.lastIndex = from;
  let start = from;
  for (let found = lineBreak.exec(source); found && found.index < end; found = lineBreak.exec(source)) {
    yield { from: start, to: found.index, text: source.slice(start, found.index) };
    start = lineBreak.lastIndex;
  }
  if (start < end) yield { from: start, to: end, text: source.slice(start, end) };
}

/** How a blank line is told in a pattern: by the line break before it and that at its end. */
export const blankLine = String.raw`(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]`;

/** Where the paragraph ends that a place stands in, with the blank lines after it. */
export function paragraphEnd(source: string, from: number): number {
  const line = Math.max(source.lastIndexOf('\n', from - 1), source.lastIndexOf('\r', from - 1)) + 1;
  let wasBlank = false;
  for (const { text, from: start } of readLines(source, from === 0 ? 0 : line)) {
    const isBlank = text.trim() === '';
    if (wasBlank && !isBlank) return start;
    wasBlank = isBlank;
  }
  return source.length;
}

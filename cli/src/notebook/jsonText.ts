/** A text as it stands in JSON, and where each of its characters is written there. */
import type { Span } from '../../../core/src/index';

/** A string of JSON with its quotation marks, as a stretch of the file. */
export interface JsonString extends Span {
  readonly value: string;
}

export interface JsonText {
  readonly text: string;
  /** Where a stretch of the text is written in the file. */
  readonly spanOf: (span: Span) => Span;
}

const escaped = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/g;

/** Several strings as one text. */
export function joinStrings(file: string, strings: readonly JsonString[]): JsonText {
  /** Where each unit of the text begins in the file, and where it ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { offset, length } of strings) {
    const written = file.slice(offset + 1, offset + length - 1);
    let done = 0;
    const add = (to: number, width: number): void => {
      for (; done < to; done += width) {
        starts.push(offset + 1 + done);
        ends.push(offset + 1 + done + width);
      }
    };
    for (const { 0: found, index } of written.matchAll(escaped)) {
      add(index, 1);
      add(index + found.length, found.length);
    }
    add(written.length, 1);
  }
  return {
    text: strings.map(({ value }) => value).join(''),
    spanOf({ offset, length }) {
      const start = starts[offset] ?? ends.at(-1) ?? 0;
      return { offset: start, length: length === 0 ? 0 : (ends[offset + length - 1] ?? start) - start };
    },
  };
}

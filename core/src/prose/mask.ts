/**
 * Stage 1, prose: the tool every markup reader blanks with. A mask keeps the length of its source, so an offset in the
 * prose is an offset in the document and no position map exists that could go wrong.
 */

/** Stands for markup that readers do not see and that does not part words, such as the ** in **client**s. */
export const INVISIBLE = '\u2060';
/** Stands for something that is there and is not prose: code, an address, a picture. */
export const OBJECT = '\uFFFC';

export interface Mask {
  /** Blanks a stretch with a filler; line breaks stay. Stretches are given in ascending order and do not overlap. */
  blank(from: number, to: number, filler: string): void;
  /** Writes one visible character over a stretch, the rest of it invisible: how entities are read. */
  write(from: number, to: number, character: string): void;
  /** The masked text, as long as the source. */
  finish(): string;
}

export function startMask(source: string): Mask {
  const pieces: string[] = [];
  let done = 0;
  const put = (from: number, to: number, replacement: string): void => {
    if (from < done) return;
    pieces.push(source.slice(done, from), replacement);
    done = to;
  };
  return {
    blank: (from, to, filler) => put(from, to, fill(source.slice(from, to), filler)),
    write: (from, to, character) =>
      put(from, to, character + INVISIBLE.repeat(Math.max(0, to - from - character.length))),
    finish: () => pieces.join('') + source.slice(done),
  };
}

/** The text with every character but line breaks replaced. */
export function fill(text: string, filler: string): string {
  return text.replace(/[^\r\n]/g, filler);
}

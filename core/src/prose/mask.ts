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
  /** Writes a shorter text over a stretch, the rest of it invisible: how entities are read. Any blank becomes a space. */
  write(from: number, to: number, text: string): void;
  /** The masked text, as long as the source, or up to a place. */
  finish(to?: number): string;
}

export function startMask(source: string): Mask {
  let masked = '';
  let done = 0;
  const put = (from: number, to: number, replacement: string): void => {
    if (from < done) return;
    masked += source.slice(done, from) + replacement;
    done = to;
  };
  return {
    blank: (from, to, filler) => put(from, to, fill(source.slice(from, to), filler)),
    write: (from, to, text) => put(from, to, text.replace(/\s/g, ' ').padEnd(to - from, INVISIBLE)),
    finish: (to) => masked + source.slice(done, to),
  };
}

/** The text with every character but line breaks replaced. */
export function fill(text: string, filler: string): string {
  return text.replace(/[^\r\n]+/g, (line) => filler.repeat(line.length));
}

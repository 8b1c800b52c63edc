/** Stage 1, prose: what is read of the arguments of LaTeX's commands and environments. */
import type { BlockSort } from '../proseWriter';
import { argumentEnd, optionEnd, skipBlanks } from './reach';
import { type Frame, push, type Scan, top } from './scanState';

/** Reads arguments as their letters say, up to the first that holds prose; what comes after it waits for its end. */
export function readArguments(scan: Scan, letters: string, from: number): number {
  const { source, writer } = scan;
  let at = from;
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charAt(index);
    const start = skipBlanks(source, at);
    if (letter === 'o') {
      at = (source[start] === '[' ? optionEnd(source, start) : null) ?? at;
    } else if (source[start] !== '{') return at;
    else if (letter === 'm') at = argumentEnd(source, start);
    else {
      const level = letter === 'h' ? Number(letters[++index]) : 0;
      const sort = sortOf(letter, level, top(scan).sort);
      const apart = sort !== top(scan).sort;
      const silent = letter !== 'h' && top(scan).silent;
      if (apart) writer.begin(sort);
      if (!silent) writer.write(start, start + 1, letter === 'q' ? '“' : '');
      push(scan, {
        closing: '}',
        silent,
        sort,
        apart,
        last: letter === 'q' ? '”' : '',
        rest: letters.slice(index + 1),
      });
      return start + 1;
    }
  }
  return at;
}

function sortOf(letter: string, level: number, outer: BlockSort): BlockSort {
  if (letter === 'h') return { kind: 'heading', level, quoted: false };
  if (letter === 'f') return { kind: 'footnote', level: 0, quoted: false };
  return letter === 'b' ? { ...outer, kind: 'paragraph', level: 0 } : outer;
}

/** Closes the innermost frame, reads the arguments that follow it and tells where the scan goes on. */
export function closeFrame(scan: Scan, at: number, end: number): number {
  const { writer, frames } = scan;
  const frame = frames.pop() as Frame;
  if (!frame.silent && frame.last) writer.write(at, end, frame.last);
  else if (!frame.silent) writer.mark(at, end);
  if (frame.apart) writer.begin(top(scan).sort);
  return readArguments(scan, frame.rest, end);
}

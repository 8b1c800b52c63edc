/** Turns the bytes of a file into text, or says in a sentence why they are none. It knows nothing of what the text means. */
import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { positionsIn } from '../lines';
import { UnreadableText } from '../styleSource';
import { describeSystemError, tooLarge } from './systemErrors';

/** @param most in bytes; a larger file is refused before it is read */
export function readTextFile(path: string, most?: number): string {
  return decodeText(readBytes(path, most));
}

/** A byte-order mark is taken off and counts in no offset. */
export function decodeText(bytes: Uint8Array): string {
  if (looksLikeUtf16(bytes)) throw new UnreadableText('This is UTF-16 text. Save it as UTF-8 and try again.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableText(describeBadBytes(bytes));
  }
}

/** @param most in bytes; what is larger than the longest text holds more than a text can */
export function readBytes(path: string, most = constants.MAX_STRING_LENGTH): Uint8Array {
  try {
    const kind = statSync(path);
    // Whoever reads a pipe waits until somebody writes into it, which may be never.
    if (!kind.isFile() && !kind.isDirectory()) throw new UnreadableText(noFile);
    if (kind.size > most) throw new UnreadableText(tooLarge);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof UnreadableText) throw error;
    throw new UnreadableText(describeSystemError(error as NodeJS.ErrnoException));
  }
}

const noFile = 'This is a pipe or a device, where a file was expected. Save what comes out of it as a file.';

/** By its byte-order mark, or by the zeros that every Latin letter brings where the mark is missing. */
function looksLikeUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (second === 0 && fourth === 0 && first !== 0) || (first === 0 && third === 0 && second !== 0);
}

function describeBadBytes(bytes: Uint8Array): string {
  const at = firstBadByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, at));
  const { line } = positionsIn(before)(before.length);
  return `This is not UTF-8 text: line ${line}, byte ${at}, cannot be decoded. Save it as UTF-8 and try again.`;
}

/** Decoded leniently, the first bad byte becomes the first replacement character that the bytes themselves do not spell. */
function firstBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = 0;
  let from = 0;
  for (const { index } of lenient.matchAll(/\uFFFD/g)) {
    at += Buffer.byteLength(lenient.slice(from, index));
    if (!(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return at;
    from = index;
  }
  return at;
}

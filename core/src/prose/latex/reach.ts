/** Stage 1, prose: how far LaTeX's arguments and formulas reach. What is never closed ends with its paragraph. */

import { blankLine } from '../scan';

const paragraphBreak = new RegExp(blankLine, 'y');

/** Past blanks, one line break and comments, to where an argument may stand. */
export function skipBlanks(source: string, at: number): number {
  const blanks = /[ \t]*(?:%[^\r\n]*)?(?:(?:\r\n|\r|\n)(?![ \t]*[\r\n])[ \t]*(?:%[^\r\n]*(?:\r\n|\r|\n)[ \t]*)*)?/y;
  blanks.lastIndex = at;
  return blanks.exec(source) ? blanks.lastIndex : at;
}

/** The place after the bracket that closes the one at `at`, or the end of the paragraph. */
export function argumentEnd(source: string, at: number): number {
  return closingOf(source, at) ?? source.length;
}

/** The same for square brackets, which open no argument when they are never closed. */
export function optionEnd(source: string, at: number): number | null {
  const end = closingOf(source, at, at + longestOption);
  return end !== null && source[end - 1] === ']' ? end : null;
}

/** What is longer is no option, and nobody need look for its end again at the next bracket. */
const longestOption = 1000;

function closingOf(source: string, at: number, limit = source.length): number | null {
  const closing = source[at] === '[' ? ']' : '}';
  const sign = /\\[\s\S]|[{}[\]]|[\r\n]/g;
  sign.lastIndex = at + 1;
  let depth = 0;
  for (let found = sign.exec(source); found && found.index < limit; found = sign.exec(source)) {
    const [text] = found;
    if (text === '{') depth++;
    else if (depth === 0 && text === closing) return sign.lastIndex;
    else if (text === '}') {
      if (depth === 0) return found.index;
      depth--;
    } else if ((text === '\n' || text === '\r') && endsParagraph(source, found.index)) return found.index;
  }
  return null;
}

/** The place after a formula between dollar signs; null where they are none. */
export function formulaEnd(source: string, at: number): number | null {
  const marks = source.startsWith('$$', at) ? '$$' : '$';
  const sign = /\\[\s\S]|\$\$?|[\r\n]/g;
  sign.lastIndex = at + marks.length;
  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    const [text] = found;
    // A formula between two signs that only one closes ends with that one.
    if (text.startsWith('$')) return found.index + Math.min(text.length, marks.length);
    if (!text.startsWith('\\') && endsParagraph(source, found.index)) return null;
  }
  return null;
}

function endsParagraph(source: string, at: number): boolean {
  paragraphBreak.lastIndex = at;
  return paragraphBreak.test(source);
}

/** Whether a group at `at` holds a sentence rather than a name, a length or a key. */
export function looksLikeProse(source: string, at: number): boolean {
  const [paragraph = ''] = source.slice(at, at + 200).split(new RegExp(blankLine));
  return /^\{[^{}\\]*?\p{L}{2,}[ \r\n]+\p{L}+[ \r\n]+\p{L}/u.test(paragraph);
}

/**
 * Stage 1, prose: the paragraphs and headings of Markdown that hold no markup at all, which are most of any document. They
 * are told without the parser; whatever may be markup is left to it.
 */
import type { Block } from '../../model';

/** Characters that begin markup within a line; what they become where they are none, the parser knows. */
const marks = codes('\\`<*_[]~|{@');
/** Those that do so in company only. */
const doubtful = codes('&=$:.\r');
const [space, tab, lineFeed, carriageReturn, numberSign] = [32, 9, 10, 13, 35];

/** Where a paragraph or heading without markup ends that begins a line where nothing is open; null when it is none. */
export function findPlainBlock(source: string, from: number): { readonly block: Block; readonly marks: number } | null {
  const level = headingLevel(source, from);
  if (level === 0 && !beginsPlainly(source.charCodeAt(from))) return null;
  const to = endOfPlainText(source, from + level, level > 0);
  if (to === null) return null;
  const kind = level > 0 ? 'heading' : 'paragraph';
  return { block: { offset: from, length: to - from, kind, level, quoted: false }, marks: level };
}

/** Letters, what is not ASCII, and opening quotation marks and brackets. A digit may begin a list. */
function beginsPlainly(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || code >= 0xa0 || code === 34 || code === 39 || code === 40;
}

/** “## ” and words, with no sign at the end that would close it. */
function headingLevel(source: string, from: number): number {
  let at = from;
  while (source.charCodeAt(at) === numberSign) at++;
  const level = at - from;
  return level <= 6 && source.charCodeAt(at) === space ? level : 0;
}

function endOfPlainText(source: string, from: number, isHeading: boolean): number | null {
  let amounts = 0;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === lineFeed) {
      if (isHeading) return endsPlainly(source, at) ? at : null;
      if (isBlankLine(source, at + 1)) return at;
      const isHardBreak = source.charCodeAt(at - 1) === space && source.charCodeAt(at - 2) === space;
      if (isHardBreak || !beginsPlainly(source.charCodeAt(at + 1))) return null;
    } else if (code < 128 && (marks[code] ?? false)) return null;
    else if (code < 128 && (doubtful[code] ?? false)) {
      if (code === 36 && ++amounts > 1) return null;
      if (isMarkHere(source, at, code)) return null;
    }
  }
  return isHeading && !endsPlainly(source, source.length) ? null : source.length;
}

/** Whether an ampersand, an equals sign, a colon, a full stop or a line break is markup or part of an address here. */
function isMarkHere(source: string, at: number, code: number): boolean {
  const next = source.charCodeAt(at + 1);
  switch (code) {
    case carriageReturn:
      return next !== lineFeed && at + 1 < source.length;
    case 38:
      return /[#\w]/.test(source.charAt(at + 1));
    case 61:
      return next === 61;
    case 58:
      return next === 47 || /mailto$|xmpp$/i.test(source.slice(at - 6, at));
    case 46:
      return /^[a-z]{2}/i.test(source.slice(at + 1, at + 3)) || /^www$/i.test(source.slice(at - 3, at));
    default:
      return false;
  }
}

function endsPlainly(source: string, end: number): boolean {
  let at = end - 1;
  while (isSpace(source.charCodeAt(at))) at--;
  return source.charCodeAt(at) !== numberSign;
}

export function isBlankLine(source: string, from: number): boolean {
  let at = from;
  while (at < source.length && isSpace(source.charCodeAt(at))) at++;
  return at >= source.length || source.charCodeAt(at) === lineFeed;
}

function isSpace(code: number): boolean {
  return code === space || code === tab || code === carriageReturn;
}

function codes(characters: string): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => characters.includes(String.fromCharCode(code)));
}

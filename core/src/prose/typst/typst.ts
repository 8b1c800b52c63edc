/**
 * Stage 1, prose: Typst. Markup is read, and the content blocks in code; code, formulas, raw text, labels and comments are
 * not. A scanner with a stack, so that every place is read once.
 */
import type { Markup } from '../inPassages';
import type { Passage } from '../passages';
import { paragraph, writeProse } from '../proseWriter';
import { blankLine, createFinder, paragraphEnd } from '../scan';
import { readCall, readCode, readHash } from './code';
import { type Open, push, rawEnd, readComment, type Scan, top } from './scanState';

const token =
  /https?:\/\/[^\s\])}]*|\/\/[^\r\n]*|\/\*|`+|\$|\\(?:u\{[\da-f]*\}|[\s\S])?|#|[*_]|@[\w:.-]*\w|<[\w:.-]+>|[[\]~]|-\?|(?:\r\n|\r(?!\n)|\n)[ \t]*/g;
const lineMark = /[ \t]*(?:(={1,6})|(?:[-+]|\d+\.|(\/)))[ \t]+/y;
const afterLine = /(?<=(?:\r\n|\r(?!\n)|\n)[ \t]*)[ \t]*[\r\n]/y;

export const typst: Markup<Open> = {
  hasFrontMatter: false,
  hasTemplates: false,
  begin: () => ({
    frames: [{ closing: '', isCode: false, sort: paragraph, apart: false, last: '', callee: '' }],
    line: 'text',
  }),
  readPassage,
};

function readPassage(source: string, { frames, line }: Open): Passage<Open> {
  const scan: Scan = {
    source,
    writer: writeProse(source),
    find: createFinder(source),
    frames: [...frames],
    directives: [],
    line,
    lacksEnd: false,
  };
  scan.writer.begin(top(scan).sort);
  let to: number | null = null;
  for (let at = top(scan).isCode ? 0 : readLineMark(scan, 0); at < source.length && to === null; ) {
    at = top(scan).isCode ? readCode(scan, at) : readMarkup(scan, at);
    afterLine.lastIndex = at;
    if (!scan.lacksEnd && afterLine.test(source)) to = paragraphEnd(source, at);
  }
  return scan.writer.finish(to ?? source.length, scan.directives, { frames: scan.frames, line: scan.line });
}

/** Reads up to a token of markup, and the token, and tells where the next begins. */
function readMarkup(scan: Scan, at: number): number {
  const { source, writer } = scan;
  token.lastIndex = at;
  const found = token.exec(source);
  const end = found?.index ?? source.length;
  writer.read(at, end);
  return found ? readToken(scan, found[0], end) : source.length;
}

/** Reads one token of markup and tells where the next begins. */
function readToken(scan: Scan, text: string, at: number): number {
  const { source, writer } = scan;
  const end = at + text.length;
  const first = text.charAt(0);
  if (text.startsWith('//') || text.startsWith('/*')) return readComment(scan, at, text);
  if (first === '\n' || first === '\r') return readLineBreak(scan, end);
  if (first === '#') return readHash(scan, at);
  if (text === ']') return readClosing(scan, at, end);
  if (first === '`' || first === '$') {
    const stop = first === '`' ? rawEnd(scan, at, text) : formulaEnd(source, end);
    if (stop === null) writer.read(at, end);
    else writer.object(at, stop);
    return stop ?? end;
  }
  if (text === '[') {
    push(scan, { closing: ']', last: ']' });
    writer.read(at, end);
  } else if (first === '\\') {
    if (/^\\(?:\s|$)/.test(text)) writer.write(at, at + 1, ' ');
    else if (text.length > 2) writer.object(at, end);
    else {
      writer.mark(at, at + 1);
      writer.read(at + 1, end);
    }
    return /^\\\s/.test(text) ? at + 1 : end;
  } else if (text === '~') writer.write(at, end, ' ');
  else if (text === '-?' || first === '<') writer.mark(at, end);
  else if (first === '@' || first === 'h') writer.object(at, end);
  else if (isWithinWord(source, at)) writer.read(at, end);
  else writer.mark(at, end);
  return end;
}

function isWithinWord(source: string, at: number): boolean {
  return /\w/.test(source.charAt(at - 1)) && /\w/.test(source.charAt(at + 1));
}

/** A blank line ends a paragraph, any line a heading, and a line that is not farther in an item. */
function readLineBreak(scan: Scan, end: number): number {
  const { source, writer } = scan;
  const next = source.charAt(end);
  const isFlush = /[\r\n]/.test(source.charAt(end - 1));
  if (/[\r\n]/.test(next) || scan.line === 'heading' || (scan.line === 'item' && isFlush)) {
    writer.begin(top(scan).sort);
    scan.line = 'text';
  }
  return readLineMark(scan, end);
}

/** What makes a line a heading, an item of a list or a term with its description. */
function readLineMark(scan: Scan, at: number): number {
  const { source, writer } = scan;
  lineMark.lastIndex = at;
  const found = lineMark.exec(source);
  if (!found) return at;
  const { sort } = top(scan);
  const marks = found[1]?.length ?? 0;
  scan.line = marks > 0 ? 'heading' : 'item';
  writer.begin(marks > 0 ? { kind: 'heading', level: marks, quoted: false } : { ...sort, kind: 'listItem' });
  return lineMark.lastIndex;
}

function readClosing(scan: Scan, at: number, end: number): number {
  const { writer, frames } = scan;
  const frame = top(scan);
  if (frame.closing !== ']') {
    writer.read(at, end);
    return end;
  }
  frames.pop();
  if (frame.last === ']') writer.read(at, end);
  else writer.write(at, end, frame.last);
  if (frame.apart) {
    writer.begin(top(scan).sort);
    scan.line = 'text';
  }
  return frame.callee && !top(scan).isCode ? readCall(scan, end, frame.callee, false) : end;
}

/** The place after a formula; null where nothing closes it in its paragraph. */
function formulaEnd(source: string, from: number): number | null {
  const sign = new RegExp(String.raw`\\[^\r\n]|\$|${blankLine}`, 'g');
  sign.lastIndex = from;
  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    if (found[0] === '$') return sign.lastIndex;
    if (!found[0].startsWith('\\')) return null;
  }
  return null;
}

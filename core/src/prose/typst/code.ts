/** Stage 1, prose: Typst's code, of which only the content blocks are read. */
import type { BlockSort } from '../proseWriter';
import { push, rawEnd, readComment, type Scan, top } from './scanState';

const keyword = /^(?:let|set|show|import|include|if|for|while|return|context|break|continue)\b/;
const name = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/uy;
const token = /"(?:[^"\\]|\\[\s\S])*"|"|\/\/[^\r\n]*|\/\*|`+|[[\](){};]|[\r\n]/g;
const closings: Readonly<Record<string, ']' | ')' | '}'>> = { '[': ']', '(': ')', '{': '}' };

/** Functions whose content reads on in the sentence. */
const inline = new Set(
  'text strong emph link underline highlight smallcaps sub super strike overline upper lower box'.split(' '),
);
/** Functions that stand for something within a sentence rather than for nothing. */
const tables = /^(?:table|grid)\b/;

/** What follows a hash in markup. */
export function readHash(scan: Scan, at: number): number {
  const { source, writer } = scan;
  const start = at + 1;
  if (keyword.test(source.slice(start, start + 10))) {
    push(scan, { closing: '\n', isCode: true });
    return start;
  }
  const opening = source.charAt(start);
  if (opening in closings) return open(scan, start, '', opening !== '[' || startsLine(source, at));
  name.lastIndex = start;
  const callee = name.exec(source)?.[0];
  if (callee !== undefined) {
    const end = start + callee.length;
    if (/[([]/.test(source.charAt(end))) return readCall(scan, end, callee, startsLine(source, at));
    writer.object(at, end);
    return end;
  }
  const literal = /^(?:"(?:[^"\\\r\n]|\\.)*"|[\d.]+\w*)/.exec(source.slice(start, start + 200))?.[0];
  if (literal) writer.object(at, start + literal.length);
  else writer.read(at, start);
  return start + (literal?.length ?? 0);
}

/** The arguments of a function, one bracket after the other, each of which is a frame. */
export function readCall(scan: Scan, at: number, callee: string, isBlock: boolean): number {
  const method = /^\.[\p{L}_][\p{L}\p{N}_-]*(?=\()/u.exec(scan.source.slice(at, at + 60))?.[0] ?? '';
  const opening = scan.source.charAt(at + method.length);
  return opening === '(' || opening === '[' ? open(scan, at + method.length, callee, isBlock) : at;
}

function open(scan: Scan, at: number, callee: string, isBlock: boolean): number {
  const { source, writer } = scan;
  const closing = closings[source.charAt(at)] ?? ')';
  if (closing !== ']') {
    push(scan, { closing, isCode: true, callee: isBlock ? `${callee}!` : callee });
    return at + 1;
  }
  const outer = top(scan);
  const bare = callee.replace(/!$/, '');
  const apart = outer.isCode || bare === 'footnote' || (!inline.has(bare) && (isBlock || callee.endsWith('!')));
  const sort = apart ? sortOf(bare, outer.sort) : outer.sort;
  const isQuotation = bare === 'quote' && !apart;
  if (apart) {
    writer.begin(sort);
    scan.line = 'text';
  }
  writer.write(at, at + 1, isQuotation ? '“' : '');
  push(scan, { closing, isCode: false, sort, apart, last: isQuotation ? '”' : '', callee });
  return at + 1;
}

function sortOf(callee: string, outer: BlockSort): BlockSort {
  if (callee === 'footnote') return { kind: 'footnote', level: 0, quoted: false };
  if (callee === 'quote') return { ...outer, quoted: true };
  if (callee === 'heading') return { kind: 'heading', level: 1, quoted: false };
  return tables.test(callee) ? { ...outer, kind: 'tableCell' } : { ...outer, kind: 'paragraph', level: 0 };
}

/** Reads on in code up to the next content block, or past what closes the frame. */
export function readCode(scan: Scan, at: number): number {
  const { source, frames } = scan;
  token.lastIndex = at;
  const found = token.exec(source);
  if (!found) return source.length;
  const { 0: text, index } = found;
  const end = index + text.length;
  const frame = top(scan);
  if (text === '"') scan.lacksEnd = true;
  if (text.startsWith('//') || text.startsWith('/*')) return readComment(scan, index, text);
  if (text.startsWith('`')) return rawEnd(scan, index, text) ?? end;
  if (text in closings) return open(scan, index, frame.callee.replace(/!$/, ''), true);
  const isOver = frame.closing === '\n' ? /[\r\n;\])}]/.test(text) : text === frame.closing;
  if (!isOver) return end;
  frames.pop();
  // A statement ends before the bracket that closes what it stands in, and before its line break.
  if (frame.closing === '\n') return text === ';' ? end : index;
  return frame.callee && !top(scan).isCode ? readCall(scan, end, frame.callee, frame.callee.endsWith('!')) : end;
}

/** Whether only blanks stand before a place on its line. */
function startsLine(source: string, at: number): boolean {
  let from = at;
  while (/[ \t]/.test(source.charAt(from - 1))) from--;
  return from === 0 || /[\r\n[]/.test(source.charAt(from - 1));
}

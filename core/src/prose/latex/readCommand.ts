/** Stage 1, prose: LaTeX's commands. */
import { characters, commands } from './commands';
import { argumentEnd, looksLikeProse, optionEnd, skipBlanks } from './reach';
import { readArguments } from './readArguments';
import { readEnvironment } from './readEnvironment';
import { push, type Scan, top } from './scanState';

/** Reads a command whose name ends at `end`, and tells where the scan goes on. */
export function readCommand(scan: Scan, name: string, at: number, end: number): number {
  const { source, writer } = scan;
  const { silent, sort } = top(scan);
  if (name === 'begin' || name === 'end') return readEnvironment(scan, name, end);
  if (name === 'verb' || name === 'lstinline' || name === 'mintinline') return readVerb(scan, name, at, end);
  if (name === '(' || name === '[') return readUntil(scan, name === '(' ? '\\)' : '\\]', at, end);
  if (name === 'iffalse') return readUntil(scan, '\\fi', end, end);
  if (name === 'item') return readItem(scan, end);
  if (name === 'par' || (name === '\\' && sort.kind === 'tableCell')) writer.begin(sort);
  if (name === 'par' || name === '\\') return pastSpacing(source, end);
  if (/^[a-zA-Z@]/.test(name)) {
    const character = characters.get(name);
    if (character !== undefined && !silent) writer.write(at, end, character);
    if (character !== undefined) return end;
    const known = commands.get(name);
    if (known === undefined) return readUnknown(scan, at, end);
    if (known === 'd') return readDefinition(source, end);
    if (known.endsWith('c')) return readObject(scan, known, at, end);
    if (!silent) writer.mark(at, end);
    return readArguments(scan, known, end);
  }
  if (!silent) readSign(scan, name, at, end);
  return end;
}

/** “\\*[2pt]” has its spacing in brackets. */
function pastSpacing(source: string, end: number): number {
  return end + (/^\*?\[[^\]\r\n]*\]/.exec(source.slice(end, end + 40))?.[0].length ?? 0);
}

/** “\&” is an ampersand, “\-” a place where a word may be parted, “\'e” an e with an accent. */
function readSign({ writer }: Scan, name: string, at: number, end: number): void {
  if (/[&%$#_{}]/.test(name)) {
    writer.mark(at, at + 1);
    writer.read(at + 1, end);
  } else if (/[-/"'`^~=.]/.test(name)) writer.mark(at, end);
}

/** A command nobody knows: its argument is read where it holds a sentence; else the whole stands for something. */
function readUnknown(scan: Scan, at: number, end: number): number {
  const { source, writer } = scan;
  let stop = end;
  if (source[stop] === '[') stop = optionEnd(source, stop) ?? stop;
  if (source[stop] === '{' && looksLikeProse(source, stop)) return readArguments(scan, 'p', stop);
  while (source[stop] === '{') stop = argumentEnd(source, stop);
  if (!top(scan).silent) writer.object(at, stop);
  return stop;
}

/** A command that stands for itself, with all its arguments: code, an address, a picture, a reference. */
function readObject(scan: Scan, letters: string, at: number, end: number): number {
  const stop = readArguments(scan, letters.replaceAll('c', 'm'), end);
  if (!top(scan).silent) scan.writer.object(at, stop);
  return stop;
}

/** “\def\name#1{…}” */
function readDefinition(source: string, end: number): number {
  const head = /^[ \t]*\\[a-zA-Z@]+[^{}\r\n]*/.exec(source.slice(end, end + 80))?.[0] ?? '';
  const start = end + head.length;
  return source[start] === '{' ? argumentEnd(source, start) : start;
}

function readUntil(scan: Scan, closing: string, at: number, end: number): number {
  const stop = scan.find(closing, end);
  scan.lacksEnd ||= stop < 0;
  if (stop < 0) return end;
  if (!top(scan).silent && at < end) scan.writer.object(at, stop + closing.length);
  return stop + closing.length;
}

/** Code between two like signs, or in braces. */
function readVerb(scan: Scan, name: string, at: number, end: number): number {
  const { source, writer } = scan;
  let start = source[end] === '[' ? (optionEnd(source, end) ?? end) : end;
  if (name === 'mintinline' && source[start] === '{') start = argumentEnd(source, start);
  const sign = source.charAt(start);
  const stop = sign === '{' ? argumentEnd(source, start) : endOnLine(source, start + 1, sign);
  if (!top(scan).silent) writer.object(at, stop);
  return stop;
}

/** The place after the sign, or the end of the line where the sign is not in it. */
function endOnLine(source: string, from: number, sign: string): number {
  const lineBreak = /[\r\n]|$/g;
  lineBreak.lastIndex = from;
  const end = lineBreak.exec(source)?.index ?? from;
  const at = sign === '' ? -1 : source.slice(from, end).indexOf(sign);
  return at < 0 ? end : from + at + 1;
}

function readItem(scan: Scan, end: number): number {
  const { source, writer } = scan;
  const { sort } = top(scan);
  writer.begin(sort);
  const start = skipBlanks(source, end);
  if (source[start] !== '[' || optionEnd(source, start) === null) return end;
  push(scan, { closing: ']', apart: true });
  return start + 1;
}

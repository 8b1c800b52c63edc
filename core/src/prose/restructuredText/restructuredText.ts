/**
 * Stage 1, prose: reStructuredText, line by line and by indentation. Text, titles, lists, tables, notes and the bodies of
 * directives that hold prose are read; comments, literals, code, targets, options and other directives are not.
 */
import type { Directive, Prose } from '../../model';
import { readDirective } from '../directives';
import { type BlockSort, type ProseWriter, paragraph, writeProse } from '../proseWriter';
import { type Line, readLines } from '../scan';
import { readInline } from './inline';
import * as pattern from './lines';
import { readGridRow, readSimpleRow } from './table';

/** What the lines from an indentation on belong to. */
interface Container {
  readonly indent: number;
  readonly sort: BlockSort;
}

interface OpenBlock {
  readonly sort: BlockSort;
  /** Where its next line begins, or, while it hangs, farther in than which. */
  indent: number;
  /** Whether its second line is still to come and tells how far in the rest stands. */
  hangs: boolean;
  readonly from: number;
  to: number;
}

/** Begins a block after what is skipped of its first line. */
type Begin = (skipped: number, sort?: BlockSort) => void;

interface Scan {
  readonly source: string;
  readonly writer: ProseWriter;
  readonly lines: readonly Line[];
  readonly directives: Directive[];
  /** The styles of titles, in the order in which they were first seen. */
  readonly styles: string[];
  readonly containers: Container[];
  /** The block that is open, which the next line may go on with. */
  open: OpenBlock | null;
  /** Lines farther in than this are silent; null where nothing is. */
  silentFrom: number | null;
  /** The body of a directive that is expected, and how far in the directive stands. */
  body: Container | null;
  /** A paragraph that ended with "::": what is farther in than it is literal. */
  literalFrom: number | null;
  /** Whether a table between bars is open. */
  inGrid: boolean;
  /** The border of the simple table that is open. */
  border: string | null;
  untilBlank: boolean;
}

export function readRestructuredText(source: string): Prose {
  const scan: Scan = {
    source,
    writer: writeProse(source),
    lines: [...readLines(source)],
    directives: [],
    styles: [],
    containers: [],
    open: null,
    silentFrom: null,
    body: null,
    literalFrom: null,
    inGrid: false,
    border: null,
    untilBlank: false,
  };
  for (let index = 0; index < scan.lines.length; ) index += readLine(scan, index);
  flush(scan);
  return scan.writer.finish(scan.directives);
}

function flush(scan: Scan): void {
  const { open, writer, source } = scan;
  scan.open = null;
  if (!open) return;
  writer.begin(open.sort);
  readInline(source, open.from, open.to, writer);
  if (/::\s*$/.test(source.slice(Math.max(open.from, open.to - 4), open.to))) scan.literalFrom = open.indent;
}

/** Reads a line and tells how many lines that took. */
function readLine(scan: Scan, index: number): number {
  const line = scan.lines[index] as Line;
  const text = line.text.trim();
  const indent = line.text.length - line.text.trimStart().length;
  if (text === '') {
    flush(scan);
    scan.untilBlank = false;
    scan.inGrid = false;
    if (scan.border !== null && pattern.simpleBorder.test(scan.lines[index - 1]?.text ?? '')) scan.border = null;
    return 1;
  }
  if (scan.untilBlank || isSilent(scan, indent)) return 1;
  if (readTable(scan, line)) return 1;
  const taken = scan.open ? 0 : readTitle(scan, index, text, indent);
  if (taken > 0) return taken;
  const content = { ...line, from: line.from + indent, text };
  if (scan.open && goesOn(scan.open, indent, text)) scan.open.to = line.to;
  else readBlock(scan, content, indent, index);
  return 1;
}

/** Whether the line lies within something silent; ends that where it does not. */
function isSilent(scan: Scan, indent: number): boolean {
  if (!scan.open && scan.literalFrom !== null) {
    if (indent > scan.literalFrom) scan.silentFrom = scan.literalFrom;
    scan.literalFrom = null;
  }
  if (scan.silentFrom !== null && indent <= scan.silentFrom) scan.silentFrom = null;
  return scan.silentFrom !== null;
}

function readTable(scan: Scan, line: Line): boolean {
  const { source, writer } = scan;
  if (pattern.gridBorder.test(line.text)) {
    flush(scan);
    scan.inGrid = true;
  } else if (pattern.simpleBorder.test(line.text)) {
    flush(scan);
    scan.border ??= line.text;
  } else if (scan.border !== null) {
    if (!/^[-\s]+$/.test(line.text)) readSimpleRow(source, line, scan.border, writer);
  } else if (scan.inGrid && /^[ \t]*\|.*\|[ \t]*$/.test(line.text)) readGridRow(source, line, writer);
  else return false;
  return true;
}

/** A title with a line below it, or below and above; also a line that parts sections. */
function readTitle(scan: Scan, index: number, text: string, indent: number): number {
  const [next, last] = [scan.lines[index + 1]?.text.trimEnd() ?? '', scan.lines[index + 2]?.text.trimEnd() ?? ''];
  const isOver = pattern.adornment.test(text) && last === text && next.trim() !== '';
  const isUnder = indent === 0 && pattern.adornment.test(next) && next.length >= text.length && !/^[.:]{2}/.test(text);
  if (!isOver && (!isUnder || pattern.adornment.test(text)))
    return pattern.adornment.test(text) && indent === 0 ? 1 : 0;
  const style = isOver ? `${text.charAt(0)}/` : next.charAt(0);
  if (!scan.styles.includes(style)) scan.styles.push(style);
  const title = scan.lines[isOver ? index + 1 : index] as Line;
  scan.containers.length = 0;
  scan.writer.begin({ kind: 'heading', level: Math.min(6, scan.styles.indexOf(style) + 1), quoted: false });
  readInline(scan.source, title.from, title.to, scan.writer);
  return isOver ? 3 : 2;
}

/** Whether a line goes on with the block above it. */
function goesOn(open: OpenBlock, indent: number, text: string): boolean {
  if (pattern.explicit.test(text) || pattern.lineBlock.test(text) || pattern.field.test(text)) return false;
  if (open.hangs && indent > open.indent) {
    open.indent = indent;
    open.hangs = false;
  }
  return indent === open.indent;
}

function readBlock(scan: Scan, line: Line, indent: number, index: number): void {
  const isBelow = scan.open !== null && indent > scan.open.indent;
  flush(scan);
  const { sort } = enter(scan, indent, isBelow);
  const begin: Begin = (skipped, of = sort) => {
    const from = line.from + skipped;
    if (from < line.to) scan.open = { sort: of, indent, hangs: skipped > 0, from, to: line.to };
  };
  const { text } = line;
  const item = pattern.listMark.exec(text) ?? pattern.option.exec(text);
  const field = pattern.field.exec(text);
  if (pattern.explicit.test(text) || pattern.named.test(text)) readExplicit(scan, line, { indent, sort }, index, begin);
  else if (/^>>> /.test(text)) scan.untilBlank = true;
  else if (field) {
    const isOption = scan.body !== null;
    if (!isOption || pattern.proseOptions.has(field[1] ?? '')) begin(field[0].length, { ...sort, kind: 'listItem' });
  } else {
    scan.body = null;
    if (item) {
      const inner = { indent: indent + item[0].length, sort: { ...sort, kind: 'listItem' as const, level: 0 } };
      scan.containers.push(inner);
      scan.open = { ...inner, hangs: false, from: line.from + item[0].length, to: line.to };
    } else begin(pattern.lineBlock.exec(text)?.[0].length ?? 0);
  }
}

/** Footnotes, targets, directives and comments. */
function readExplicit(scan: Scan, line: Line, { indent, sort }: Container, index: number, begin: Begin): void {
  const { text } = line;
  const note = pattern.note.exec(text);
  const directive = pattern.directive.exec(text);
  if (note) {
    const footnote: BlockSort = { ...sort, kind: 'footnote', level: 0 };
    begin(note[0].length, footnote);
    scan.body = { indent, sort: footnote };
  } else if (directive && !pattern.named.test(text)) {
    const parts = pattern.directives.get(directive[1] ?? '') ?? '';
    if (parts.includes('t')) begin(directive[0].length);
    scan.body = { indent, sort: parts.includes('q') ? { ...sort, quoted: true } : sort };
    if (!/[bq]/.test(parts)) scan.silentFrom = indent;
  } else {
    const body = { from: line.from + 2, to: line.to };
    const comment = readDirective(scan.source, line.from, line.to, body);
    if (comment) scan.directives.push({ ...comment, nextLine: nextWords(scan.lines, index) });
    // A target ends with its paragraph, a comment with what is farther in than it.
    if (pattern.target.test(text)) scan.untilBlank = true;
    else if (text !== '..' || scan.lines[index + 1]?.text.trim() !== '') scan.silentFrom = indent;
  }
}

/** Where the next line with words begins. */
function nextWords(lines: readonly Line[], index: number): number {
  let next = index + 1;
  while (lines[next]?.text.trim() === '') next++;
  return lines[next]?.from ?? lines.at(-1)?.to ?? 0;
}

/** The container a line belongs to. What is farther in than all of them is a quotation, a definition or an expected body. */
function enter(scan: Scan, indent: number, isBelow: boolean): Container {
  const { containers, body } = scan;
  while ((containers.at(-1)?.indent ?? 0) > indent) containers.pop();
  const outer = containers.at(-1) ?? { indent: 0, sort: paragraph };
  if (indent === outer.indent) {
    if (body && indent <= body.indent) scan.body = null;
    return outer;
  }
  const isBody = body !== null && indent > body.indent;
  const sort: BlockSort = isBody
    ? body.sort
    : isBelow
      ? { ...outer.sort, kind: 'listItem' }
      : { ...outer.sort, quoted: true };
  const inner = { indent, sort };
  containers.push(inner);
  return inner;
}

/**
 * Stage 1, prose: reStructuredText, line by line and by indentation. Text, titles, lists, tables, notes and the bodies of
 * directives that hold prose are read; comments, literals, code, targets, options and other directives are not.
 */
import { byParagraph, type Markup } from '../inPassages';
import type { Passage } from '../passages';
import { writeProse } from '../proseWriter';
import { type Line, readLines } from '../scan';
import { readBlock } from './blocks';
import { readInline } from './inline';
import * as pattern from './lines';
import { flush, type Open, type OpenBlock, type Scan } from './scanState';
import { readGridRow, readSimpleRow } from './table';

export const restructuredText: Markup<Open> = {
  hasFrontMatter: false,
  hasTemplates: false,
  begin: () => ({ styles: [], containers: [], silentFrom: null, body: null, literalFrom: null, border: null }),
  readPassage: byParagraph(readParagraph),
};

function readParagraph(source: string, open: Open): Passage<Open> {
  const scan: Scan = {
    styles: open.styles,
    containers: open.containers,
    silentFrom: open.silentFrom,
    body: open.body,
    literalFrom: open.literalFrom,
    border: open.border,
    source,
    writer: writeProse(source),
    lines: [...readLines(source)],
    directives: [],
    open: null,
    inGrid: false,
    untilBlank: false,
  };
  for (let index = 0; index < scan.lines.length; ) index += readLine(scan, index);
  flush(scan);
  const { writer, directives, styles, containers, silentFrom, body, literalFrom, border } = scan;
  return writer.finish(source.length, directives, { styles, containers, silentFrom, body, literalFrom, border });
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
  if (!scan.styles.includes(style)) scan.styles = [...scan.styles, style];
  const title = scan.lines[isOver ? index + 1 : index] as Line;
  scan.containers = [];
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

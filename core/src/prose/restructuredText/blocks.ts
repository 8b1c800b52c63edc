/** Stage 1, prose: the blocks of reStructuredText, and which of them another holds. */
import { readDirective } from '../directives';
import { type BlockSort, paragraph } from '../proseWriter';
import type { Line } from '../scan';
import * as pattern from './lines';
import { type Container, flush, type Scan } from './scanState';

/** Begins a block after what is skipped of its first line. */
type Begin = (skipped: number, sort?: BlockSort) => void;

export function readBlock(scan: Scan, line: Line, indent: number, index: number): void {
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
      scan.containers = [...scan.containers, inner];
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
    if (comment) scan.directives.push({ ...comment, nextLine: nextWords(scan, index) });
    // A target ends with its paragraph, a comment with what is farther in than it.
    if (pattern.target.test(text)) scan.untilBlank = true;
    else if (text !== '..' || scan.lines[index + 1]?.text.trim() !== '') scan.silentFrom = indent;
  }
}

/** Where the next line with words begins. */
function nextWords({ lines, source }: Scan, index: number): number {
  let next = index + 1;
  while (lines[next]?.text.trim() === '') next++;
  return lines[next]?.from ?? source.length;
}

/** The container a line belongs to. What is farther in than all of them is a quotation, a definition or an expected body. */
function enter(scan: Scan, indent: number, isBelow: boolean): Container {
  const { body } = scan;
  const containers = scan.containers.filter((one) => one.indent <= indent);
  scan.containers = containers;
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
  scan.containers = [...containers, inner];
  return inner;
}

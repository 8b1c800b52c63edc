/** Stage 1, prose: the lines of AsciiDoc that hold something to read, or tell of the next that does. */
import { type BlockSort, paragraph } from '../proseWriter';
import type { Line } from '../scan';
import { readInline } from './inline';
import {
  admonition,
  attributeEntry,
  blockAttributes,
  blockBreak,
  blockMacro,
  description,
  listMark,
  silentStyle,
  title,
  underlines,
} from './lines';
import { endBlock, isQuoted, readOn, type Scan } from './scanState';
import { readRow } from './table';

/** Begins a block, with what its first line holds up to its end unless it ends before. */
type BeginBlock = (sort: Partial<BlockSort>, from: number, to?: number) => void;

export function readContent(scan: Scan, line: Line, text: string, next: string): void {
  const { source, writer } = scan;
  const quoted = isQuoted(scan);
  const end = line.from + text.length;
  const block: BeginBlock = (sort, from, to = end) => {
    readOn(scan);
    const whole = { ...paragraph, quoted, ...sort };
    writer.begin(whole);
    scan.unread = { sort: whole, from, to };
    scan.style = null;
  };
  if (scan.inTable) {
    readOn(scan);
    readRow(source, line.from, end, writer);
  } else if (!readMarkup(scan, line, text, block) && !readTitle(scan, line, text, next, block)) {
    const item = listMark.exec(text);
    if (item) block({ kind: 'listItem' }, line.from + item[0].length);
    else if (!readDescription(text, line, block)) {
      if (scan.inBlock && scan.unread) scan.unread.to = end;
      else if (scan.inBlock) scan.unread = { sort: { ...paragraph, quoted }, from: line.from, to: end };
      else if (scan.style === 'silent' || /^[ \t]/.test(text)) scan.isSilent = true;
      else block({}, line.from + (admonition.exec(text)?.[0].length ?? 0));
    }
    scan.style = null;
    scan.inBlock = !scan.isSilent;
  }
}

/** Whether the line is an attribute, a line of attributes for the next block, a macro or a break. */
function readMarkup(scan: Scan, line: Line, text: string, block: BeginBlock): boolean {
  const attributes = blockAttributes.exec(text);
  const macro = blockMacro.exec(text);
  if (attributeEntry.test(text) && !scan.inBlock) readAttribute(scan, line);
  else if (attributes) {
    const style = attributes[1] ?? '';
    scan.style = silentStyle.test(style) ? 'silent' : /^(?:quote|verse)/.test(style) ? 'quoted' : scan.style;
    endBlock(scan);
  } else if (macro) {
    const alt = macro[1] ?? '';
    const at = line.from + text.indexOf('[') + 1;
    if (text.startsWith('image::') && alt.trim() !== '') block({}, at, at + alt.length);
    endBlock(scan);
  } else if (blockBreak.test(text)) endBlock(scan);
  else return false;
  return true;
}

/** Whether the line is the title of a section or of a block. */
function readTitle(scan: Scan, { from }: Line, text: string, next: string, block: BeginBlock): boolean {
  if (scan.inBlock) return false;
  const marked = title.exec(text);
  const level = marked?.[1]?.length ?? underlinedLevel(text, next);
  if (level > 0) {
    block({ kind: 'heading', level, quoted: false }, from + (marked?.[0].length ?? 0));
    scan.skipsLine = !marked;
    scan.inHeader = level === 1 && !scan.hasTitle;
    scan.hasTitle = true;
  } else if (/^\.[^\s.]/.test(text)) block({}, from + 1);
  else return false;
  return true;
}

/** The level of a title that is underlined by as many signs as it is long; 0 for none. */
function underlinedLevel(text: string, next: string): number {
  const underline = next.trimEnd();
  const isUnderlined = /^([-=~^+])\1{3,}$/.test(underline) && Math.abs(underline.length - text.length) <= 1;
  return isUnderlined && /^\w/.test(text) ? underlines.indexOf(underline.charAt(0)) + 1 : 0;
}

/** “Term:: what it means”, each a block. */
function readDescription(text: string, { from }: Line, block: BeginBlock): boolean {
  const found = description.exec(text);
  if (!found) return false;
  const term = found[1] ?? '';
  const start = from + text.indexOf(term);
  block({ kind: 'listItem' }, start, start + term.length);
  block({ kind: 'listItem' }, from + found[0].length);
  return true;
}

/** Of the attributes of a document its description is for readers. */
export function readAttribute(scan: Scan, line: Line): void {
  const { source, writer } = scan;
  readOn(scan);
  const found = attributeEntry.exec(line.text);
  if (found?.[1] !== 'description') return;
  writer.begin(paragraph);
  readInline(source, line.from + found[0].length, line.to, writer, paragraph);
}

/**
 * Stage 1, prose: AsciiDoc, line by line. Text, titles, lists, tables and quotes are read; listings, literal text,
 * comments, attributes and macros are not. What is never closed is silent to the end, as it is for Asciidoctor.
 */
import type { Directive, Prose } from '../../model';
import { readDirective } from '../directives';
import { readFrontMatter, withoutFrontMatter } from '../frontMatter';
import { maskTemplates } from '../inlineObjects';
import { type BlockSort, type ProseWriter, paragraph, writeProse } from '../proseWriter';
import { type Line, readLines } from '../scan';
import { readInline } from './inline';
import {
  admonition,
  attributeEntry,
  blockAttributes,
  blockBreak,
  blockFence,
  blockMacro,
  description,
  listMark,
  silentStyle,
  tableFence,
  title,
  underlines,
  verbatimFence,
} from './lines';
import { readRow } from './table';

/** A delimited block that is open. */
interface Fence {
  readonly text: string;
  readonly quoted: boolean;
}

/** Lines that are read together, and the sort of block they are in. */
interface Unread {
  readonly sort: BlockSort;
  readonly from: number;
  to: number;
}

/** Begins a block, with what its first line holds up to its end unless it ends before. */
type BeginBlock = (sort: Partial<BlockSort>, from: number, to?: number) => void;

interface Scan {
  readonly source: string;
  readonly writer: ProseWriter;
  readonly fences: Fence[];
  readonly directives: Directive[];
  /** The delimiter up to which nothing is read. */
  verbatim: string | null;
  inTable: boolean;
  /** Whether the next line goes on with the block. */
  inBlock: boolean;
  /** The lines of the block that are not read yet: what stands in them may go on from one to the next. */
  unread: Unread | null;
  /** Whether the block is one of code, up to the next blank line. */
  isSilent: boolean;
  /** What the line of attributes above says of the next block. */
  style: 'silent' | 'quoted' | null;
  /** Author and revision stand below the title of the document, which is its first block. */
  inHeader: boolean;
  hasTitle: boolean;
  /** Whether the next line is what underlines a title. */
  skipsLine: boolean;
}

export function readAsciidoc(source: string): Prose {
  const front = readFrontMatter(source);
  const shown = maskTemplates(withoutFrontMatter(source, front));
  const scan: Scan = {
    source: shown,
    writer: writeProse(shown),
    fences: [],
    directives: [],
    verbatim: null,
    inTable: false,
    inBlock: false,
    unread: null,
    isSilent: false,
    style: null,
    inHeader: false,
    hasTitle: false,
    skipsLine: false,
  };
  const lines = [...readLines(shown, front.end)];
  for (const [index, line] of lines.entries()) readLine(scan, line, lines[index + 1]?.text ?? '');
  readOn(scan);
  const prose = scan.writer.finish(scan.directives);
  return {
    text: front.text + prose.text.slice(front.end),
    blocks: [...front.blocks, ...prose.blocks],
    directives: [...front.directives, ...prose.directives],
  };
}

function readLine(scan: Scan, line: Line, next: string): void {
  const text = line.text.trimEnd();
  if (scan.skipsLine) scan.skipsLine = false;
  else if (scan.verbatim !== null) {
    if (text === scan.verbatim) scan.verbatim = null;
  } else if (text === '') endBlock(scan);
  else if (/^\/\/(?!\/)/.test(text)) {
    readOn(scan);
    const directive = readDirective(scan.source, line.from, line.to, { from: line.from + 2, to: line.to });
    if (directive) scan.directives.push(directive);
  } else if (scan.isSilent || scan.inHeader) {
    if (scan.inHeader && attributeEntry.test(text)) readAttribute(scan, line);
  } else if (!readFence(scan, text)) readContent(scan, line, text, next);
}

/** Reads the lines that wait for it. */
function readOn(scan: Scan): void {
  const { unread, source, writer } = scan;
  scan.unread = null;
  if (unread) readInline(source, unread.from, unread.to, writer, unread.sort);
}

function endBlock(scan: Scan): void {
  readOn(scan);
  scan.inBlock = false;
  scan.isSilent = false;
  scan.inHeader = false;
}

/** Whether the line opens or closes a delimited block. */
function readFence(scan: Scan, text: string): boolean {
  const { fences } = scan;
  if (tableFence.test(text)) scan.inTable = !scan.inTable;
  else if (verbatimFence.test(text) || (scan.style === 'silent' && blockFence.test(text))) {
    scan.verbatim = text.startsWith('```') ? '```' : text;
  } else if (blockFence.test(text)) {
    if (fences.at(-1)?.text === text) fences.pop();
    else fences.push({ text, quoted: isQuoted(scan) || text.startsWith('_') });
  } else return false;
  scan.style = null;
  endBlock(scan);
  return true;
}

function isQuoted({ fences, style }: Scan): boolean {
  return style === 'quoted' || fences.at(-1)?.quoted === true;
}

function readContent(scan: Scan, line: Line, text: string, next: string): void {
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
function readAttribute(scan: Scan, line: Line): void {
  const { source, writer } = scan;
  readOn(scan);
  const found = attributeEntry.exec(line.text);
  if (found?.[1] !== 'description') return;
  writer.begin(paragraph);
  readInline(source, line.from + found[0].length, line.to, writer, paragraph);
}

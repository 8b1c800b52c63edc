/**
 * Stage 1, prose: AsciiDoc, line by line. Text, titles, lists, tables and quotes are read; listings, literal text,
 * comments, attributes and macros are not. What is never closed is silent to the end, as it is for Asciidoctor.
 */
import { readDirective } from '../directives';
import { byParagraph, type Markup } from '../inPassages';
import type { Passage } from '../passages';
import { writeProse } from '../proseWriter';
import { type Line, readLines } from '../scan';
import { readAttribute, readContent } from './content';
import { attributeEntry, blockFence, tableFence, verbatimFence } from './lines';
import { endBlock, isQuoted, type Open, readOn, type Scan } from './scanState';
import { cell } from './table';

export const asciidoc: Markup<Open> = {
  hasFrontMatter: true,
  hasTemplates: true,
  begin: () => ({ fences: [], verbatim: null, inTable: false, style: null, hasTitle: false }),
  readPassage: byParagraph(readParagraph),
};

function readParagraph(source: string, open: Open): Passage<Open> {
  const scan: Scan = {
    fences: open.fences,
    verbatim: open.verbatim,
    inTable: open.inTable,
    style: open.style,
    hasTitle: open.hasTitle,
    source,
    writer: writeProse(source),
    directives: [],
    inBlock: false,
    unread: null,
    isSilent: false,
    inHeader: false,
    skipsLine: false,
  };
  if (open.inTable) scan.writer.begin(cell);
  const lines = [...readLines(source)];
  for (const [index, line] of lines.entries()) readLine(scan, line, lines[index + 1]?.text ?? '');
  readOn(scan);
  const { writer, directives, fences, verbatim, inTable, style, hasTitle } = scan;
  return writer.finish(source.length, directives, { fences, verbatim, inTable, style, hasTitle });
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

/** Whether the line opens or closes a delimited block. */
function readFence(scan: Scan, text: string): boolean {
  const { fences } = scan;
  if (tableFence.test(text)) scan.inTable = !scan.inTable;
  else if (verbatimFence.test(text) || (scan.style === 'silent' && blockFence.test(text))) {
    scan.verbatim = text.startsWith('```') ? '```' : text;
  } else if (blockFence.test(text)) {
    const closes = fences.at(-1)?.text === text;
    const fence = { text, quoted: isQuoted(scan) || text.startsWith('_') };
    scan.fences = closes ? fences.slice(0, -1) : [...fences, fence];
  } else return false;
  scan.style = null;
  endBlock(scan);
  return true;
}

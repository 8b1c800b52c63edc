/**
 * Stage 1, prose: AsciiDoc, line by line. Text, titles, lists, tables and quotes are read; listings, literal text,
 * comments, attributes and macros are not. What is never closed is silent to the end, as it is for Asciidoctor.
 */
import type { Prose } from '../../model';
import { readDirective } from '../directives';
import { readFrontMatter, withoutFrontMatter } from '../frontMatter';
import { maskTemplates } from '../inlineObjects';
import { writeProse } from '../proseWriter';
import { type Line, readLines } from '../scan';
import { readAttribute, readContent } from './content';
import { attributeEntry, blockFence, tableFence, verbatimFence } from './lines';
import { endBlock, isQuoted, readOn, type Scan } from './scanState';

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

/**
 * Stage 1, prose: LaTeX. Text is read, and the arguments that hold it; commands, comments, formulas, verbatim text and the
 * preamble are not. A scanner with a stack, so that every place is read once.
 */
import { readDirective } from '../directives';
import type { Markup } from '../inPassages';
import type { Passage } from '../passages';
import { paragraph, writeProse } from '../proseWriter';
import { createFinder, paragraphEnd } from '../scan';
import { formulaEnd } from './reach';
import { closeFrame } from './readArguments';
import { readCommand } from './readCommand';
import { type Frame, push, type Scan, top } from './scanState';

const token = /\\(?:[a-zA-Z@]+\*?|[\s\S])|%[^\r\n]*|\$|[{}[\]&~]|``|''|`|(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n])/g;

export const latex: Markup<readonly Frame[]> = {
  hasFrontMatter: false,
  hasTemplates: false,
  begin: (text) => [
    {
      closing: '',
      silent: text.indexOf('\\begin{document}') >= 0,
      sort: paragraph,
      apart: false,
      last: '',
      rest: '',
    },
  ],
  readPassage,
};

/** What frames are open, the next paragraph is read in, too. */
function readPassage(source: string, frames: readonly Frame[]): Passage<readonly Frame[]> {
  const scan: Scan = {
    source,
    writer: writeProse(source),
    find: createFinder(source),
    frames: [...frames],
    directives: [],
    lacksEnd: false,
  };
  scan.writer.begin(top(scan).sort);
  let to: number | null = null;
  for (let at = 0; at < source.length && to === null; ) {
    token.lastIndex = at;
    const found = token.exec(source);
    const end = found?.index ?? source.length;
    if (end > at && !top(scan).silent) scan.writer.read(at, end);
    at = found ? readToken(scan, found[0], end) : source.length;
    if (found && isBlankLine(found[0]) && !scan.lacksEnd) to = paragraphEnd(source, at);
  }
  return scan.writer.finish(to ?? source.length, scan.directives, scan.frames);
}

/** Whether a token is the line break before a blank line. */
function isBlankLine(text: string): boolean {
  return /^\s/.test(text);
}

/** Reads one token and tells where the next begins. */
function readToken(scan: Scan, text: string, at: number): number {
  const { source, writer, directives } = scan;
  const { silent, sort, closing } = top(scan);
  const end = at + text.length;
  if (text.startsWith('\\')) return readCommand(scan, text.slice(1).replace(/(?<=[a-zA-Z@])\*$/, ''), at, end);
  if (text.startsWith('%')) {
    const directive = readDirective(source, at, end, { from: at + 1, to: end });
    if (directive) directives.push(directive);
    return end;
  }
  if (isBlankLine(text)) endParagraph(scan);
  else if (text === '{') {
    if (!silent) writer.mark(at, end);
    push(scan, { closing: '}' });
  } else if (text === closing) return closeFrame(scan, at, end);
  else if (silent) return text === '$' ? (formulaEnd(source, at) ?? end) : end;
  else if (text === '$') {
    const close = formulaEnd(source, at);
    if (close === null) writer.read(at, end);
    else writer.object(at, close);
    return close ?? end;
  } else if (text === '&' && sort.kind === 'tableCell') writer.begin(sort);
  else if (text in written) writer.write(at, end, written[text] ?? '');
  else if (text !== '}') writer.read(at, end);
  return end;
}

const written: Readonly<Record<string, string>> = { '~': ' ', '``': '“', "''": '”', '`': '‘' };

/** A heading and a term in brackets hold one paragraph, so that one never closed ends here. */
function endParagraph(scan: Scan): void {
  while (top(scan).closing === ']' || (top(scan).apart && top(scan).sort.kind === 'heading')) scan.frames.pop();
  scan.writer.begin(top(scan).sort);
}

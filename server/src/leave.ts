/** The comments that silence a finding: at the end of its line or right above it, where the text stays as it renders now, or for the whole file. */
import { commentSyntax, type Document, type Edit, type Finding, type RuleCode } from '../../core/src/index';

export const leaveTitle = 'Leave this one';

/** Null where a comment cannot stand: in front matter, where the line ends inside a tag, and within a paragraph that it would part. */
export function leaveThisOne(document: Document, { offset, code }: Pick<Finding, 'offset' | 'code'>): Edit | null {
  const { language } = document;
  const text = document.text.toString();
  if (offset < endOfFrontMatter(text)) return null;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  if (commentSyntax[language].close === '') return leaveNextLine(language, text, start, line, code);
  const end = start + lengthBeforeTail(line);
  if (/<[a-z/][^<>]*$/i.test(text.slice(text.lastIndexOf('<', end - 1), end))) return null;
  return { offset: end, length: 0, newText: ` ${comment(language, `disable-line ${code}`)}` };
}

/** On the line above, as far in as the line it is for. */
function leaveNextLine(
  language: Document['language'],
  text: string,
  start: number,
  line: string,
  code: RuleCode,
): Edit | null {
  const { apart } = commentSyntax[language];
  if (apart && !/(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, start)) && start > 0) return null;
  const eol = endOfLine(text);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const newText = `${indent}${comment(language, `disable-next-line ${code}`)}${eol}${apart ? eol : ''}`;
  return { offset: start, length: 0, newText };
}

/** On a line of its own, before anything it is to silence and after what must stand first. */
export function leaveInFile(document: Document, code: RuleCode): Edit {
  const { language } = document;
  const text = document.text.toString();
  const eol = endOfLine(text);
  const offset = endOfFrontMatter(text) || endOfDoctype(text);
  const isAtLineStart = offset === 0 || text[offset - 1] === '\n';
  const after = commentSyntax[language].apart ? eol + eol : eol;
  return { offset, length: 0, newText: `${isAtLineStart ? '' : eol}${comment(language, `disable ${code}`)}${after}` };
}

function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function comment(language: Document['language'], directive: string): string {
  const { open, close } = commentSyntax[language];
  return `${open}clientele-${directive}${close}`;
}

/** A hard break (two spaces or a backslash), the closing bar of a table row and the closing hashes of a heading must stay last. */
function lengthBeforeTail(line: string): number {
  const tail = /^\s*\|/.test(line) ? /\s*\|?\s*$/ : /^ {0,3}#/.test(line) ? /(?:\s+#+)?\s*$/ : /\s*\\?$/;
  return tail.exec(line)?.index ?? line.length;
}

function endOfFrontMatter(text: string): number {
  return /^(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\1[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

/** Before these a browser takes nothing, or takes the page for an old one. */
function endOfDoctype(text: string): number {
  return /^\s*(?:<\?xml[^>]*>\s*)?<!doctype[^>]*>(?:[ \t]*\r?\n)?/i.exec(text)?.[0].length ?? 0;
}

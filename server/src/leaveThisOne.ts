/** The comment that silences one finding, at the end of its line, where the text around it stays as it renders now. */
import type { Edit, Finding } from '../../core/src/index';

/** Null where a comment cannot stand: in front matter, and where the line ends inside a tag. */
export function leaveThisOne(text: string, { offset, code }: Pick<Finding, 'offset' | 'code'>): Edit | null {
  if (offset < endOfFrontMatter(text)) return null;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const end = start + lengthBeforeTail(line);
  if (/<[a-z/][^<>]*$/i.test(text.slice(text.lastIndexOf('<', end - 1), end))) return null;
  return { offset: end, length: 0, newText: ` <!-- clientele-disable-line ${code} -->` };
}

/** A hard break (two spaces or a backslash), the closing bar of a table row and the closing hashes of a heading must stay last. */
function lengthBeforeTail(line: string): number {
  const tail = /^\s*\|/.test(line) ? /\s*\|?\s*$/ : /^ {0,3}#/.test(line) ? /(?:\s+#+)?\s*$/ : /\s*\\?$/;
  return tail.exec(line)?.index ?? line.length;
}

function endOfFrontMatter(text: string): number {
  return /^(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\1[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

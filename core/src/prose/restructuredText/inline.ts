/** Stage 1, prose: reStructuredText within a block: marks, roles, references and literals. */
import type { ProseWriter } from '../proseWriter';

const token = new RegExp(
  [
    '(?<literal>``[^`]+(?:`[^`]+)*``)',
    '(?::(?<role>[\\w:+.-]{1,60}):)?`(?<text>[^`]+)`(?<after>__?|:[\\w-]{1,60}:)?',
    '(?<substitution>\\|[^|\\s](?:[^|\\r\\n]*[^|\\s])?\\|_{0,2})',
    '(?<note>\\[(?:\\d+|#[\\w-]*|\\*|[A-Z][\\w.-]*)\\]_(?!\\w))',
    '(?<mark>\\*\\*?|(?<=\\w)__?(?!\\w))',
    '(?<escape>\\\\(?:[ \\r\\n]|(?=\\S)))',
  ].join('|'),
  'g',
);

/** Roles whose text reads as it stands. */
const textRoles = new Set('emphasis strong sub subscript sup superscript abbr dfn guilabel term'.split(' '));
const titled = /^([\s\S]*\S)\s*<[^<>]*>$/;

export function readInline(source: string, from: number, to: number, writer: ProseWriter): void {
  let done = from;
  for (const match of source.slice(from, to).matchAll(token)) {
    const at = from + match.index;
    const end = at + match[0].length;
    writer.read(done, at);
    done = end;
    const { role, text, after, mark, note, escape: slash } = match.groups ?? {};
    if (text !== undefined) {
      const label = titled.exec(text)?.[1] ?? (isShown(role, after) ? text : null);
      const start = source.indexOf('`', at) + 1;
      if (label === null) writer.object(at, end);
      else {
        writer.mark(at, start);
        writer.read(start, start + label.length);
        writer.mark(start + label.length, end);
      }
    } else if (mark !== undefined && isSign(source, at, end)) writer.read(at, end);
    else if (mark !== undefined || note !== undefined || slash !== undefined) writer.mark(at, end);
    else writer.object(at, end);
  }
  writer.read(done, to);
}

/** A reference and text with a role of emphasis are read; any other role, named or not, is a name of something. */
function isShown(role: string | undefined, after: string | undefined): boolean {
  if (role !== undefined) return textRoles.has(role);
  return after?.startsWith('_') || textRoles.has(after?.slice(1, -1) ?? '');
}

/** An asterisk between blanks, or within a word, is a sign like any other. */
function isSign(source: string, at: number, end: number): boolean {
  const before = source.charAt(at - 1);
  const after = source.charAt(end);
  if (source[at] === '_') return false;
  return (!/\S/.test(before) && !/\S/.test(after)) || (/\w/.test(before) && /\w/.test(after));
}

/** Stage 1, prose: AsciiDoc within a block: marks, macros, links, quotes and code. */
import { decodeHTML } from 'entities';
import type { BlockSort, ProseWriter } from '../proseWriter';

/** A macro or a link with its text in brackets, then what has two ends, then what stands alone; none is longer than a thought. */
const token = new RegExp(
  [
    '(?<macro>footnote(?:ref)?|(?<!\\w)(?!\\w*footnote)[a-z]\\w*):(?<target>[^\\s\\[\\]:]{0,300}|//[^\\s\\[\\]<>]{0,300})\\[(?<text>(?:[^\\]\\\\]|\\\\.){0,1000})\\]',
    '<<(?<reference>[^,<>]{0,200})(?:,(?<label>[^<>]{0,300}))?>>',
    '\\(\\(\\((?<hidden>[^()]{0,300})\\)\\)\\)',
    '`\\+[^`]*\\+`|``[^`]*``|(?<!["\'])`[^\\s`](?:[^`]*[^\\s`])?`(?!["\'])|\\+\\+\\+?[^+]+\\+\\+\\+?|(?<!\\w)\\+[^\\s+](?:[^+]*[^\\s+])?\\+(?!\\w)|\\$\\$[^$]*\\$\\$',
    '\\{[\\w-]+(?::[^{}]*)?\\}',
    '(?<quote>["\']`|`["\'])',
    '(?<role>\\[[^\\]\\s]{0,100}\\](?=[#*_`])|\\[\\[[^\\]]{0,100}\\]\\])',
    '(?<entity>&#?\\w+;)',
    '(?<mark>\\*\\*|__|##|\\(\\(|\\)\\)|[*_#])',
    '(?<escape>\\\\(?=[*_#`{<\\[(&\'"+|]))',
    '(?<hardBreak>[ \\t]\\+$)',
  ].join('|'),
  'gm',
);

const shownMacros = new Set(['link', 'mailto', 'xref', 'http', 'https', 'ftp', 'irc']);
const quotes: Readonly<Record<string, string>> = { '"`': '“', '`"': '”', "'`": '‘', "`'": '’' };

/** Reads a stretch into the block that is open; a footnote in it becomes a block of its own. */
export function readInline(source: string, from: number, to: number, writer: ProseWriter, sort: BlockSort): void {
  const line = source.slice(from, to);
  let done = from;
  for (const match of line.matchAll(token)) {
    const at = from + match.index;
    const end = at + match[0].length;
    if (at < done) continue;
    writer.read(done, at);
    done = end;
    const {
      macro,
      text,
      label,
      reference,
      hidden,
      quote,
      role,
      entity,
      mark,
      hardBreak,
      escape: slash,
    } = match.groups ?? {};
    if (macro !== undefined) readMacro(source, { name: macro, text: text ?? '', at, end }, writer, sort);
    else if (label !== undefined) {
      readLabel(source, { text: label, at, end: end - 2 }, writer, sort);
      writer.mark(end - 2, end);
    } else if (reference !== undefined) writer.object(at, end);
    else if (quote !== undefined) writer.write(at, end, quotes[quote] ?? '');
    else if (entity !== undefined) writeEntity(entity, at, end, writer);
    else if (mark !== undefined && isSign(line, match.index, mark)) writer.read(at, end);
    else if (mark !== undefined || role !== undefined || slash !== undefined || hidden !== undefined)
      writer.mark(at, end);
    else if (hardBreak === undefined) writer.object(at, end);
  }
  writer.read(done, to);
}

interface Label {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

function readMacro(
  source: string,
  { name, text, at, end }: Label & { readonly name: string },
  writer: ProseWriter,
  sort: BlockSort,
): void {
  const start = end - 1 - text.length;
  const shown = /^(?:(?!,\s*[\w-]+=)[^^])*/.exec(text)?.[0] ?? '';
  if (name === 'footnote' || name === 'footnoteref') {
    const footnote: BlockSort = { kind: 'footnote', level: 0, quoted: false };
    writer.begin(footnote);
    readInline(source, start, start + text.length, writer, footnote);
    writer.begin(sort);
  } else if (shownMacros.has(name) && shown !== '') {
    readLabel(source, { text: shown, at, end: start + shown.length }, writer, sort);
    writer.mark(start + shown.length, end);
  } else if (name !== 'indexterm' && name !== 'anchor') writer.object(at, end);
}

/** What a link is called, with the link before it. */
function readLabel(source: string, { text, at, end }: Label, writer: ProseWriter, sort: BlockSort): void {
  writer.mark(at, end - text.length);
  readInline(source, end - text.length, end, writer, sort);
}

function writeEntity(entity: string, at: number, end: number, writer: ProseWriter): void {
  const decoded = decodeHTML(entity);
  if (decoded.length < entity.length) writer.write(at, end, decoded);
  else writer.read(at, end);
}

/** A single mark within a word, or between blanks, is a sign like any other. */
function isSign(line: string, at: number, mark: string): boolean {
  if (mark.length > 1) return false;
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  const opens = !/\w/.test(before) && /\S/.test(after);
  const closes = /\S/.test(before) && !/\w/.test(after);
  return !opens && !closes;
}

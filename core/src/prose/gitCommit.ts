/**
 * Stage 1, prose: commit messages. The subject is a heading; comments, trailers, code, quoted names and what git shows
 * below its scissors are not read.
 */
import type { Block, Directive } from '../model';
import { readDirective } from './directives';
import { byParagraph, type Markup } from './inPassages';
import type { Passage } from './passages';
import { type ProseWriter, paragraph, writeProse } from './proseWriter';
import { type Line, readLines } from './scan';

const scissors = /^# -+ >8 -+$/;
const trailer = /^[A-Z][\w-]*(?:: | #)\S/;
const listMark = /^[ \t]*(?:[-*•]|\d{1,3}[.)])[ \t]+/;
/** "feat(client)!: " and "client: " say what was touched. */
const scope = /^(?:[a-z]+(?:\([^()]*\))?!?|[\w./-]+): +/;
const code = /`[^`]+`/g;

/** Whether the subject is still to come, and whether the scissors have cut off what comes. */
type Part = 'subject' | 'body' | 'rest';

export const gitCommit: Markup<Part> = {
  hasFrontMatter: false,
  hasTemplates: false,
  begin: () => 'subject',
  readPassage: byParagraph(readParagraph),
};

function readParagraph(source: string, before: Part): Passage<Part> {
  const writer = writeProse(source);
  const directives: Directive[] = [];
  let part = before;
  let kind: Block['kind'] | null = null;
  for (const line of readLines(source)) {
    const { text, from, to } = line;
    if (scissors.test(text)) part = 'rest';
    if (part === 'rest') break;
    if (text.startsWith('#')) {
      const directive = readDirective(source, from, to, { from: from + 1, to });
      if (directive) directives.push(directive);
    } else if (text.trim() === '') kind = null;
    else if (part === 'subject') {
      writer.begin({ kind: 'heading', level: 1, quoted: false });
      readLine(line, scope.exec(text)?.[0].length ?? 0, writer);
      part = 'body';
    } else if (kind === null && (trailer.test(text) || /^(?: {4}|\t)/.test(text))) kind = null;
    else {
      const item = listMark.exec(text)?.[0] ?? '';
      if (item || kind === null) {
        kind = item ? 'listItem' : 'paragraph';
        writer.begin({ ...paragraph, kind, quoted: /^[ \t]*>/.test(text) });
      }
      readLine(line, item.length || (/^[ \t]*>[> \t]*/.exec(text)?.[0].length ?? 0), writer);
    }
  }
  return writer.finish(source.length, directives, part);
}

function readLine({ text, from, to }: Line, skipped: number, writer: ProseWriter): void {
  let done = from + skipped;
  for (const { 0: found, index } of text.matchAll(code)) {
    if (from + index < done) continue;
    writer.read(done, from + index);
    writer.object(from + index, from + index + found.length);
    done = from + index + found.length;
  }
  writer.read(done, to);
}

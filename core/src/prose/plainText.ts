/**
 * Stage 1, prose: plain text. Blank lines part paragraphs, wrapped lines belong together, list items and e-mail quotes
 * are seen by their marks, a short line of its own without a full stop is a heading.
 */
import type { Block } from '../model';
import { readHtmlDirectives } from './directives';
import { maskAddresses } from './inlineObjects';
import type { Markup } from './inPassages';
import { startMask } from './mask';
import type { Passage } from './passages';
import { blankLine, createFinder, paragraphEnd, readLines, type Stretch } from './scan';

const listMark = /^[ \t]*(?:[-*•–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+/;
/** Tags of a markup that was pasted in are no prose, and comments are none. No tag reaches over a blank line. */
const tag = new RegExp(String.raw`<!--|</?[a-z][a-z0-9-]*(?:(?=\s)(?:(?!${blankLine})[^<>])*)?>`, 'gi');
const quoteMark = /^[ \t]*>[> \t]*/;

interface OpenBlock {
  readonly from: number;
  readonly to: number;
  readonly kind: 'paragraph' | 'listItem';
  readonly quoted: boolean;
  readonly lines: number;
}

export const plainText: Markup<null> = {
  hasFrontMatter: false,
  hasTemplates: true,
  begin: () => null,
  readPassage: (stretch) => readPassage(stretch.slice(0, passageEnd(stretch))),
};

/** Where a paragraph ends, and every comment that begins in it: one that nothing closes may still be closed further on. */
function passageEnd(stretch: string): number {
  let to = paragraphEnd(stretch, 0);
  let read = 0;
  for (;;) {
    const opening = stretch.slice(read, to).indexOf('<!--');
    if (opening < 0) return to;
    const close = stretch.indexOf('-->', read + opening + 4);
    if (close < 0) return stretch.length;
    read = close + 3;
    if (read > to) to = paragraphEnd(stretch, read);
  }
}

function readPassage(source: string): Passage {
  const open: OpenBlock[] = [];
  const quoteMarks: Stretch[] = [];
  let continues = false;
  for (const line of readLines(source)) {
    const quote = quoteMark.exec(line.text)?.[0] ?? '';
    if (quote) quoteMarks.push({ from: line.from, to: line.from + quote.length });
    const content = line.text.slice(quote.length);
    const item = listMark.exec(content)?.[0];
    const last = open.at(-1);
    const quoted = quote.length > 0;
    if (content.slice(item?.length ?? 0).trim() === '') continues = false;
    else if (continues && last && !item && last.quoted === quoted) {
      open[open.length - 1] = { ...last, to: line.to, lines: last.lines + 1 };
    } else {
      const from = line.from + quote.length + (item?.length ?? 0);
      open.push({ from, to: line.to, kind: item ? 'listItem' : 'paragraph', quoted, lines: 1 });
      continues = true;
    }
  }
  const mask = startMask(source);
  for (const { from, to } of [...readTags(source), ...quoteMarks].sort((a, b) => a.from - b.from))
    mask.blank(from, to, ' ');
  const shown = mask.finish();
  const blocks = open.map((block) => asBlock(shown, block));
  const directives = readHtmlDirectives(source, 0, source.length);
  return { to: source.length, text: maskAddresses(shown, blocks), blocks, directives, state: null };
}

function* readTags(text: string): Generator<Stretch> {
  const find = createFinder(text);
  let read = 0;
  for (const { 0: found, index } of text.matchAll(tag)) {
    if (index < read) continue;
    const end = found === '<!--' ? find('-->', index + found.length) : index;
    if (end < 0) continue;
    read = found === '<!--' ? end + '-->'.length : index + found.length;
    yield { from: index, to: read };
  }
}

function asBlock(shown: string, open: OpenBlock): Block {
  const text = shown.slice(open.from, open.to).trim();
  const heading =
    open.kind === 'paragraph' &&
    open.lines === 1 &&
    text.length <= 70 &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.!?:;,…]["”’)]?$/.test(text);
  return {
    offset: open.from,
    length: open.to - open.from,
    kind: heading ? 'heading' : open.kind,
    level: heading ? 2 : 0,
    quoted: open.quoted,
  };
}

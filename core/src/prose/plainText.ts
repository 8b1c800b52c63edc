/**
 * Stage 1, prose: plain text. Blank lines part paragraphs, wrapped lines belong together, list items and e-mail quotes
 * are seen by their marks, a short line of its own without a full stop is a heading.
 */
import type { Block, Prose } from '../model';
import { readDirectives } from './directives';
import { findInlineObjects } from './inlineObjects';
import { OBJECT, startMask } from './mask';

const listMark = /^[ \t]*(?:[-*•–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+/;
/** Tags of a markup that was pasted in are no prose. */
const tag = /<!--[\s\S]*?-->|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>/gi;
const quoteMark = /^[ \t]*>[> \t]*/;

interface OpenBlock {
  readonly from: number;
  readonly to: number;
  readonly kind: 'paragraph' | 'listItem';
  readonly quoted: boolean;
  readonly lines: number;
}

export function readPlainText(source: string): Prose {
  const open: OpenBlock[] = [];
  const quoteMarks: { from: number; to: number }[] = [];
  let continues = false;
  for (let at = 0; at < source.length; ) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    const quote = quoteMark.exec(line)?.[0] ?? '';
    if (quote) quoteMarks.push({ from: at, to: at + quote.length });
    const content = line.slice(quote.length);
    const item = listMark.exec(content)?.[0];
    const last = open.at(-1);
    const quoted = quote.length > 0;
    if (content.slice(item?.length ?? 0).trim() === '') continues = false;
    else if (continues && last && !item && last.quoted === quoted) {
      open[open.length - 1] = { ...last, to: end, lines: last.lines + 1 };
    } else {
      const from = at + quote.length + (item?.length ?? 0);
      open.push({ from, to: end, kind: item ? 'listItem' : 'paragraph', quoted, lines: 1 });
      continues = true;
    }
    at = end + lineBreakLength(source, end);
  }
  const blocks = open.map((block) => asBlock(source, block));
  const mask = startMask(source);
  const objects = [...findInlineObjects(source)].map((object) => ({ ...object, filler: OBJECT }));
  const tags = [...source.matchAll(tag)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    filler: ' ',
  }));
  const blanks = [...objects, ...tags, ...quoteMarks.map((mark) => ({ ...mark, filler: ' ' }))].sort(
    (a, b) => a.from - b.from,
  );
  for (const { from, to, filler } of blanks) mask.blank(from, to, filler);
  const directives = readDirectives(source, 0, source.length);
  return { text: mask.finish(), blocks, directives };
}

function asBlock(source: string, open: OpenBlock): Block {
  const text = source.slice(open.from, open.to).trim();
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

function lineEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return source.length;
}

function lineBreakLength(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? 2 : 1;
}

/** Stage 1, prose: what Markdown's dialects add within a paragraph: formulas, wiki links, attribute lists and highlights. */
import type { InlineParser, MarkdownConfig } from '@lezer/markdown';

/** Longer ones are dollar signs of two amounts, or brackets of two thoughts. */
const longest = 1000;

/** One inline parser for what begins with a character and has a pattern. */
function inline(name: string, first: string, pattern: RegExp): InlineParser {
  const code = first.charCodeAt(0);
  return {
    name,
    before: 'Escape',
    parse(context, next, pos) {
      if (next !== code) return -1;
      const before = pos > context.offset ? context.slice(pos - 1, pos) : '';
      const found = pattern.exec(context.slice(pos, Math.min(context.end, pos + longest)))?.[0];
      if (!found || /[\w\\$]/.test(before)) return -1;
      return context.addElement(context.elt(name, pos, pos + found.length));
    },
  };
}

/** As GitHub tells a formula from a price: nothing blank inside the marks, no letter or digit right outside. */
const formula = /^(?:\$\$(?!\$)[\s\S]+?\$\$|\$(?=[^\s$])(?:[^$\\]|\\[\s\S])*?(?<![\s\\])\$(?![\w$]))/;
const attributeList = /^\{[:#.][^{}\r\n]*\}/;
const highlightMark = /^==(?!=)/;

export const formulas: MarkdownConfig = { defineNodes: ['Formula'], parseInline: [inline('Formula', '$', formula)] };

/** "{.note #id}" after a heading or a span, and "{: .note}" below a paragraph. */
export const attributeLists: MarkdownConfig = {
  defineNodes: ['AttributeList'],
  parseInline: [inline('AttributeList', '{', attributeList)],
};

export const highlights: MarkdownConfig = {
  defineNodes: ['HighlightMark'],
  parseInline: [
    {
      name: 'HighlightMark',
      before: 'Escape',
      parse(context, next, pos) {
        if (next !== 61 || !highlightMark.test(context.slice(pos, Math.min(context.end, pos + 3)))) return -1;
        const before = context.slice(Math.max(context.offset, pos - 1), pos);
        const after = context.slice(pos + 2, Math.min(context.end, pos + 3));
        const isBetweenBlanks = !/\S/.test(before) && !/\S/.test(after);
        return isBetweenBlanks || before === '=' ? -1 : context.addElement(context.elt('HighlightMark', pos, pos + 2));
      },
    },
  ],
};

/** "[[page]]" is an address; of "[[page|words]]" the words are read. */
export const wikiLinks: MarkdownConfig = {
  defineNodes: ['WikiLink', 'WikiLinkMark'],
  parseInline: [
    {
      name: 'WikiLink',
      before: 'Link',
      parse(context, next, pos) {
        if (next !== 91) return -1;
        const text = context.slice(pos, Math.min(context.end, pos + longest));
        const found = /^\[\[([^[\]\r\n|]+)(\|[^[\]\r\n]*)?\]\](?![[(])/.exec(text);
        if (!found) return -1;
        const to = pos + found[0].length;
        const { 1: target = '', 2: words } = found;
        if (!words) return context.addElement(context.elt('WikiLink', pos, to));
        context.addElement(context.elt('WikiLinkMark', pos, pos + 3 + target.length));
        context.addElement(context.elt('WikiLinkMark', to - 2, to));
        return to;
      },
    },
  ],
};

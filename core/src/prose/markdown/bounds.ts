/**
 * Stage 1, prose: what keeps the parser of Markdown from looking at one paragraph again and again. It takes every mark for
 * the end of something and looks for its beginning, and every opening for the beginning of something and looks for its end.
 */
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { createFinder, type Find } from '../scan';

/** No paragraph has more marks of emphasis and brackets; further ones are signs like any other. */
const mostMarks = 2000;

const marks: ReadonlySet<number> = new Set([...'*_~[]<!'].map((sign) => sign.charCodeAt(0)));

const space = 32;

/** What ends a stretch that begins so; where that never comes, nothing begins. */
const endings: readonly (readonly [opening: string, ending: string])[] = [
  ['](', ')'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
];

interface Seen {
  marks: number;
  readonly find: Find;
}

const paragraphs = new WeakMap<InlineContext, Seen>();

function seenIn(context: InlineContext): Seen {
  const known = paragraphs.get(context) ?? { marks: 0, find: createFinder(context.text) };
  paragraphs.set(context, known);
  return known;
}

export const bounds: MarkdownConfig = {
  parseInline: [
    {
      name: 'Bounds',
      before: 'Escape',
      parse(context, next, pos) {
        // A line break after blanks is seen from the first of them.
        if (next === space) return pos > context.offset && context.char(pos - 1) === space ? pos + 1 : -1;
        if (!marks.has(next)) return -1;
        const seen = seenIn(context);
        if (++seen.marks > mostMarks) return pos + 1;
        const at = pos - context.offset;
        const ending = endings.find(([opening]) => context.text.startsWith(opening, at))?.[1];
        return ending !== undefined && seen.find(ending, at) < 0 ? pos + 1 : -1;
      },
    },
  ],
};

/** Leaves alone what somebody else said: a mention between quotation marks or in a block quote. */
import type { Span } from '../../model';
import { blockOf, type Reading } from '../../sentences/readText';
import type { FoundMention } from '../findMentions';
import type { SenseRule } from './judgeSense';

interface Marks {
  readonly opening: RegExp;
  readonly closing: RegExp;
  /** Whether one may stand within another: an apostrophe looks like a mark that does. */
  readonly nests: boolean;
}

/** Inches and minutes (6") are no quotation marks; an apostrophe within a word is none. */
const marks: readonly Marks[] = [
  // A quotation of several paragraphs opens each of them, and only the last is closed.
  { opening: /“/g, closing: /”|$(?<=^[\s\u2060]*“[^”]*)/g, nests: true },
  { opening: /(?<![\d\p{L}])"(?=\S)/gu, closing: /(?<!\s)"/g, nests: true },
  { opening: /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])/gu, closing: /(?<![\s(])[’'](?![\p{L}\p{N}])/gu, nests: false },
];

/** The quoted stretches of the blocks that hold a mention. A mark that is never closed quotes nothing elsewhere. */
export function findQuotations(
  { prose, shown }: Reading,
  mentions: readonly FoundMention[],
): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>();
  for (const { block: index } of mentions) {
    const block = prose.blocks[index];
    if (!block || found.has(index)) continue;
    const text = shown.slice(block.offset, block.offset + block.length);
    found.set(
      index,
      marks.flatMap((pair) => pairUp(text, pair, block.offset)),
    );
  }
  return found;
}

function pairUp(text: string, { opening, closing, nests }: Marks, offset: number): Span[] {
  const spans: Span[] = [];
  opening.lastIndex = 0;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    closing.lastIndex = open.index + 1;
    let close = closing.exec(text);
    if (!close) break;
    // “Their "can do" attitude” within a quotation: what closes the inner one does not close the outer one.
    for (let inner = nests && nextBefore(close.index, opening, text, open.index + 1); inner; ) {
      const outer: RegExpExecArray | null = closing.exec(text);
      if (!outer) break;
      inner = nextBefore(outer.index, opening, text, close.index + 1);
      close = outer;
    }
    spans.push({ offset: offset + open.index, length: close.index + 1 - open.index });
    opening.lastIndex = close.index + 1;
  }
  return spans;
}

/** Whether something is opened between two places. */
function nextBefore(end: number, opening: RegExp, text: string, from: number): boolean {
  opening.lastIndex = from;
  const found = opening.exec(text);
  return found !== null && found.index < end;
}

export const isQuoted: SenseRule = (reading, mention, { quotations }) => {
  const spans = quotations.get(mention.block) ?? [];
  const within = ({ offset, length }: Span): boolean => offset < mention.offset && mention.offset < offset + length;
  return blockOf(reading, mention.token).quoted || spans.some(within)
    ? { kind: 'quotation', because: 'it stands in a quotation' }
    : null;
};

/** Leaves alone what somebody else said: a mention between quotation marks or in a block quote. */
import { blockOf } from '../../sentences/readText';
import type { SenseRule } from './judgeSense';

export const isQuoted: SenseRule = (reading, mention) => {
  const block = blockOf(reading, mention.token);
  if (block.quoted) return { kind: 'quotation', because: 'it stands in a quotation' };
  const from = block.offset;
  const text = reading.prose.text.slice(from, from + block.length);
  return isBetweenQuotes(text, mention.offset - from)
    ? { kind: 'quotation', because: 'it stands in a quotation' }
    : null;
};

/** Whether the place lies between an opening and a closing mark of the same kind. A mark never closed opens nothing. */
export function isBetweenQuotes(text: string, at: number): boolean {
  if (isBetween(text, at, /“/g, /”/g)) return true;
  if (countStraightQuotes(text.slice(0, at)) % 2 === 1 && text.includes('"', at)) return true;
  return isBetween(text, at, /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])/gu, /(?<![\s(])[’'](?![\p{L}\p{N}])/gu);
}

/** Whether the last mark before the place opens, and a mark after it closes. */
function isBetween(text: string, at: number, opening: RegExp, closing: RegExp): boolean {
  let open = -1;
  for (const match of text.slice(0, at).matchAll(opening)) open = match.index;
  if (open < 0) return false;
  closing.lastIndex = open + 1;
  const close = closing.exec(text);
  return close !== null && close.index >= at;
}

/** Inches and minutes (6") are no quotation marks. */
function countStraightQuotes(text: string): number {
  return (text.match(/(?<!\d)"/g) ?? []).length;
}

/** Stage 1, prose: how far JavaScript reaches in MDX. */
import type { Attribute } from '../html/attributes';
import { blankLine, type Find } from '../scan';

export interface Tag {
  readonly name: string;
  readonly end: number;
  readonly isClosing: boolean;
  readonly attributes: readonly Attribute[];
}

const expressionToken = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|`|\/\*|\/\/[^\r\n]*|[{}]/g;
const tagName = /<(\/?)\s*([A-Za-z][\w.:-]*)?/y;
/** Nothing of a tag but the expressions in it reaches over a blank line. */
const tagToken = new RegExp(
  String.raw`([A-Za-z_$][\w$.:-]*)(?:(?:(?!${blankLine})\s)*=(?:(?!${blankLine})\s)*("(?:(?!${blankLine})[^"])*"|'(?:(?!${blankLine})[^'])*'))?|\{|\/?>|${blankLine}`,
  'g',
);

/** The place after the brace that closes the one at `at`; null where there is none before `limit`. */
export function expressionEnd(source: string, at: number, limit: number, find: Find): number | null {
  expressionToken.lastIndex = at;
  let depth = 0;
  for (let found = expressionToken.exec(source); found && found.index < limit; found = expressionToken.exec(source)) {
    if (found[0] === '/*') {
      const close = find('*/', expressionToken.lastIndex);
      if (close < 0) return null;
      expressionToken.lastIndex = close + 2;
    } else if (found[0] === '`') return null;
    else if (found[0] === '{') depth++;
    else if (found[0] === '}' && --depth === 0) return expressionToken.lastIndex;
  }
  return null;
}

/** The tag that begins at `at`; null where it is none, or is not closed in its paragraph. */
export function readTag(source: string, at: number, limit: number, find: Find): Tag | null {
  tagName.lastIndex = at;
  const opening = tagName.exec(source);
  if (!opening) return null;
  const attributes: Attribute[] = [];
  let from = tagName.lastIndex;
  for (;;) {
    tagToken.lastIndex = from;
    const found = tagToken.exec(source);
    if (!found || found.index >= limit || /^\s/.test(found[0])) return null;
    from = tagToken.lastIndex;
    const { 0: text, 1: name, 2: value } = found;
    if (text.endsWith('>')) return { name: opening[2] ?? '', end: from, isClosing: opening[1] === '/', attributes };
    if (text === '{') {
      const end = expressionEnd(source, from - 1, limit, find);
      if (end === null) return null;
      from = end;
    } else if (name !== undefined && value !== undefined) {
      attributes.push({ name: name.toLowerCase(), value: value.slice(1, -1), from: from - text.length, to: from });
    }
  }
}

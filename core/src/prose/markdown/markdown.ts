/**
 * Stage 1, prose: Markdown (CommonMark, GitHub's additions and what other dialects add), read with Lezer for its exact
 * source offsets, passage by passage. Front matter and templates are not shown to it. Knows nothing of terms.
 */
import { Tree } from '@lezer/common';
import { parser as commonMark, GFM, type MarkdownParser } from '@lezer/markdown';
import { maskAddresses } from '../inlineObjects';
import type { Markup } from '../inPassages';
import { fill, INVISIBLE } from '../mask';
import { directiveMoved, moved, type Passage } from '../passages';
import { containers, definitions, footnotes } from './blocks';
import { bounds } from './bounds';
import { attributeLists, formulas, highlights, wikiLinks } from './inlines';
import { findPlainBlock, isBlankLine } from './plainPassage';
import { readTree } from './readTree';
import { words } from './words';

const parser = commonMark.configure([
  GFM,
  footnotes,
  definitions,
  containers,
  formulas,
  wikiLinks,
  attributeLists,
  highlights,
  bounds,
  words,
]);

/** MDX has JSX instead of HTML, and no code by indentation. */
export const mdxParser = parser.configure({ remove: ['HTMLBlock', 'HTMLTag', 'IndentedCode'] });

export const markdown: Markup<null> = {
  hasFrontMatter: true,
  hasTemplates: true,
  begin: () => null,
  readPassage: (stretch) => readPassage(stretch, parser),
};

/** A block without markup, or everything up to the next line at which the parser has nothing open. */
export function readPassage(source: string, parser: MarkdownParser): Passage {
  const start = skipBlankLines(source, 0);
  if (start >= source.length) return { to: source.length, text: source, blocks: [], directives: [], state: null };
  const plain = findPlainBlock(source, start);
  if (plain) {
    const { block, marks } = plain;
    const content = start + marks;
    const to = skipBlankLines(source, lineAfter(source, block.offset + block.length));
    const text = source.slice(0, start) + fill(source.slice(start, content), INVISIBLE) + source.slice(content, to);
    return { to, text, blocks: [block], directives: [], state: null };
  }
  const { tree, to } = parsePassage(source, start, parser);
  const { text, blocks, directives } = readTree(source.slice(start, to), tree);
  return {
    to,
    text: source.slice(0, start) + maskAddresses(text, blocks),
    blocks: blocks.map((block) => moved(block, start)),
    directives: directives.map((one) => directiveMoved(one, start)),
    state: null,
  };
}

/** Lets the parser read block by block until a line comes that continues nothing. */
function parsePassage(
  source: string,
  start: number,
  parser: MarkdownParser,
): { readonly tree: Tree; readonly to: number } {
  const parse = parser.startParse(source.slice(start));
  for (;;) {
    const tree = parse.advance();
    if (tree) return { tree, to: source.length };
    const reached = start + parse.parsedPos;
    const next = skipBlankLines(source, reached);
    if (next < source.length && opensPassage(source, next)) {
      parse.stopAt(parse.parsedPos - 1);
      return { tree: parse.advance() ?? Tree.empty, to: next };
    }
  }
}

/** Whether a line stands after a blank one and at the margin, and is no item that a list could go on with. */
function opensPassage(source: string, line: number): boolean {
  const isAfterBlank = isBlankLine(source, source.lastIndexOf('\n', line - 2) + 1);
  return isAfterBlank && !/^(?:[-+*](?:\s|$)|\d|[>\s])/.test(source.slice(line, line + 2));
}

function skipBlankLines(source: string, from: number): number {
  let at = from;
  while (at < source.length && isBlankLine(source, at)) at = lineAfter(source, at);
  return at;
}

function lineAfter(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end + 1;
}

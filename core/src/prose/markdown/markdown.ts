/**
 * Stage 1, prose: Markdown (CommonMark, GitHub's additions and what other dialects add), read with Lezer for its exact
 * source offsets, passage by passage. Front matter and templates are not shown to it. Knows nothing of terms.
 */
import { Tree } from '@lezer/common';
import { parser as commonMark, GFM, type MarkdownParser } from '@lezer/markdown';
import type { Prose, Text } from '../../model';
import { Pieces } from '../../text/pieces';
import { blankedBeginning, readFrontMatter } from '../frontMatter';
import { maskAddresses, maskTemplates, maskTemplatesIn } from '../inlineObjects';
import { fill, INVISIBLE } from '../mask';
import { type Passage, type Passages, proseOf, readPassages } from '../passages';
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

/** @param before the passages of another version of the document, or null */
export function readMarkdown(source: Text, before: Passages | null): { prose: Prose; shown: Text; passages: Passages } {
  const text = source instanceof Pieces ? source : Pieces.of([source.toString()]);
  const front = readFrontMatter(text);
  // The parser is shown neither the front matter nor templates; the prose of the one is put back afterwards.
  const body = front.end > 0 ? text.beginningWith(blankedBeginning(text, front.end)) : text;
  const passages = readPassages(maskTemplatesIn(body), readPassage, before);
  const { prose, shown } = passages;
  if (front.end === 0) return { prose, shown, passages };
  const whole = shown.beginningWith(front.text);
  const blocks = [...front.blocks, ...prose.blocks];
  return { prose: proseOf(whole, blocks, [...front.directives, ...prose.directives]), shown: whole, passages };
}

/** A block without markup, or everything up to the next line at which the parser has nothing open. */
function readPassage(source: string, from: number): Passage {
  const start = skipBlankLines(source, from);
  if (start >= source.length) return { to: source.length, text: source.slice(from), blocks: [], directives: [] };
  const plain = findPlainBlock(source, start);
  if (plain) {
    const { block, marks } = plain;
    const content = start + marks;
    const to = skipBlankLines(source, lineAfter(source, block.offset + block.length));
    const text = source.slice(from, start) + fill(source.slice(start, content), INVISIBLE) + source.slice(content, to);
    return { to, text, blocks: [block], directives: [] };
  }
  const { tree, to } = parsePassage(source, start);
  const { text, blocks, directives } = readTree(source.slice(start, to), tree);
  return {
    to,
    text: source.slice(from, start) + maskAddresses(text, blocks),
    blocks: blocks.map((block) => ({ ...block, offset: block.offset + start })),
    directives: directives.map((one) => ({ ...one, offset: one.offset + start })),
  };
}

/** Lets the parser read block by block until a line comes that continues nothing. */
function parsePassage(source: string, start: number): { readonly tree: Tree; readonly to: number } {
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

/** Reads Markdown without front matter. The parser is not shown templates either. */
export function readBody(source: string, withParser: MarkdownParser): Prose {
  const shown = maskTemplates(source);
  const { text, blocks, directives } = readTree(shown, withParser.parse(shown));
  return { text: maskAddresses(text, blocks), blocks, directives };
}

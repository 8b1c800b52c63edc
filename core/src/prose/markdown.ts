/**
 * Stage 1, prose: Markdown (CommonMark and GitHub's additions), read with Lezer for its exact source offsets.
 * Front matter, code, addresses, comments and HTML tags are blanked; headings, list items, table cells, footnotes and
 * quotes become blocks. Knows nothing of terms.
 */
import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { parser as commonMark, GFM, type MarkdownConfig } from '@lezer/markdown';
import { decodeHTML } from 'entities';
import type { Block, BlockKind, Directive, Prose } from '../model';
import { readDirectives } from './directives';
import { frontMatterEnd, readFrontMatter } from './frontMatter';
import { opensSilence, readHtmlText } from './htmlText';
import { findInlineObjects, maskAddresses } from './inlineObjects';
import { fill, INVISIBLE, OBJECT, startMask } from './mask';

/** "[^1]: text" and the indented lines below it, which GitHub reads and CommonMark takes for a link reference. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Footnote',
      block: true,
      composite(_context, line) {
        const isBlank = line.next < 0;
        if (!isBlank && line.indent < line.baseIndent + 4) return false;
        if (!isBlank) line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    'FootnoteMark',
  ],
  parseBlock: [
    {
      name: 'Footnote',
      before: 'LinkReference',
      parse(context, line) {
        const mark = footnoteMark.exec(line.text.slice(line.pos))?.[0];
        if (!mark) return false;
        context.startComposite('Footnote', line.pos);
        const from = context.lineStart + line.pos;
        context.addElement(context.elt('FootnoteMark', from, from + mark.length));
        line.moveBase(line.pos + mark.length);
        return null;
      },
      endLeaf: (_context, line) => footnoteMark.test(line.text.slice(line.pos)),
    },
  ],
};
const footnoteMark = /^\[\^[^\]\s]+\]:[ \t]*/;

const parser = commonMark.configure([GFM, footnotes]);

const blockKinds: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  TableCell: 'tableCell',
  Task: 'listItem',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
};

/** Nodes that hold blocks and tell what these are. */
const containerNames = new Set(['Blockquote', 'ListItem', 'Footnote']);

/** Inline markup that leaves its content to be read. */
const invisibleMarks = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'HardBreak',
  'TaskMarker',
  'HeaderMark',
  'FootnoteMark',
]);
/** Things within a sentence that are no prose. */
const objects = new Set(['InlineCode', 'Image', 'Autolink']);
/** Marks and whole blocks that part words. */
const blanks = new Set([
  'FencedCode',
  'CodeBlock',
  'LinkReference',
  'ListMark',
  'TableDelimiter',
  'HorizontalRule',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
]);

export function readMarkdown(source: string): Prose {
  const start = frontMatterEnd(source);
  const metadata = readFrontMatter(source, start);
  const body = maskObjects(blankFrontMatter(source, start, metadata));
  // The parser is not shown the front matter; its prose is put back into the masked text afterwards.
  const hidden = start > 0 ? fill(source.slice(0, start), ' ') + body.slice(start) : body;
  const { text, blocks, directives } = readTree(hidden, parser.parse(hidden));
  const all = [...metadata, ...blocks];
  return { text: maskAddresses(body.slice(0, start) + text.slice(start), all), blocks: all, directives };
}

/** Everything in the front matter but its prose is blanked; code is no prose there either. */
function blankFrontMatter(source: string, end: number, prose: readonly Block[]): string {
  const mask = startMask(source);
  let at = 0;
  for (const { offset, length } of prose) {
    mask.blank(at, offset, ' ');
    at = offset + length;
    for (const { 0: code, index } of source.slice(offset, at).matchAll(/`[^`\r\n]+`/g))
      mask.blank(offset + index, offset + index + code.length, OBJECT);
  }
  mask.blank(at, end, ' ');
  return mask.finish();
}

/** Addresses and template expressions are blanked before parsing: no rule of Markdown should read into them. */
function maskObjects(body: string): string {
  if (!body.includes('{{') && !body.includes('{%')) return body;
  const mask = startMask(body);
  for (const { from, to } of findInlineObjects(body)) {
    if (body[from] === '{') mask.blank(from, to, OBJECT);
  }
  return mask.finish();
}

function readTree(source: string, tree: Tree): Prose {
  const mask = startMask(source);
  const blocks: Block[] = [];
  const directives: Directive[] = [];
  const containers: string[] = [];
  const isQuoted = (): boolean => containers.includes('Blockquote');
  let silentUntil: string | null = null;
  let silentFrom = 0;
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (containerNames.has(name)) containers.push(name);
      else if (name === 'Comment' || name === 'CommentBlock') {
        directives.push(...readDirectives(source, from, to));
        mask.blank(from, to, INVISIBLE);
        return false;
      } else if (name === 'HTMLBlock') {
        directives.push(...readDirectives(source, from, to));
        readHtmlText(source, from, to, mask, blocks, isQuoted());
        return false;
      } else if (silentUntil !== null) {
        if (name === 'HTMLTag' && source.slice(from, to).toLowerCase() === `</${silentUntil}>`) {
          mask.blank(silentFrom, to, OBJECT);
          silentUntil = null;
        }
        return false;
      } else if (objects.has(name)) {
        mask.blank(from, to, OBJECT);
        return false;
      } else if (blanks.has(name)) {
        mask.blank(from, to, ' ');
        return false;
      } else if (name === 'URL') {
        mask.blank(from, to, node.node.parent?.name === 'Link' ? INVISIBLE : OBJECT);
      } else if (name === 'Entity') {
        const decoded = decodeHTML(source.slice(from, to));
        if (decoded.length < to - from) mask.write(from, to, decoded);
      } else if (name === 'Escape') {
        mask.blank(from, from + 1, INVISIBLE);
      } else if (name === 'HTMLTag') {
        const tag = source.slice(from, to);
        silentUntil = opensSilence(tag);
        silentFrom = from;
        if (silentUntil === null) mask.blank(from, to, /^<br\b/i.test(tag) ? ' ' : INVISIBLE);
      } else if (name === 'Link' && source.startsWith('[^', from)) {
        mask.blank(from, to, INVISIBLE);
        return false;
      } else if (name === 'QuoteMark') {
        mask.blank(from, to, ' ');
      } else if (invisibleMarks.has(name)) {
        mask.blank(from, to, INVISIBLE);
      } else if (name in blockKinds) {
        blocks.push(blockOf(node, containers));
      }
      return undefined;
    },
    leave(node) {
      if (containerNames.has(node.name)) containers.pop();
      else if (node.name in blockKinds && silentUntil !== null) {
        mask.blank(silentFrom, node.to, OBJECT);
        silentUntil = null;
      }
    },
  });
  return { text: mask.finish(), blocks, directives };
}

function blockOf({ name, from, to }: SyntaxNodeRef, containers: readonly string[]): Block {
  const kind = blockKinds[name] ?? 'paragraph';
  const container = [...containers].reverse().find((one) => one !== 'Blockquote');
  return {
    offset: from,
    length: to - from,
    kind: kind !== 'paragraph' ? kind : container === 'Footnote' ? 'footnote' : container ? 'listItem' : 'paragraph',
    level: kind === 'heading' ? Number(name.at(-1)) : 0,
    quoted: containers.includes('Blockquote'),
  };
}

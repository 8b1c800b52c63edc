/**
 * Stage 1, prose: Markdown (CommonMark and GitHub's additions), read with Lezer for its exact source offsets.
 * Front matter, code, addresses, comments and HTML tags are blanked; headings, list items, table cells, footnotes and
 * quotes become blocks. Knows nothing of terms.
 */
import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { parser as commonMark, GFM } from '@lezer/markdown';
import { decodeHTML } from 'entities';
import type { Block, BlockKind, Directive, Prose } from '../model';
import { readDirectives } from './directives';
import { frontMatterEnd, readFrontMatter } from './frontMatter';
import { opensSilence, readHtmlText } from './htmlText';
import { findInlineObjects, maskAddresses } from './inlineObjects';
import { fill, INVISIBLE, type Mask, OBJECT, startMask } from './mask';

const parser = commonMark.configure(GFM);

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
]);
/** Things within a sentence that are no prose. */
const objects = new Set(['InlineCode', 'Image', 'Autolink']);
/** Marks and whole blocks that part words. */
const blanks = new Set([
  'FencedCode',
  'CodeBlock',
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
  return { text: body.slice(0, start) + text.slice(start), blocks: [...metadata, ...blocks], directives };
}

/** Everything in the front matter but its prose is blanked. */
function blankFrontMatter(source: string, end: number, prose: readonly Block[]): string {
  const mask = startMask(source);
  let at = 0;
  for (const { offset, length } of prose) {
    mask.blank(at, offset, ' ');
    at = offset + length;
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
  let quotes = 0;
  let items = 0;
  let silentUntil: string | null = null;
  let silentFrom = 0;
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (name === 'Blockquote') quotes++;
      else if (name === 'ListItem') items++;
      else if (name === 'Comment' || name === 'CommentBlock') {
        directives.push(...readDirectives(source, from, to));
        mask.blank(from, to, INVISIBLE);
        return false;
      } else if (name === 'HTMLBlock') {
        directives.push(...readDirectives(source, from, to));
        readHtmlText(source, from, to, mask, blocks, quotes > 0);
        return false;
      } else if (name === 'LinkReference') {
        readReference(source, from, to, blocks, mask);
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
        mask.write(from, to, decodeHTML(source.slice(from, to)).slice(0, 1).replace('\u00A0', ' '));
      } else if (name === 'Escape') {
        mask.blank(from, from + 1, INVISIBLE);
      } else if (name === 'HTMLTag') {
        const tag = source.slice(from, to);
        silentUntil = opensSilence(tag);
        silentFrom = from;
        if (silentUntil === null) mask.blank(from, to, /^<br\b/i.test(tag) ? ' ' : INVISIBLE);
      } else if (name === 'Link' && isFootnoteMark(source, from)) {
        mask.blank(from, to, INVISIBLE);
        return false;
      } else if (name === 'QuoteMark') {
        mask.blank(from, to, ' ');
      } else if (invisibleMarks.has(name)) {
        mask.blank(from, to, INVISIBLE);
      } else if (name in blockKinds) {
        blocks.push(blockOf(source, node, items > 0, quotes > 0));
      }
      return undefined;
    },
    leave(node) {
      if (node.name === 'Blockquote') quotes--;
      else if (node.name === 'ListItem') items--;
      else if (node.name in blockKinds && silentUntil !== null) {
        mask.blank(silentFrom, node.to, OBJECT);
        silentUntil = null;
      }
    },
  });
  return { text: maskAddresses(mask.finish(), blocks), blocks, directives };
}

function blockOf(source: string, node: SyntaxNodeRef, inItem: boolean, quoted: boolean): Block {
  const kind = blockKinds[node.name] ?? 'paragraph';
  const level = kind === 'heading' ? Number(node.name.at(-1)) : 0;
  const footnote =
    kind === 'paragraph' &&
    isFootnoteMark(source, node.from) &&
    /^\[\^[^\]]*\]:/.test(source.slice(node.from, node.to));
  return {
    offset: node.from,
    length: node.to - node.from,
    kind: footnote ? 'footnote' : kind === 'paragraph' && inItem ? 'listItem' : kind,
    level,
    quoted,
  };
}

function isFootnoteMark(source: string, from: number): boolean {
  return source.startsWith('[^', from);
}

/** "[^1]: one word" looks like a link reference to CommonMark; GitHub reads a footnote. */
function readReference(source: string, from: number, to: number, blocks: Block[], mask: Mask): void {
  if (!isFootnoteMark(source, from)) {
    mask.blank(from, to, ' ');
    return;
  }
  const textStart = source.indexOf(']:', from) + 2;
  mask.blank(from, textStart, INVISIBLE);
  blocks.push({ offset: textStart, length: to - textStart, kind: 'footnote', level: 0, quoted: false });
}

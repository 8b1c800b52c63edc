/**
 * Stage 1, prose: what the syntax tree of Markdown says. Headings, list items, table cells, footnotes and quotes become
 * blocks; code, addresses, formulas, comments and HTML tags are blanked.
 */
import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { decodeHTML } from 'entities';
import type { Block, BlockKind, Directive, Prose } from '../../model';
import { readHtmlDirectives } from '../directives';
import { opensSilence, readHtmlText } from '../html/readHtmlText';
import { INVISIBLE, OBJECT, startMask } from '../mask';

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
const containerNames = new Set(['Blockquote', 'ListItem', 'Definition', 'Footnote']);

/** "> [!NOTE]" looks like a quotation and is the writer's own words; Obsidian's may have a title on the same line. */
const alert = /^>[ \t]*\[![\w-]+\]/;
const alertMark = /^(\[![\w-]+\][+-]?[ \t]*)[^\r\n]*/;

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
  'AttributeList',
  'HighlightMark',
  'WikiLinkMark',
]);
/** Things within a sentence that are no prose. */
const objects = new Set(['InlineCode', 'Image', 'Autolink', 'Formula', 'WikiLink']);
/** Marks and whole blocks that part words. */
const blanks = new Set([
  'FencedCode',
  'CodeBlock',
  'LinkReference',
  'ListMark',
  'DefinitionMark',
  'ContainerMark',
  'TableDelimiter',
  'HorizontalRule',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
]);

export function readTree(source: string, tree: Tree): Prose {
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
      if (containerNames.has(name)) containers.push(alert.test(source.slice(from, from + 40)) ? 'Alert' : name);
      else if (name === 'Comment') {
        for (const directive of readHtmlDirectives(source, from, to)) directives.push(directive);
        mask.blank(from, to, INVISIBLE);
        return false;
      } else if (name === 'HTMLBlock' || name === 'CommentBlock') {
        // What stands behind a comment on its line is read.
        for (const directive of readHtmlDirectives(source, from, to)) directives.push(directive);
        readHtmlText(source, from, to, mask, blocks, isQuoted());
        return false;
      } else if (silentUntil !== null) {
        if (name === 'HTMLTag' && source.slice(from, to).toLowerCase() === `</${silentUntil}>`) {
          mask.blank(silentFrom, to, OBJECT);
          silentUntil = null;
        }
        return false;
      } else if (name === 'Image' && isAlone(source, node)) {
        blocks.push(...blocksIn(source, node, 'Image', containers));
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
        if (silentUntil === null) mask.write(from, to, seenOfTag(tag));
      } else if (name === 'Link' && source.startsWith('[^', from)) {
        mask.blank(from, to, INVISIBLE);
        return false;
      } else if (name === 'Link' && containers.at(-1) === 'Alert' && alertMark.test(source.slice(from, to))) {
        mask.blank(from, to, ' ');
        return false;
      } else if (name === 'QuoteMark') {
        mask.blank(from, to, ' ');
      } else if (invisibleMarks.has(name)) {
        mask.blank(from, to, INVISIBLE);
      } else if (name in blockKinds) {
        if (!isAlone(source, node.node.firstChild)) blocks.push(...blocksIn(source, node, name, containers));
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

/** A picture that is a paragraph of its own is read by its description. */
function isAlone(source: string, image: SyntaxNodeRef | null): boolean {
  const parent = image?.node.parent;
  if (image?.name !== 'Image' || parent?.name !== 'Paragraph' || parent.from !== image.from) return false;
  return source.slice(image.to, parent.to).trim() === '';
}

/** What a reader sees of a tag within a sentence. */
function seenOfTag(tag: string): string {
  return /^<br\b/i.test(tag) ? ' ' : /^<q\b/i.test(tag) ? '“' : /^<\/q>/i.test(tag) ? '”' : '';
}

function blocksIn(source: string, node: SyntaxNodeRef, name: string, containers: readonly string[]): Block[] {
  const { from, to } = node;
  if (name === 'Image') {
    const [opening, closing] = node.node.getChildren('LinkMark');
    return opening && closing && closing.from > opening.to ? [blockOf(opening.to, closing.from, name, containers)] : [];
  }
  const mark = containers.at(-1) === 'Alert' ? alertMark.exec(source.slice(from, to)) : null;
  if (!mark) return [blockOf(from, to, name, containers)];
  const titleEnd = from + mark[0].length;
  const title = from + (mark[1]?.length ?? 0);
  return [blockOf(title, titleEnd, name, containers), blockOf(titleEnd, to, name, containers)].filter(
    ({ offset, length }) => source.slice(offset, offset + length).trim() !== '',
  );
}

function blockOf(from: number, to: number, name: string, containers: readonly string[]): Block {
  const kind = blockKinds[name] ?? 'paragraph';
  const container = [...containers].reverse().find((one) => one !== 'Blockquote' && one !== 'Alert');
  return {
    offset: from,
    length: to - from,
    kind: kind !== 'paragraph' ? kind : container === 'Footnote' ? 'footnote' : container ? 'listItem' : 'paragraph',
    level: kind === 'heading' ? Number(name.at(-1)) : 0,
    quoted: containers.includes('Blockquote'),
  };
}

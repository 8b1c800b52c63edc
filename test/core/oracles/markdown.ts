/** Markdown as mdast reads it: the text a reader sees, with what is no prose parted by spaces. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { proseOfHtml } from './html';

export function proseOfMarkdown(text: string): string {
  return textOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

const shown = new Set(['alt', 'title', 'aria-label']);
/** Blocks that hold no other blocks. */
const holdsText = new Set(['paragraph', 'heading', 'tableCell']);
const inline = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference', 'text', 'html', 'footnoteReference']);

/** @param isBlock whether it stands between blocks and not within a sentence */
export function textOf(node: Nodes, isBlock = true): string {
  // An address is no prose, in the text of a link either.
  if (node.type === 'text') return withoutAddresses(node.value);
  if (node.type === 'html' && isBlock) return `\n${withoutAddresses(proseOfHtml(node.value))}\n`;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return textOfElement(node);
  const [only, ...others] = 'children' in node ? node.children : [];
  if (node.type === 'paragraph' && only?.type === 'image' && others.length === 0) return `${only.alt}\n`;
  // Bare addresses are links to what they say.
  if (node.type === 'link' && bare(node.url) === bare(wordsOf(node))) return ' ';
  if (!('children' in node)) return inline.has(node.type) ? '' : ' ';
  const holdsBlocks = !inline.has(node.type) && !holdsText.has(node.type);
  return node.children.map((child) => textOf(child, holdsBlocks)).join('') + (inline.has(node.type) ? '' : '\n');
}

/** Of an element of MDX the attributes that readers see, and what stands in it unless that is code. */
function textOfElement({ name, attributes, children, type }: MdxJsxFlowElement | MdxJsxTextElement): string {
  const said = attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && shown.has(one.name) && typeof one.value === 'string' ? [`${one.value}\n`] : [],
  );
  const words = name === 'code' ? ' ' : children.map((child) => textOf(child, type === 'mdxJsxFlowElement')).join('');
  return said.join('') + words;
}

function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/\S+|\S+@\w\S*/g, ' ');
}

function bare(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/, '');
}

function wordsOf(node: Nodes): string {
  return 'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : '';
}

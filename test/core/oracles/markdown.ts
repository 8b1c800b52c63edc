/** Markdown as mdast reads it: the text a reader sees, with what is no prose parted by spaces. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export function proseOfMarkdown(text: string): string {
  return textOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

const inline = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference', 'text', 'html', 'footnoteReference']);

function textOf(node: Nodes): string {
  // An address is no prose, in the text of a link either.
  if (node.type === 'text') return node.value.replace(/https?:\/\/\S+/g, ' ');
  const [only, ...others] = 'children' in node ? node.children : [];
  if (node.type === 'paragraph' && only?.type === 'image' && others.length === 0) return `${only.alt}\n`;
  // Bare addresses are links to what they say.
  if (node.type === 'link' && /^(?:https?:|mailto:)/.test(node.url) && node.url.endsWith(wordsOf(node))) return ' ';
  if (!('children' in node)) return inline.has(node.type) ? '' : ' ';
  return node.children.map(textOf).join('') + (inline.has(node.type) ? '' : '\n');
}

function wordsOf(node: Nodes): string {
  return 'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : '';
}

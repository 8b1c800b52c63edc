/** HTML as browsers read it: the text and attributes a reader sees, in the order of the document. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

const silent = new Set(
  'script style code pre kbd samp var svg math template noscript textarea select option iframe object'.split(' '),
);
const inline = new Set('a abbr b em i kbd code span strong wbr'.split(' '));
const shown = new Set(['alt', 'title', 'aria-label']);

export function proseOfHtml(text: string): string {
  return textOf(parse(text));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  const attributes = 'attrs' in node ? node.attrs.filter(({ name }) => shown.has(name)) : [];
  const said = attributes.map(({ value }) => `${value}\n`).join('');
  if (silent.has(node.nodeName) || !('childNodes' in node)) return said;
  const words = node.childNodes.map(textOf).join('');
  return said + (inline.has(node.nodeName) ? words : `\n${words}\n`);
}

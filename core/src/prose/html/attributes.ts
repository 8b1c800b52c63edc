/** Stage 1, prose: the attributes of HTML that readers see or hear. No other attribute holds prose. */
import { decodeHTML } from 'entities';
import type { Block } from '../../model';
import type { Mask } from '../mask';
import type { Stretch } from '../scan';

export interface Attribute extends Stretch {
  readonly name: string;
  /** With its entities decoded. */
  readonly value: string;
}

const shown = new Set(['alt', 'title', 'aria-label']);

/** The values that are prose, as stretches of the document. */
export function proseAttributes(source: string, element: string, attributes: readonly Attribute[]): Stretch[] {
  const isDescription =
    element === 'meta' &&
    attributes.some(({ name, value }) => name === 'name' && value.toLowerCase() === 'description');
  return attributes
    .filter(({ name, value }) => (shown.has(name) || (isDescription && name === 'content')) && value.trim() !== '')
    .map((attribute) => valueOfAttribute(source, attribute));
}

function valueOfAttribute(source: string, { from, to }: Stretch): Stretch {
  const text = source.slice(from, to);
  const before = /^[^=]*=\s*(["']?)/.exec(text);
  const quote = before?.[1] ?? '';
  return { from: from + (before?.[0].length ?? 0), to: quote && text.endsWith(quote) ? to - 1 : to };
}

/** An attribute is read where it stands between blocks; one in the middle of a sentence would only break it in two. */
export function standsBetween({ from, to }: Stretch, blocks: readonly Block[]): boolean {
  let low = 0;
  for (let high = blocks.length; low < high; ) {
    const middle = (low + high) >> 1;
    const { offset, length } = blocks[middle] ?? { offset: 0, length: 0 };
    if (offset + length <= from) low = middle + 1;
    else high = middle;
  }
  return (blocks[low]?.offset ?? Number.POSITIVE_INFINITY) >= to;
}

/** Writes the entities of a stretch as what they stand for. */
export function writeEntities(source: string, { from, to }: Stretch, mask: Mask): void {
  for (const { 0: entity, index } of source.slice(from, to).matchAll(/&#?\w+;?/g)) {
    const decoded = decodeHTML(entity);
    if (decoded.length < entity.length) mask.write(from + index, from + index + entity.length, decoded);
  }
}

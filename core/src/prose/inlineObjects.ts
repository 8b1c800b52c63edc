/** Stage 1, prose: stretches that are no prose in any markup: addresses, e-mail addresses, template expressions. */
import type { Block } from '../model';
import { Pieces } from '../text/pieces';
import { fill, OBJECT, startMask } from './mask';
import type { Stretch } from './scan';
import { findTemplates } from './templates';

/** What gives an address away. */
const sign = /:\/\/|\bwww\.(?=\w)|@(?=\w)|(?<=\w)\.(?:com|org|net|io|co\.uk|dev|app|ai|eu|gov|edu)\b/gi;
const partsAddress = /[\s<>"“”‘’()[\]{}|]/;

/**
 * The text with its template expressions masked: no rule of a markup should read into them. Nothing is copied; what stands
 * between two expressions is cut out of its pieces.
 */
export function maskTemplates(text: Pieces): Pieces {
  const masked: string[] = [];
  let done = 0;
  for (const { from, to } of findTemplates(text)) {
    for (const piece of text.cut(done, from)) masked.push(piece);
    masked.push(fill(text.slice(from, to), OBJECT));
    done = to;
  }
  return done === 0 ? text : Pieces.of([...masked, ...text.cut(done, text.length)]);
}

/** The text with the addresses in its blocks masked. */
export function maskAddresses(text: string, blocks: readonly Block[]): string {
  const mask = startMask(text);
  for (const { offset, length } of blocks) {
    for (const { from, to } of findAddresses(text.slice(offset, offset + length)))
      mask.blank(offset + from, offset + to, OBJECT);
  }
  return mask.finish();
}

/** Addresses in order. */
function* findAddresses(text: string): Generator<Stretch> {
  let done = 0;
  for (const { 0: found, index } of text.matchAll(sign)) {
    if (index < done) continue;
    let from = index;
    let to = index + found.length;
    while (from > done && !partsAddress.test(text.charAt(from - 1))) from--;
    while (to < text.length && !partsAddress.test(text.charAt(to))) to++;
    while (to > from && /[.,;:!?'’]/.test(text.charAt(to - 1))) to--;
    done = to;
    yield { from, to };
  }
}

/** Stage 1, prose: stretches that are no prose in any markup: addresses, e-mail addresses, template expressions. */
import type { Block } from '../model';
import { OBJECT, startMask } from './mask';

/** A template expression as a whole, or what gives an address away. */
const sign =
  /\{\{[\s\S]{0,400}?\}\}|\{%[\s\S]{0,400}?%\}|<%[\s\S]{0,400}?%>|:\/\/|\bwww\.(?=\w)|@(?=\w)|(?<=\w)\.(?:com|org|net|io|co\.uk|dev|app|ai|eu|gov|edu)\b/gi;
const partsAddress = /[\s<>"“”‘’()[\]{}|]/;

/** Finds them in order; each is handed on as a stretch of the text it was found in. */
export function* findInlineObjects(text: string): Generator<{ from: number; to: number }> {
  let done = 0;
  for (const { 0: found, index } of text.matchAll(sign)) {
    if (index < done) continue;
    let from = index;
    let to = index + found.length;
    if (!found.startsWith('{') && !found.startsWith('<')) {
      while (from > done && !partsAddress.test(text.charAt(from - 1))) from--;
      while (to < text.length && !partsAddress.test(text.charAt(to))) to++;
      while (to > from && /[.,;:!?'’]/.test(text.charAt(to - 1))) to--;
    }
    done = to;
    yield { from, to };
  }
}

/** The text with the inline objects of its blocks masked. */
export function maskAddresses(text: string, blocks: readonly Block[]): string {
  const mask = startMask(text);
  for (const { offset, length } of blocks) {
    for (const { from, to } of findInlineObjects(text.slice(offset, offset + length)))
      mask.blank(offset + from, offset + to, OBJECT);
  }
  return mask.finish();
}

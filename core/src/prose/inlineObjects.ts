/** Stage 1, prose: stretches that are no prose in any markup: addresses, e-mail addresses, template expressions. */
import type { Block, Text } from '../model';
import { findCommon } from '../text/common';
import { Pieces } from '../text/pieces';
import { OBJECT, startMask } from './mask';
import type { Stretch } from './scan';
import { findTemplates, mayHoldTemplate } from './templates';

/** What gives an address away. */
const sign = /:\/\/|\bwww\.(?=\w)|@(?=\w)|(?<=\w)\.(?:com|org|net|io|co\.uk|dev|app|ai|eu|gov|edu)\b/gi;
const partsAddress = /[\s<>"“”‘’()[\]{}|]/;

/** The text with its template expressions masked: no rule of a markup should read into them. */
export function maskTemplates(text: string): string {
  const mask = startMask(text);
  for (const { from, to } of findTemplates(text)) mask.blank(from, to, OBJECT);
  return mask.finish();
}

/**
 * The same for a text in pieces, which stays in pieces where nothing in it could open a template.
 * @param before what this gave for the version before, if there was one
 */
export function maskTemplatesIn(text: Pieces, before: Text | undefined): Text {
  if (before instanceof Pieces) {
    const { head, tail } = findCommon(before, text);
    if (!mayHoldTemplate(text.slice(Math.max(0, head - 1), text.length - tail + 1))) return text;
  }
  const whole = text.toString();
  return mayHoldTemplate(whole) ? maskTemplates(whole) : text;
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

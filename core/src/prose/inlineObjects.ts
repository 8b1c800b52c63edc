/** Stage 1, prose: stretches that are no prose in any markup: addresses, e-mail addresses, template expressions. */
import type { Block } from '../model';
import { OBJECT, startMask } from './mask';

const object =
  /\{\{[\s\S]{0,400}?\}\}|\{%[\s\S]{0,400}?%\}|<%[\s\S]{0,400}?%>|\b[a-z][a-z+.-]{1,20}:\/\/[^\s<>"”’)\]]+|\bwww\.[^\s<>"”’)\]]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co\.uk|dev|app|ai|eu|gov|edu)\b(?:\/[^\s<>"”’)\]]*)?/gi;

/** Finds them in order; each is handed on as a stretch of the text it was found in. */
export function* findInlineObjects(text: string): Generator<{ from: number; to: number }> {
  for (const match of text.matchAll(object)) {
    yield { from: match.index, to: match.index + match[0].replace(/[.,;:!?]+$/, '').length };
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

/** Stage 1, prose: template expressions, in whatever markup they stand: Liquid, Jekyll, Hugo, Handlebars, EJS and PHP. */
import { createFinder, type Stretch } from './scan';

/** Each opening with what closes it; the first that fits is taken. */
const kinds: readonly { readonly opening: string; readonly closing: string }[] = [
  { opening: '{{!--', closing: '--}}' },
  { opening: '{{/*', closing: '*/}}' },
  { opening: '{{{', closing: '}}}' },
  { opening: '{{', closing: '}}' },
  { opening: '{%', closing: '%}' },
  { opening: '{#', closing: '#}' },
  { opening: '<%', closing: '%>' },
  { opening: '<?php', closing: '?>' },
  { opening: '<?=', closing: '?>' },
];
const opening = /\{[{%#]|<%|<\?(?:php|=)/g;
/** What each opening begins with. */
const beginning = /\{[{%#]|<[%?]/;

/** Tags in pairs whose content is no prose, with the word that begins the closing tag. */
const silentPair =
  /^(?:\{%-?\s*(comment|highlight|schema|javascript|stylesheet|style)\b|\{\{[<%]\s*(comment|highlight|mermaid|math)\b)/;

/** An expression is short; what is never closed hides no more than this. */
const longest = 400;

/** Whether something in a text, or in one that goes on from it, could open an expression. */
export function mayHoldTemplate(text: string): boolean {
  return beginning.test(text);
}

/** The expressions of a text, in order. */
export function* findTemplates(text: string): Generator<Stretch> {
  const find = createFinder(text);
  let done = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < done) continue;
    const kind = kinds.find((one) => text.startsWith(one.opening, index));
    if (!kind) continue;
    const inner = index + kind.opening.length;
    const length = text.slice(inner, inner + longest).indexOf(kind.closing);
    if (length < 0) continue;
    done = inner + length + kind.closing.length;
    const pair = silentPair.exec(text.slice(index, done));
    const last = pair ? find(pair[1] ? `end${pair[1]}` : `/${pair[2]}`, done) : -1;
    if (last >= 0) done = endOf(find(kind.closing, last), kind.closing) ?? done;
    yield { from: index, to: done };
  }
}

function endOf(at: number, found: string): number | null {
  return at < 0 ? null : at + found.length;
}

/** Stage 1, prose: template expressions, in whatever markup they stand: Liquid, Jekyll, Hugo, Handlebars, EJS and PHP. */
import type { Text } from '../model';
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
/** What comes after the first sign of each opening. */
const seconds: ReadonlySet<string> = new Set('{%#?');

const longestOpening = Math.max(...kinds.map(({ opening }) => opening.length));

/** Tags in pairs whose content is no prose, with the word that begins the closing tag. */
const silentPair =
  /^(?:\{%-?\s*(comment|highlight|schema|javascript|stylesheet|style)\b|\{\{[<%]\s*(comment|highlight|mermaid|math)\b)/;

/** An expression is short; what is never closed hides no more than this. */
const longest = 400;

/** The expressions of a text, in order. */
export function* findTemplates(text: Text): Generator<Stretch> {
  const find = createFinder(text);
  let done = 0;
  for (const index of openingsIn(text)) {
    if (index < done) continue;
    const beginning = text.slice(index, index + longestOpening);
    const kind = kinds.find(({ opening }) => beginning.startsWith(opening));
    if (!kind) continue;
    done = index + 2;
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

/** Where an expression may begin, in order. */
function* openingsIn(text: Text): Generator<number> {
  let brace = text.indexOf('{');
  let angle = text.indexOf('<');
  while (brace >= 0 || angle >= 0) {
    const isBrace = angle < 0 || (brace >= 0 && brace < angle);
    const at = isBrace ? brace : angle;
    if (seconds.has(text.charAt(at + 1))) yield at;
    if (isBrace) brace = text.indexOf('{', at + 1);
    else angle = text.indexOf('<', at + 1);
  }
}

function endOf(at: number, found: string): number | null {
  return at < 0 ? null : at + found.length;
}

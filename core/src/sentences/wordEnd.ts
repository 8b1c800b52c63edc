/** Stage 2, sentences: where a word ends that has markup or an apostrophe in it. */
import { INVISIBLE } from '../prose/mask';
import { isWordCode } from './characters';

/**
 * A word runs over invisible markup within it and one apostrophe ("client’s", "**clients**’", "don’t").
 * @param text of its block
 */
export function wordEnd(text: string, from: number): number {
  let end = from;
  for (let at = from, apostrophe = false; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) end = at + 1;
    else if (text[at] === INVISIBLE) continue;
    else if (isApostrophe(code) && !apostrophe) {
      apostrophe = true;
      const next = nextVisible(text, at + 1);
      if (next !== null && isWordCode(next)) continue;
      if (isPluralPossessive(text, Math.max(0, from - 120), from, at)) end = at + 1;
      break;
    } else break;
  }
  return end;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** “the clients’ file”: an apostrophe after s is a possessive unless it closes a quotation that opened before. */
function isPluralPossessive(text: string, opening: number, from: number, at: number): boolean {
  if (!/s/i.test(text[at - 1] ?? '') && text[at - 1] !== INVISIBLE) return false;
  const next = text[at + 1] ?? '';
  if (at + 1 < text.length && !/[\s.,;:!?)]/.test(next) && next !== INVISIBLE) return false;
  const mark = text[at] === "'" ? /(?:^|[\s(])'[^']*$/ : /‘[^’]*$/;
  return !mark.test(text.slice(opening, from));
}

function nextVisible(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) if (text[at] !== INVISIBLE) return text.charCodeAt(at);
  return null;
}

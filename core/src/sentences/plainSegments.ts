/**
 * Stage 2, sentences: the segments of a text in plain characters, the same as those of the platform’s segmenter. To make
 * that ready takes an eighth of the time of a first document, and nearly every block does without. The rules are those of
 * Unicode’s annex 29, by their numbers there.
 */
import { INVISIBLE } from '../prose/mask';

export interface Segment {
  readonly segment: string;
  readonly index: number;
}

const letter = 'A-Za-zÀ-ÖØ-öø-ÿ';
const small = 'a-zß-öø-ÿ';
const close = '["\'()\\[\\]{}‘’“”]*';
const blanks = '[\\t ]*';
const line = '(?:\\r\\n?|\\n)';

const plain = new RegExp(`^[\\t\\n\\r -~£€©®×•‘’“”–—…${letter}${INVISIBLE}]*$`);
/** Whether a semicolon goes on with a sentence is another thing in other versions of Unicode. */
const unsettled = new RegExp(`[.!?]${close}${blanks};`);
/** A line (SB4), or marks with what closes and parts after them (SB8a to SB11). */
const mayEnd = new RegExp(`${line}|[.!?](?:${close}${blanks}[.!?])*${close}${blanks}${line}?`, 'g');
/** After any mark these go on (SB8a), after a full stop a small letter, whatever but letters comes before it (SB8). */
const goesOn = /[,:–—-]/y;
const smallNext = new RegExp(`[^${letter}\\r\\n.!?]*[${small}]`, 'y');
/** “3.5” (SB6), “U.S” (SB7). */
const withinWord = new RegExp(`\\.\\d|(?<=[${letter}])\\.(?![${small}])[${letter}]`, 'y');

/** Null where it is not plain. */
export function plainSegments(text: string): readonly Segment[] | null {
  if (!plain.test(text)) return null;
  const shown = text.replaceAll(INVISIBLE, '');
  if (unsettled.test(shown) || text.includes(`\r${INVISIBLE}`)) return null;
  const placeOf = shown.length === text.length ? (at: number) => at : placesIn(text);
  const begins = [0];
  for (const { 0: found, index } of shown.matchAll(mayEnd)) {
    const end = index + found.length;
    // What readers do not see goes with what stands before it, but for a line break (SB5).
    const begin = isLineEnd(shown, end) ? placeOf(end - 1) + 1 : endsThere(shown, end) ? placeOf(end) : text.length;
    if (begin < text.length) begins.push(begin);
  }
  return begins.map((begin, number) => ({ segment: text.slice(begin, begins[number + 1]), index: begin }));
}

function isLineEnd(text: string, end: number): boolean {
  return text[end - 1] === '\n' || text[end - 1] === '\r';
}

/** Whether a segment ends after marks and what closes and parts after them. */
function endsThere(text: string, end: number): boolean {
  let mark = end - 1;
  while (!isMark(text[mark])) mark--;
  if (matchesAt(goesOn, text, end)) return false;
  return text[mark] !== '.' || !(matchesAt(withinWord, text, mark) || matchesAt(smallNext, text, end));
}

function isMark(character: string | undefined): boolean {
  return character === '.' || character === '!' || character === '?';
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where a character stands in a text with what readers do not see, by its place without that. */
function placesIn(text: string): (at: number) => number {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== INVISIBLE) places.push(at);
  return (at) => places[at] ?? text.length;
}

/**
 * Stage 2, sentences: the words of the prose. Words are told apart here once; every later stage counts in tokens.
 * Knows nothing of terms.
 */
import type { Prose } from '../model';
import { INVISIBLE, OBJECT } from '../prose/mask';

/** What stands between a token and the one before it; a higher number parts more. */
export const Gap = {
  /** Blanks only. */
  Space: 0,
  /** A hyphen: "client-facing". */
  Hyphen: 1,
  /** An ampersand or plus. */
  And: 2,
  /** A slash, equals sign or the like that glues identifiers: "client/server". */
  Glue: 3,
  /** A comma, bracket, dash, quotation mark …: a phrase does not cross it. */
  Mark: 4,
  /** A full stop, question or exclamation mark, semicolon or colon: a clause does not cross it. */
  Stop: 5,
  /** The border of a block. */
  Block: 6,
} as const;

/** The words of a document, as parallel columns. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Lower case, straight apostrophes, markup and the possessive ending left off. */
  readonly word: readonly string[];
  /** 1 where the word has a possessive ending: "firm’s", "clients’". */
  readonly possessive: Uint8Array;
  /** What stands before it, as {@link Gap} numbers it. */
  readonly gap: Uint8Array;
  /** Index of its block. */
  readonly block: Int32Array;
}

export function readTokens(prose: Prose): Tokens {
  const { text } = prose;
  const start: number[] = [];
  const end: number[] = [];
  const word: string[] = [];
  const possessive: number[] = [];
  const gap: number[] = [];
  const block: number[] = [];
  let before: number = Gap.Block;
  const add = (from: number, to: number, lower: string, owns: number, index: number): void => {
    start.push(from);
    end.push(to);
    word.push(lower);
    possessive.push(owns);
    gap.push(before);
    block.push(index);
    before = Gap.Space;
  };
  for (const [index, { offset, length }] of prose.blocks.entries()) {
    before = Gap.Block;
    const stop = offset + length;
    for (let at = offset; at < stop; ) {
      if (text[at] === OBJECT) {
        const from = at;
        while (at < stop && (text[at] === OBJECT || text[at] === '\n' || text[at] === '\r')) at++;
        add(from, at, OBJECT, 0, index);
      } else if (isWordCode(text.charCodeAt(at))) {
        const to = wordEnd(text, at, stop);
        const raw = text.slice(at, to).replaceAll(INVISIBLE, '').replaceAll('’', "'").toLowerCase();
        const singular = raw.length > 2 && raw.endsWith("'s");
        const plural = raw.endsWith("s'");
        add(at, to, singular ? raw.slice(0, -2) : plural ? raw.slice(0, -1) : raw, singular || plural ? 1 : 0, index);
        at = to;
      } else {
        before = Math.max(before, gapOf(text[at] ?? ''));
        at++;
      }
    }
  }
  return {
    count: word.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    word,
    possessive: Uint8Array.from(possessive),
    gap: Uint8Array.from(gap),
    block: Int32Array.from(block),
  };
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
  return wordCharacter.test(String.fromCharCode(code));
}

/** A word runs over invisible markup within it and one apostrophe ("client’s", "**clients**’", "don’t"). */
function wordEnd(text: string, from: number, stop: number): number {
  let end = from;
  for (let at = from, apostrophe = false; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) end = at + 1;
    else if (text[at] === INVISIBLE) continue;
    else if ((code === 39 || code === 0x2019) && !apostrophe) {
      apostrophe = true;
      const next = nextVisible(text, at + 1, stop);
      if (next !== null && isWordCode(next)) continue;
      if (isPluralPossessive(text, from, at, stop)) end = at + 1;
      break;
    } else break;
  }
  return end;
}

/** “the clients’ file”: an apostrophe after s is a possessive unless it closes a quotation that opened before. */
function isPluralPossessive(text: string, from: number, at: number, stop: number): boolean {
  if (!/s/i.test(text[at - 1] ?? '') && text[at - 1] !== INVISIBLE) return false;
  const next = text[at + 1] ?? '';
  if (at + 1 < stop && !/[\s.,;:!?)]/.test(next) && next !== INVISIBLE) return false;
  const before = text.slice(Math.max(0, from - 120), from);
  const opening = text[at] === "'" ? /(?:^|[\s(])'[^']*$/ : /‘[^’]*$/;
  return !opening.test(before);
}

function nextVisible(text: string, from: number, stop: number): number | null {
  for (let at = from; at < stop; at++) if (text[at] !== INVISIBLE) return text.charCodeAt(at);
  return null;
}

function gapOf(character: string): number {
  if (character === '-' || character === '\u2010' || character === '\u2011') return Gap.Hyphen;
  if (/\s/.test(character) || character === INVISIBLE) return Gap.Space;
  if (/[.!?;:…]/.test(character)) return Gap.Stop;
  if (/[/\\@#=~|]/.test(character)) return Gap.Glue;
  if (/[&+]/.test(character)) return Gap.And;
  return Gap.Mark;
}

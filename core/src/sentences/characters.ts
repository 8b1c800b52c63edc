/** Stage 2, sentences: what each character is to the reader of words; looked up once and remembered. */
import { INVISIBLE } from '../prose/mask';

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

/** What a character of a word is instead of a gap. */
export const inWord = 7;
/** An accent on nothing, or what tells how to draw the emoji before it: part of a word that no word begins with. */
export const onWord = 8;

/** By character code, one more than what the character is; 0 for one that has not been met yet. */
const met = new Uint8Array(1 << 16);

/** {@link inWord}, {@link onWord}, or the gap that the character makes. */
export function kindOf(code: number): number {
  const kind = met[code] ?? 0;
  return kind > 0 ? kind - 1 : meet(code);
}

export function isWordCode(code: number): boolean {
  return kindOf(code) >= inWord;
}

function meet(code: number): number {
  const character = String.fromCharCode(code);
  const kind = /[\p{L}\p{N}_]/u.test(character) ? inWord : /\p{M}/u.test(character) ? onWord : gapOf(character);
  met[code] = kind + 1;
  return kind;
}

function gapOf(character: string): number {
  if (character === '-' || character === '\u2010' || character === '\u2011') return Gap.Hyphen;
  if (/\s/.test(character) || character === INVISIBLE) return Gap.Space;
  if (/[.!?;:…]/.test(character)) return Gap.Stop;
  if (/[/\\@#=~|]/.test(character)) return Gap.Glue;
  if (/[&+]/.test(character)) return Gap.And;
  return Gap.Mark;
}

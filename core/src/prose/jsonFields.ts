/** Stage 1, prose: the fields of a JSON object that opens a document, as Hugo reads it. */
import { createScanner } from 'jsonc-parser';
import type { Stretch } from './scan';

/** The scanner's numbers for what it finds; its own names for them vanish when they are compiled. */
const Token = {
  OpenBrace: 1,
  CloseBrace: 2,
  OpenBracket: 3,
  CloseBracket: 4,
  Comma: 5,
  Colon: 6,
  Text: 10,
  Unknown: 16,
  End: 17,
} as const;

/** A field of front matter, in any language; its stretch is that of the value. */
export interface Field extends Stretch {
  /** That of the list for an item of one. */
  readonly name: string;
  /** How far in it stands: 0 for the fields of the document itself. */
  readonly depth: number;
  /** Whether a backslash in it begins an escape. */
  readonly isEscaped: boolean;
}

/** The fields whose value is a text, and where the object ends; null where there is no such object, or only part of one. */
export function readJsonFields(
  source: string,
  start: number,
): { readonly fields: readonly Field[]; readonly end: number } | null {
  const scanner = createScanner(source.slice(start), true);
  const fields: Field[] = [];
  const inside: { readonly isList: boolean; readonly name: string }[] = [];
  let name = '';
  let isValue = false;
  for (let token: number = scanner.scan(); token !== Token.End; token = scanner.scan()) {
    if (scanner.getTokenError() !== 0 || token === Token.Unknown) return null;
    if (token === Token.OpenBrace || token === Token.OpenBracket) {
      inside.push({ isList: token === Token.OpenBracket, name });
      isValue = false;
    } else if (token === Token.CloseBrace || token === Token.CloseBracket) {
      inside.pop();
      if (inside.length === 0) return { fields, end: start + scanner.getPosition() };
    } else if (token === Token.Colon) isValue = true;
    else if (token === Token.Comma) isValue = false;
    else if (token === Token.Text) {
      const list = inside.at(-1);
      const from = start + scanner.getTokenOffset() + 1;
      const to = from + scanner.getTokenLength() - 2;
      if (list?.isList) fields.push({ name: list.name, depth: inside.length - 1, from, to, isEscaped: true });
      else if (isValue) fields.push({ name, depth: inside.length - 1, from, to, isEscaped: true });
      else name = scanner.getTokenValue();
    }
  }
  return null;
}

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

export interface JsonField extends Stretch {
  readonly name: string;
  /** Whether a backslash in it begins an escape. */
  readonly isEscaped: boolean;
}

/** The fields whose value is a text, and where the object ends; null where there is no such object, or only part of one. */
export function readJsonFields(
  source: string,
  start: number,
): { readonly fields: readonly JsonField[]; readonly end: number } | null {
  const scanner = createScanner(source.slice(start), true);
  const fields: JsonField[] = [];
  let depth = 0;
  let name: string | null = null;
  let isValue = false;
  for (let token: number = scanner.scan(); token !== Token.End; token = scanner.scan()) {
    if (scanner.getTokenError() !== 0 || token === Token.Unknown) return null;
    if (token === Token.OpenBrace || token === Token.OpenBracket) depth++;
    else if (token === Token.CloseBrace || token === Token.CloseBracket) {
      depth--;
      if (depth === 0) return { fields, end: start + scanner.getPosition() };
    } else if (depth === 1 && token === Token.Colon) isValue = true;
    else if (depth === 1 && token === Token.Comma) isValue = false;
    else if (depth === 1 && token === Token.Text) {
      const from = start + scanner.getTokenOffset() + 1;
      const to = from + scanner.getTokenLength() - 2;
      if (!isValue) name = scanner.getTokenValue();
      else if (name !== null) fields.push({ name, from, to, isEscaped: true });
    }
  }
  return null;
}

/** What a client may count the characters of a line in, beside UTF-16 units. It is asked before the core is loaded. */
import { PositionEncodingKind } from 'vscode-languageserver';

/** How many units a code point counts for. */
export type Width = (codePoint: number) => number;

const widths: Readonly<Record<string, Width>> = {
  [PositionEncodingKind.UTF8]: (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4),
  [PositionEncodingKind.UTF32]: () => 1,
};

/** UTF-16 costs nothing here, and every client should offer it; another encoding only where one does not. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] = []): PositionEncodingKind {
  const { UTF16 } = PositionEncodingKind;
  return offered.includes(UTF16) ? UTF16 : (offered.find((each) => Object.hasOwn(widths, each)) ?? UTF16);
}

/** Undefined for UTF-16, in which nothing has to be counted. */
export function widthIn(encoding: PositionEncodingKind): Width | undefined {
  return Object.hasOwn(widths, encoding) ? widths[encoding] : undefined;
}

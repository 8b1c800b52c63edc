/** JSON with comments and a comma after the last item, as a tree with places; and where it is broken, in plain words. */
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Edit, Span } from '../model';

export interface ParsedJson {
  /** What can be understood of it. */
  readonly root: Node | undefined;
  /** The first place that is broken; what comes after it is guesswork. */
  readonly broken: (Span & { readonly message: string; readonly fix?: { title: string; edits: Edit[] } }) | null;
}

export function parseJson(text: string): ParsedJson {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== null) {
    const message = 'The brackets are nested too deeply here for a house style.';
    return { root: undefined, broken: { offset: tooDeep, length: 1, message } };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first === undefined) return { root, broken: null };
  endWithin(root, text.length);
  const { offset } = first;
  const length = Math.min(first.length, text.length - offset);
  const code = printParseErrorCode(first.error);
  const said = sayings[code] ?? { message: 'This is not valid JSON.' };
  if (!said.missing) return { root, broken: { offset, length, message: said.message } };
  const { missing, title } = said;
  const edits = [{ offset: endOfTokenBefore(text, offset), length: 0, newText: missing }];
  return { root, broken: { offset, length, message: said.message, fix: { title, edits } } };
}

/** A comment that is not closed is told one character longer than it is, and so is all that it stands in. */
function endWithin(node: Node | undefined, end: number): void {
  if (node === undefined) return;
  // The tree is ours: it was parsed a moment ago.
  (node as { length: number }).length = Math.min(node.length, end - node.offset);
  endWithin(node.children?.at(-1), end);
}

type Saying =
  | { readonly message: string; readonly missing?: undefined }
  | { readonly message: string; readonly missing: string; readonly title: string };

const sayings: Readonly<Record<string, Saying>> = {
  CommaExpected: { message: 'A comma is missing before this.', missing: ',', title: 'Add the comma' },
  ColonExpected: { message: 'A colon is missing before this.', missing: ':', title: 'Add the colon' },
  PropertyNameExpected: { message: 'A key in double quotes is missing here.' },
  ValueExpected: { message: 'A value is missing here.' },
  CloseBraceExpected: { message: 'A closing brace is missing.', missing: '\n}', title: 'Add the closing brace' },
  CloseBracketExpected: { message: 'A closing bracket is missing.', missing: ']', title: 'Add the closing bracket' },
  EndOfFileExpected: { message: 'There is more here after the end of the house style.' },
  UnexpectedEndOfComment: { message: 'This comment is not closed.' },
  UnexpectedEndOfString: { message: 'The closing quotation mark is missing.' },
  InvalidSymbol: { message: 'This is not valid JSON. Text stands in double quotes.' },
  InvalidCharacter: { message: 'This character does not belong here.' },
  InvalidEscapeCharacter: { message: 'A backslash is written twice: "\\\\".' },
  InvalidUnicode: { message: 'This is no character: "\\u" takes four digits from 0 to f.' },
  InvalidNumberFormat: { message: 'This is no number.' },
};

/** Where something that is missing belongs: right after what stands before, not after the blanks and comments between. */
function endOfTokenBefore(text: string, offset: number): number {
  let end = 0;
  for (const token of tokensOf(text)) if (token.offset < offset) end = token.offset + token.length;
  return end;
}

/** The parser calls itself for each bracket, so a text of a million of them would be the end of it. */
const deepest = 50;

function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (const { offset } of tokensOf(text)) {
    const character = text.charAt(offset);
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    if (depth > deepest) return offset;
  }
  return null;
}

/** Blanks and comments left out. */
function* tokensOf(text: string): Generator<Span> {
  const scanner = createScanner(text, true);
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    yield { offset: scanner.getTokenOffset(), length: scanner.getTokenLength() };
  }
}

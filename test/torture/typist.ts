/** Edits as editors send them, and the text that a client has after each: what is shown is held against it. */
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** An edit by its place, as a share of the text, so that it fits whatever the text has become. A length below zero rubs out what stands before. */
export interface Keystroke {
  readonly at: number;
  readonly length: number;
  readonly typed: string;
}

/** A client's own copy of a document. */
export class Typist {
  private document: TextDocument;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    text: string,
  ) {
    this.document = TextDocument.create(uri, languageId, 1, text);
  }

  get text(): string {
    return this.document.getText();
  }

  get version(): number {
    return this.document.version;
  }

  /** Makes the edit and gives it as the client sends it. */
  type({ at, length, typed }: Keystroke): TextDocumentContentChangeEvent {
    const { text, document } = this;
    const offset = Math.floor(at * (text.length + 1));
    const [from, to] = length < 0 ? [offset + length, offset] : [offset, offset + length];
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    const change = { range, text: typed };
    this.document = TextDocument.update(document, [change], document.version + 1);
    return change;
  }
}

/** Typing, rubbing out, pasting a passage and cutting one. */
export function keystrokes(pasted: readonly string[]): fc.Arbitrary<Keystroke> {
  const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ at, length: fc.constant(0), typed: fc.constantFrom(...characters) }) },
    { weight: 2, arbitrary: fc.record({ at, length: fc.nat({ max: 3 }), typed: fc.constant('') }) },
    { weight: 1, arbitrary: fc.record({ at, length: fc.nat({ max: 40 }), typed: fc.constantFrom(...pasted) }) },
    { weight: 1, arbitrary: fc.record({ at, length: fc.nat({ max: 60 }), typed: fc.constant('') }) },
  );
}

const characters = [
  ...'aeinorstc .,’“”\n#>-`*_[](){}<&|$%=+',
  '\r\n',
  '\n\n',
  '🎉',
  'e\u0301',
  'ש',
  '```\n',
  '<!--',
  '-->',
];

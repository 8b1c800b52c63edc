/**
 * Documents that count as the client does. Where a character stands in its line is counted in UTF-16 units within the
 * server, and at its border in bytes or code points where a client can do nothing else; only these documents know.
 */
import type { PositionEncodingKind, TextDocumentsConfiguration } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { Text } from '../../core/src/index';
import { type EditedDocument, LinedDocument } from './linedDocument';
import { type Width, widthIn } from './positionEncodings';

export function documentsIn(encoding: PositionEncodingKind): TextDocumentsConfiguration<EditedDocument> {
  const width = widthIn(encoding);
  return {
    create(...told) {
      const document = new LinedDocument(...told);
      return width === undefined ? document : new EncodedDocument(document, width);
    },
    update(document, changes, version) {
      document.update(changes, version);
      return document;
    },
  };
}

/** A text that counts as another document does. */
export function documentLike(other: EditedDocument, uri: string, text: string): EditedDocument {
  const document = new LinedDocument(uri, other.languageId, 0, text);
  return other instanceof EncodedDocument ? new EncodedDocument(document, other.width) : document;
}

class EncodedDocument implements EditedDocument {
  constructor(
    private readonly inner: EditedDocument,
    readonly width: Width,
  ) {}

  get uri(): string {
    return this.inner.uri;
  }

  get languageId(): string {
    return this.inner.languageId;
  }

  get version(): number {
    return this.inner.version;
  }

  get text(): Text {
    return this.inner.text;
  }

  get lineCount(): number {
    return this.inner.lineCount;
  }

  getText(range?: Range): string {
    return this.inner.getText(range && this.toInner(range));
  }

  offsetAt(position: Position): number {
    return this.inner.offsetAt(this.placeOf(position));
  }

  positionAt(offset: number): Position {
    const { line, character } = this.inner.positionAt(offset);
    const before = this.inner.getText({ start: { line, character: 0 }, end: { line, character } });
    let units = 0;
    for (const each of before) units += this.width(each.codePointAt(0) ?? 0);
    return { line, character: units };
  }

  getLineRange(line: number): Range {
    const { start, end } = this.inner.getLineRange(line);
    return { start: this.positionAt(this.inner.offsetAt(start)), end: this.positionAt(this.inner.offsetAt(end)) };
  }

  getEOLCharacters(line: number): string {
    return this.inner.getEOLCharacters(line);
  }

  asItStands(): EditedDocument {
    return new EncodedDocument(this.inner.asItStands(), this.width);
  }

  /** Each change counts in the text that those before it have left. */
  update(changes: Parameters<EditedDocument['update']>[0], version: number): void {
    for (const change of changes) {
      const told = 'range' in change ? { text: change.text, range: this.toInner(change.range) } : change;
      this.inner.update([told], version);
    }
  }

  private toInner({ start, end }: Range): Range {
    return { start: this.placeOf(start), end: this.placeOf(end) };
  }

  /** A place within a code point is where it begins. */
  private placeOf({ line, character }: Position): Position {
    const text = this.inner.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    let left = character;
    let units = 0;
    for (const each of text) {
      left -= this.width(each.codePointAt(0) ?? 0);
      if (left < 0) break;
      units += each.length;
    }
    return { line, character: units };
  }
}

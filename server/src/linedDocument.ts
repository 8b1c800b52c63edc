/** An open document whose text is kept in parts of whole lines, so that a keystroke costs no more in a long one than in a short. */
import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { Text } from '../../core/src/index';
import { LinedText } from './linedText';

type Change = Parameters<typeof TextDocument.update>[1][number];

/** A document that is edited, of which each version can be kept. */
export interface EditedDocument extends TextDocument {
  /** The text of this version; another one is another object. */
  readonly text: Text;
  /** The document as it stands now, which later edits do not reach. */
  asItStands(): EditedDocument;
  update(changes: readonly Change[], version: number): void;
}

export class LinedDocument implements EditedDocument {
  #lined: LinedText;
  #version: number;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string | LinedText,
  ) {
    this.#version = version;
    this.#lined = typeof text === 'string' ? LinedText.of(text) : text;
  }

  get version(): number {
    return this.#version;
  }

  get text(): Text {
    return this.#lined.text;
  }

  get lineCount(): number {
    return this.#lined.lineCount;
  }

  getText(range?: Range): string {
    return range ? this.#lined.getText(range) : this.#lined.text.toString();
  }

  offsetAt(position: Position): number {
    return this.#lined.offsetAt(position);
  }

  positionAt(offset: number): Position {
    return this.#lined.positionAt(offset);
  }

  getLineRange(line: number): Range {
    return this.#lined.getLineRange(line);
  }

  getEOLCharacters(line: number): string {
    return this.#lined.getEOLCharacters(line);
  }

  asItStands(): EditedDocument {
    return new LinedDocument(this.uri, this.languageId, this.#version, this.#lined);
  }

  /** Each change counts in the text that those before it have left. */
  update(changes: readonly Change[], version: number): void {
    for (const change of changes)
      this.#lined =
        'range' in change && change.range ? this.#lined.with(change.range, change.text) : LinedText.of(change.text);
    this.#version = version;
  }
}

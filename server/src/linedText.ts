/**
 * The text of an open document in parts of whole lines. An edit makes anew the parts it touches and no other, and the text
 * as it stood before stays as it was. It counts lines and characters from 0, characters in UTF-16 units.
 */
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import { inPieces, type Text } from '../../core/src/index';
import { lastBeginning } from '../../workspace/src/lines';

/** About so long is a part, in characters: short enough to be made anew at every keystroke, long enough to be few. */
const size = 8192;

export class LinedText {
  readonly text: Text;
  /** Each but the last ends with a line feed, and none is empty but that of an empty text. What each says never changes. */
  readonly #parts: readonly TextDocument[];
  /** Where each part begins. */
  readonly #starts: readonly number[];
  /** The line that each part begins with. */
  #firstLines: readonly number[] | null = null;

  private constructor(parts: readonly TextDocument[], whole: string | null = null) {
    this.#parts = parts;
    const texts = parts.map((part) => part.getText());
    this.text = inPieces(texts, whole);
    let length = 0;
    this.#starts = texts.map((text) => {
      length += text.length;
      return length - text.length;
    });
  }

  static of(text: string): LinedText {
    return new LinedText(partsOf(text), text);
  }

  get lineCount(): number {
    const last = this.#parts.length - 1;
    return this.#firstLineOf(last) + this.#part(last).lineCount;
  }

  offsetAt(position: Position): number {
    const index = this.#indexOfLine(position.line);
    return this.#startOf(index) + this.#part(index).offsetAt(this.#within(index, position));
  }

  positionAt(offset: number): Position {
    const index = lastBeginning(this.#starts, offset);
    const { line, character } = this.#part(index).positionAt(offset - this.#startOf(index));
    return { line: this.#firstLineOf(index) + line, character };
  }

  getText(range: Range): string {
    const start = this.offsetAt(range.start);
    const end = this.offsetAt(range.end);
    return this.text.slice(Math.min(start, end), Math.max(start, end));
  }

  getLineRange(line: number): Range {
    const index = this.#indexOfLine(line);
    const first = this.#firstLineOf(index);
    const { start, end } = this.#part(index).getLineRange(line - first);
    return { start: { ...start, line: first + start.line }, end: { ...end, line: first + end.line } };
  }

  getEOLCharacters(line: number): string {
    const index = this.#indexOfLine(line);
    return this.#part(index).getEOLCharacters(line - this.#firstLineOf(index));
  }

  /** The text with another in the place of a range. */
  with({ start, end }: Range, text: string): LinedText {
    const one = this.#indexOfLine(start.line);
    const other = this.#indexOfLine(end.line);
    const first = Math.min(one, other);
    let next = Math.max(one, other) + 1;
    const edited = TextDocument.create('', '', 0, textOf(this.#parts.slice(first, next)));
    TextDocument.update(
      edited,
      [{ range: { start: this.#within(first, start), end: this.#within(first, end) }, text }],
      1,
    );
    let made = edited.getText();
    if (made.length < size / 2 && next < this.#parts.length) made += this.#part(next++).getText();
    const parts = [...this.#parts.slice(0, first), ...(made === '' ? [] : partsOf(made)), ...this.#parts.slice(next)];
    return new LinedText(parts.length > 0 ? parts : partsOf(''));
  }

  #within(index: number, { line, character }: Position): Position {
    return { line: line - this.#firstLineOf(index), character };
  }

  #part(index: number): TextDocument {
    return this.#parts[index] as TextDocument;
  }

  #startOf(index: number): number {
    return this.#starts[index] ?? 0;
  }

  #indexOfLine(line: number): number {
    return lastBeginning(this.#allFirstLines(), line);
  }

  #firstLineOf(index: number): number {
    return this.#allFirstLines()[index] ?? 0;
  }

  #allFirstLines(): readonly number[] {
    if (this.#firstLines !== null) return this.#firstLines;
    const lines: number[] = [];
    let line = 0;
    for (const part of this.#parts) {
      lines.push(line);
      // The line that begins after the last line feed is the first of the next part.
      line += part.lineCount - 1;
    }
    this.#firstLines = lines;
    return lines;
  }
}

function textOf(parts: readonly TextDocument[]): string {
  return parts.map((part) => part.getText()).join('');
}

function partsOf(text: string): TextDocument[] {
  const parts: TextDocument[] = [];
  for (let from = 0; from < text.length || from === 0; ) {
    const lineFeed = text.length - from > 2 * size ? text.indexOf('\n', from + size) : -1;
    const to = lineFeed < 0 ? text.length : lineFeed + 1;
    parts.push(TextDocument.create('', '', 0, text.slice(from, to)));
    if (to === from) break;
    from = to;
  }
  return parts;
}

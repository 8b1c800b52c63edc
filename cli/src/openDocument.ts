/** Makes documents of what stands in a file: what the core reads, and what people are told of it. It knows no house style. */
import { type Document, languageOf, type Span, saysWhoWrites, supportedLanguages } from '../../core/src/index';
import type { Position } from '../../workspace/src/lines';
import { decodeText, readBytes } from '../../workspace/src/node/readText';
import { UnreadableText } from '../../workspace/src/styleSource';

export interface OpenedFile {
  /** A notebook holds as many as it has Markdown cells, every other file one. */
  readonly documents: readonly OpenedDocument[];
  readonly text: string;
  readonly language: FileLanguage;
}

export type FileLanguage = Document['language'] | 'docx' | 'ipynb';

export interface OpenedDocument {
  readonly document: Document;
  readonly original: Original;
}

/** How a document lies in its file. */
export interface Original {
  /** Where a stretch of the document stands in it. */
  readonly spanOf: (span: Span) => Span;
  /** The heading a place in it stands under; left out where the lines tell better where it is. */
  readonly headingAt?: (offset: number) => string | null;
  /** The cell of a notebook that the document is, with where a place of the document is in it. */
  readonly cellAt?: (offset: number) => CellPlace;
  /** How words are written in it; left out where they are written as they are. */
  readonly write?: (words: string) => string;
}

/** A cell by its number, and a place in its text, all from 1. */
export interface CellPlace extends Position {
  readonly number: number;
}

const wordEnding = '.docx';
const notebookEnding = '.ipynb';

export const notReadHere = `Not a kind of text Clientele reads. It reads ${[...Object.values(supportedLanguages).flat(), wordEnding, notebookEnding].join(', ')}.`;

export function isReadable(path: string): boolean {
  return languageOf(path) !== null || ends(path, wordEnding) || ends(path, notebookEnding);
}

/**
 * Throws `UnreadableText` with the reason.
 * @param bytes what stands in it; null to read it from the disk
 */
export async function openFile(path: string, bytes: Uint8Array | null = null): Promise<OpenedFile> {
  const content = bytes ?? readBytes(path);
  if (ends(path, wordEnding)) {
    const { readDocx } = await import('./docx/readDocx');
    const opened = orThrow(await readDocx(content));
    return { documents: [opened], text: opened.text, language: 'docx' };
  }
  const text = decodeText(content);
  if (ends(path, notebookEnding)) {
    const { readNotebook } = await import('./notebook/readNotebook');
    return { documents: orThrow(readNotebook(text)), text, language: 'ipynb' };
  }
  const language = languageOf(path);
  if (language === null) throw new UnreadableText(notReadHere);
  return { documents: [{ document: { text, language }, original: { spanOf: (span) => span } }], text, language };
}

function orThrow<Read extends object>(read: Read | { readonly problem: string }): Read {
  if ('problem' in read) throw new UnreadableText(read.problem);
  return read;
}

function ends(path: string, ending: string): boolean {
  return path.toLowerCase().endsWith(ending);
}

/** Whether what stands in a file says so plainly who writes it that no page beside it counts. */
export function sayThemselves(documents: readonly OpenedDocument[]): boolean {
  return documents.every(({ document }) => saysWhoWrites(document));
}

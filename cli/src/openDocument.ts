/** Makes a document of what stands in a file: what the core reads, and what people are told of it. It knows no house style. */
import { type Document, languageOf, type Span, supportedLanguages } from '../../core/src/index';
import { decodeText, readBytes } from '../../workspace/src/node/readText';
import { UnreadableText } from '../../workspace/src/styleSource';

export interface OpenedDocument {
  readonly document: Document;
  readonly original: Original;
}

/** What the places in a report are places of. */
export interface Original {
  readonly text: string;
  readonly language: Document['language'] | 'docx';
  /** Where a stretch of the document stands in it. */
  readonly spanOf: (span: Span) => Span;
  /** The heading it stands under; left out where the lines tell better where it is. */
  readonly headingAt?: (offset: number) => string | null;
}

const wordEnding = '.docx';

export const notReadHere = `Not a kind of text Clientele reads. It reads ${[...Object.values(supportedLanguages).flat(), wordEnding].join(', ')}.`;

export function isReadable(path: string): boolean {
  return languageOf(path) !== null || isWord(path);
}

/**
 * Throws `UnreadableText` with the reason.
 * @param bytes what stands in it; null to read it from the disk
 */
export async function openDocument(path: string, bytes: Uint8Array | null = null): Promise<OpenedDocument> {
  const content = bytes ?? readBytes(path);
  if (isWord(path)) {
    const { readDocx } = await import('./docx/readDocx');
    const read = await readDocx(content);
    if ('problem' in read) throw new UnreadableText(read.problem);
    return read;
  }
  const language = languageOf(path);
  if (language === null) throw new UnreadableText(notReadHere);
  return openText({ text: decodeText(content), language });
}

/** A document that people see as the core does. */
export function openText(document: Document): OpenedDocument {
  return { document, original: { ...document, spanOf: (span) => span } };
}

function isWord(path: string): boolean {
  return path.toLowerCase().endsWith(wordEnding);
}

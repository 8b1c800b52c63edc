/** Stage 1, prose: one reader per markup, chosen by language id. Knows nothing of terms. */
import type { Document, LanguageId, Prose } from '../model';
import { readHtml } from './html';
import { readMarkdown } from './markdown/markdown';
import { readPlainText } from './plainText';

const readers: Readonly<Record<LanguageId, (source: string) => Prose>> = {
  markdown: readMarkdown,
  html: readHtml,
  plaintext: readPlainText,
};

export function extractProse(document: Document): Prose {
  return readers[document.language](document.text);
}

/** Stage 1, prose: one reader per markup, chosen by language id. Knows nothing of terms. */
import type { Document, LanguageId, Prose } from '../model';
import { readAsciidoc } from './asciidoc/asciidoc';
import { readGitCommit } from './gitCommit';
import { readHtml } from './html';
import { readLatex } from './latex/latex';
import { readMarkdown } from './markdown/markdown';
import { readMdx } from './markdown/mdx';
import { readPlainText } from './plainText';
import { readRestructuredText } from './restructuredText/restructuredText';
import { readTypst } from './typst/typst';

const readers: Readonly<Record<LanguageId, (source: string) => Prose>> = {
  markdown: readMarkdown,
  mdx: readMdx,
  asciidoc: readAsciidoc,
  'git-commit': readGitCommit,
  html: readHtml,
  latex: readLatex,
  plaintext: readPlainText,
  restructuredtext: readRestructuredText,
  typst: readTypst,
};

export function extractProse(document: Document): Prose {
  return readers[document.language](document.text);
}

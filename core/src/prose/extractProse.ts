/** Stage 1, prose: one reader per markup, chosen by language id. Knows nothing of terms. */
import type { Document, LanguageId } from '../model';
import { asciidoc } from './asciidoc/asciidoc';
import { gitCommit } from './gitCommit';
import { html } from './html/html';
import { type Extracted, inPassages, type Reader } from './inPassages';
import { latex } from './latex/latex';
import { markdown } from './markdown/markdown';
import { readMdx } from './markdown/mdx';
import { INVISIBLE } from './mask';
import { directiveMoved, moved, type Passages } from './passages';
import { plainText } from './plainText';
import { restructuredText } from './restructuredText/restructuredText';
import { typst } from './typst/typst';

const readers: Readonly<Record<LanguageId, Reader>> = {
  markdown: inPassages(markdown),
  mdx: readMdx,
  asciidoc: inPassages(asciidoc),
  'git-commit': inPassages(gitCommit),
  html: inPassages(html),
  latex: inPassages(latex),
  plaintext: inPassages(plainText),
  restructuredtext: inPassages(restructuredText),
  typst: inPassages(typst),
};

/** @param before the passages of another version of the document; none where there is no other */
export function extractProse({ text, language }: Document, before: readonly Passages[] = []): Extracted {
  const read = readers[language];
  return text.charAt(0) === '\ufeff' ? afterMark(read(text.slice(1), [])) : read(text, before);
}

/** A byte-order mark is none of the text: what comes after it stands at the beginning. Editors keep it to themselves. */
function afterMark({ prose }: Extracted): Extracted {
  const blocks = prose.blocks.map((block) => moved(block, 1));
  const directives = prose.directives.map((directive) => directiveMoved(directive, 1));
  const text = INVISIBLE + prose.text;
  return { prose: { text, blocks, directives }, shown: text, passages: [] };
}

/** Stage 1, prose: one reader per markup, chosen by language id. Knows nothing of terms. */
import type { Document, LanguageId, Prose, Text } from '../model';
import { readAsciidoc } from './asciidoc/asciidoc';
import { readGitCommit } from './gitCommit';
import { readHtml } from './html';
import { readLatex } from './latex/latex';
import { readMarkdown } from './markdown/markdown';
import { readMdx } from './markdown/mdx';
import { INVISIBLE } from './mask';
import { moved, type Passages } from './passages';
import { readPlainText } from './plainText';
import { readRestructuredText } from './restructuredText/restructuredText';
import { readTypst } from './typst/typst';

/** Prose with the passages that the next version of the document is read by way of; null where all of it is read again. */
export interface Extracted {
  readonly prose: Prose;
  /** Its text, for whoever looks at it here and there. */
  readonly shown: Text;
  readonly passages: Passages | null;
}

type Reader = (source: Text, before: Passages | null) => Extracted;

const readers: Readonly<Record<LanguageId, Reader>> = {
  markdown: readMarkdown,
  mdx: asAWhole(readMdx),
  asciidoc: asAWhole(readAsciidoc),
  'git-commit': asAWhole(readGitCommit),
  html: asAWhole(readHtml),
  latex: asAWhole(readLatex),
  plaintext: asAWhole(readPlainText),
  restructuredtext: asAWhole(readRestructuredText),
  typst: asAWhole(readTypst),
};

function asAWhole(read: (source: string) => Prose): Reader {
  return (source) => {
    const prose = read(source.toString());
    return { prose, shown: prose.text, passages: null };
  };
}

export function extractProse({ text, language }: Document, before: Passages | null = null): Extracted {
  const read = readers[language];
  return text.charAt(0) === '\ufeff' ? afterMark(read(text.slice(1), null)) : read(text, before);
}

/** A byte-order mark is none of the text: what comes after it stands at the beginning. Editors keep it to themselves. */
function afterMark({ prose }: Extracted): Extracted {
  const blocks = prose.blocks.map((block) => moved(block, 1));
  const directives = prose.directives.map((directive) => {
    const { nextLine } = directive;
    return { ...moved(directive, 1), ...(nextLine !== undefined && { nextLine: nextLine + 1 }) };
  });
  const text = INVISIBLE + prose.text;
  return { prose: { text, blocks, directives }, shown: text, passages: null };
}

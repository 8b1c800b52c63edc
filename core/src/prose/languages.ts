/** The markups that are read, by VS Code's language id, with how the names of their files end. One table for every host. */
import type { LanguageId } from '../model';

export const supportedLanguages: Readonly<Record<LanguageId, readonly string[]>> = {
  asciidoc: ['.adoc', '.asciidoc'],
  'git-commit': ['COMMIT_EDITMSG', 'MERGE_MSG', 'SQUASH_MSG', 'TAG_EDITMSG'],
  html: ['.html', '.htm'],
  latex: ['.tex', '.ltx'],
  markdown: ['.md', '.markdown', '.mdown', '.mkd'],
  mdx: ['.mdx'],
  plaintext: ['.txt', '.text'],
  restructuredtext: ['.rst'],
  typst: ['.typ'],
};

/** The language of a file by its name, or null when it is none that is read. */
export function languageOf(path: string): LanguageId | null {
  const name = path.toLowerCase();
  for (const [language, endings] of Object.entries(supportedLanguages) as [LanguageId, readonly string[]][]) {
    if (endings.some((ending) => name.endsWith(ending.toLowerCase()))) return language;
  }
  return null;
}

/** What other editors call these languages. */
const otherNames: Readonly<Record<string, LanguageId>> = {
  adoc: 'asciidoc',
  asciidoctor: 'asciidoc',
  gfm: 'markdown',
  gitcommit: 'git-commit',
  'markdown.mdx': 'mdx',
  mhtml: 'html',
  plaintex: 'latex',
  rst: 'restructuredtext',
  // What is typed for source control in VS Code.
  scminput: 'git-commit',
  tex: 'latex',
  text: 'plaintext',
  'typst-ts': 'typst',
};

/** The language of an open document. Plain text is what editors call a file they do not know, so its name is asked first. */
export function languageOfDocument(id: string, path: string): LanguageId | null {
  if (id === 'plaintext' || id === 'text') return languageOf(path) ?? 'plaintext';
  if (Object.hasOwn(supportedLanguages, id)) return id as LanguageId;
  return (Object.hasOwn(otherNames, id) && otherNames[id]) || null;
}

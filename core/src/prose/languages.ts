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
  // What Sublime Text makes of `text.git.commit`.
  git: 'git-commit',
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

/**
 * The language of an open document. Plain text is what editors call a file they do not know, so its name is asked first;
 * and those that know no MDX take it for Markdown.
 */
export function languageOfDocument(id: string, path: string): LanguageId | null {
  const name = id.toLowerCase();
  if (name === 'plaintext' || name === 'text') return languageOf(path) ?? 'plaintext';
  if (name === 'markdown' && languageOf(path) === 'mdx') return 'mdx';
  if (Object.hasOwn(supportedLanguages, name)) return name as LanguageId;
  return (Object.hasOwn(otherNames, name) && otherNames[name]) || null;
}

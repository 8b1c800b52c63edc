/** The markups that are read, by VS Code's language id, with the file extensions that mean them. One table for every host. */
import type { LanguageId } from '../model';

export const supportedLanguages: Readonly<Record<LanguageId, readonly string[]>> = {
  markdown: ['.md', '.markdown', '.mdown', '.mkd'],
  html: ['.html', '.htm'],
  plaintext: ['.txt', '.text'],
};

/** The language of a file by its name, or null when it is none that is read. */
export function languageOf(path: string): LanguageId | null {
  const name = path.toLowerCase();
  for (const [language, extensions] of Object.entries(supportedLanguages) as [LanguageId, readonly string[]][]) {
    if (extensions.some((extension) => name.endsWith(extension))) return language;
  }
  return null;
}

/** What docs/editors.md tells to put into the files of an editor, to the letter. */
import { readFileSync } from 'node:fs';

/** The blocks of code below the heading of an editor, in this language. */
export function blocksFor(editor: string, language: string): string[] {
  const page = readFileSync('docs/editors.md', 'utf8');
  const section = page.split(/^## /m).find((text) => text.startsWith(`${editor}\n`)) ?? '';
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, name]) => name === language)
    .map(([, , block = '']) => block);
}

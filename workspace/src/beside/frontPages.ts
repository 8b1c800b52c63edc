/**
 * The pages in which people say who they are, such as a README or an “about us”, and who writes the documents beside and
 * below them. It knows paths and no documents; what a page says is the core’s to read.
 */
import { languageOf, readWriter, type Writer } from '../../../core/src/index';
import { type Place, parentOf } from '../findHouseStyle';
import type { StyleSource } from '../styleSource';
import { readBeside } from './readBeside';

/** The names of such pages, the one that says most first. */
const frontPageNames: readonly string[] = [
  'about.md',
  'about.html',
  'about-us.md',
  'about-us.html',
  'about/index.html',
  'index.html',
  'index.md',
  'README.md',
  'readme.md',
];

/** One glob that matches them all, so that changes of them can be watched. */
export const frontPageGlob = '**/{about,about-us,index,README,readme}.{md,html}';

/** Whether a change of this file may change what is known of who writes. */
export function isFrontPage(path: string): boolean {
  return frontPageNames.some((name) => path === name || path.endsWith(`/${name}`));
}

/**
 * Who writes a document, by the nearest folder upward whose pages say it; null where none does or they do not agree.
 * @param source is asked each time, so it had better remember
 */
export function frontPages(source: StyleSource): (place: Place) => Promise<Writer | null> {
  const read = new Map<string, { readonly text: string; readonly writer: Writer | null }>();

  async function pageAt(folder: string, path: string): Promise<Writer | null> {
    const language = languageOf(path);
    const text = language === null ? null : await readBeside(source, folder, path);
    if (text === null || language === null) return null;
    const key = `${folder}\n${path}`;
    const known = read.get(key);
    if (known?.text === text) return known.writer;
    const writer = readWriter({ text, language }, path);
    read.set(key, { text, writer });
    return writer;
  }

  return async ({ folder, path }) => {
    for (let parent = parentOf(path); parent !== null; parent = parentOf(parent)) {
      const within = parent === '' ? '' : `${parent}/`;
      const pages = frontPageNames.map((name) => within + name).filter((page) => page !== path);
      const writers = (await Promise.all(pages.map((page) => pageAt(folder, page)))).filter((one) => one !== null);
      const [first] = writers;
      if (first !== undefined) return writers.every(({ business }) => business === first.business) ? first : null;
    }
    return null;
  };
}

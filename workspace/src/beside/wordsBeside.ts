/** Which word the nearest documents keep to. It counts words; whom a word means there is not asked. */
import type { WordsBeside } from '../../../core/src/index';
import type { Place } from '../findHouseStyle';
import type { StyleSource } from '../styleSource';
import type { Nearest } from './nearest';
import { readBeside } from './readBeside';
import { remember } from './remember';

/** With fewer documents that keep to a word nothing is shown yet. */
const fewest = 8;

/**
 * Null where nobody can tell which documents are near.
 * @param source is asked once: a habit outlasts the changes of a day
 */
export function wordsBeside(source: StyleSource, nearest: Nearest): (place: Place) => Promise<WordsBeside | null> {
  const wordOf = remember(async (folder, path) => {
    const text = await readBeside(source, folder, path);
    return text === null ? null : usualWord(text);
  });

  async function count(folder: string, paths: readonly string[]): Promise<WordsBeside> {
    const kept = { client: 0, customer: 0 };
    for (const path of paths) {
      const word = await wordOf(folder, path);
      if (word !== null) kept[word]++;
    }
    return kept;
  }

  const besideEach = remember(async (folder, path) => {
    const above = await nearest.above({ folder, path });
    if (above === null) return null;
    const kept = await count(folder, above);
    if (kept.client + kept.customer >= fewest) return kept;
    const around = await nearest.around({ folder, path });
    return around.length > 0 ? count(folder, around) : kept;
  });
  return ({ folder, path }) => besideEach(folder, path);
}

const word = /(?<![\w./-])(client|customer)s?(?![\w-]|\.\w)/gi;
/** From this many uses on, and this many times those of the other, a document keeps to a word. */
const again = 2;
const rarely = 3;

/** Null where it keeps to neither. */
function usualWord(text: string): keyof WordsBeside | null {
  const uses = { client: 0, customer: 0 };
  for (const [, term] of text.matchAll(word)) uses[(term as string).toLowerCase() as keyof WordsBeside]++;
  const usual = uses.client > uses.customer ? 'client' : 'customer';
  const other = usual === 'client' ? 'customer' : 'client';
  return uses[usual] >= again && uses[usual] >= rarely * uses[other] ? usual : null;
}

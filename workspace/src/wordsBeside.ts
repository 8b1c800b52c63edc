/**
 * How often the documents beside a document, and in the folders above it, use each word. It knows paths and counts words;
 * whom a word means there is not asked.
 */
import type { WordCounts } from '../../core/src/index';
import { type Place, parentOf } from './findHouseStyle';
import { type StyleSource, UnreadableText } from './styleSource';

export interface WordsBeside {
  /** Null where nobody can tell which documents are beside it. */
  of(place: Place): Promise<WordCounts | null>;
}

/** So many of the nearest documents show a writer’s habit. */
const mostDocuments = 48;
/** A document longer than this is passed by; in UTF-16 units. */
const longest = 200_000;

const word = /(?<![\w./-])(client|customer)s?(?![\w-]|\.\w)/gi;

/** @param source is asked once for each document: a habit outlasts the changes of a day */
export function createWordsBeside(source: StyleSource): WordsBeside {
  const counted = new Map<string, Promise<ReadonlyMap<string, WordCounts>>>();

  async function countIn(folder: string, parent: string): Promise<ReadonlyMap<string, WordCounts>> {
    const paths = (await source.listIn?.(folder, parent)) ?? [];
    const counts = new Map<string, WordCounts>();
    // One more than is needed, since one of them may be the document that asks.
    for (const path of paths.slice(0, mostDocuments + 1)) counts.set(path, await countWords(source, folder, path));
    return counts;
  }

  function countsIn(folder: string, parent: string): Promise<ReadonlyMap<string, WordCounts>> {
    const key = `${folder}\n${parent}`;
    const counts = counted.get(key) ?? countIn(folder, parent);
    counted.set(key, counts);
    return counts;
  }

  return {
    async of({ folder, path }) {
      if (source.listIn === undefined) return null;
      let [client, customer, documents] = [0, 0, 0];
      for (let parent = parentOf(path); parent !== null && documents < mostDocuments; parent = parentOf(parent)) {
        for (const [other, counts] of await countsIn(folder, parent)) {
          if (other === path || documents++ >= mostDocuments) continue;
          client += counts.client;
          customer += counts.customer;
        }
      }
      return { client, customer };
    },
  };
}

const none: WordCounts = { client: 0, customer: 0 };

/** A file that cannot be read says nothing here; whoever checks it is told why. */
async function countWords(source: StyleSource, folder: string, path: string): Promise<WordCounts> {
  const text = await source.read(folder, path).catch((error) => {
    if (error instanceof UnreadableText) return null;
    throw error;
  });
  if (text === null || text.length > longest) return none;
  const counts = { client: 0, customer: 0 };
  for (const [, term] of text.matchAll(word)) counts[(term as string).toLowerCase() as keyof WordCounts]++;
  return counts;
}

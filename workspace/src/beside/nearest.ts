/**
 * The documents nearest to a document: those in its folder and in the folders above it and, where more are wanted, those
 * of its repository by how many steps away they are. It knows paths and no text.
 */
import { type Place, parentOf } from '../findHouseStyle';
import { type StyleSource, UnreadableText } from '../styleSource';
import { remember } from './remember';

export interface Nearest {
  /** Those in its folder and above it; null where nobody can tell. */
  above(place: Place): Promise<readonly string[] | null>;
  /** Those of its repository, the nearest first; none where no repository is kept there. */
  around(place: Place): Promise<readonly string[]>;
}

/** So many of the nearest documents show what a writer is and does. */
const mostDocuments = 48;

export function nearestDocuments(source: StyleSource): Nearest {
  const listIn = remember(async (folder, parent) => (await source.listIn?.(folder, parent)) ?? null);
  const listAll = remember(async (folder) =>
    (await isRepository(source, folder)) ? ((await source.list?.(folder)) ?? []) : [],
  );
  const listAround = remember(async (folder, parent) => {
    const steps = stepsFrom(parent);
    const documents = (await listAll(folder, '')).map((path) => ({ path, apart: steps(path) }));
    documents.sort((one, two) => one.apart - two.apart || (one.path < two.path ? -1 : 1));
    return documents.map(({ path }) => path).slice(0, mostDocuments + 1);
  });

  return {
    async above({ folder, path }) {
      const paths: string[] = [];
      for (let parent = parentOf(path); parent !== null && paths.length < mostDocuments; parent = parentOf(parent)) {
        const documents = await listIn(folder, parent);
        if (documents === null) return null;
        for (const other of documents) if (other !== path) paths.push(other);
      }
      return paths.slice(0, mostDocuments);
    },
    async around({ folder, path }) {
      const paths = await listAround(folder, parentOf(path) ?? '');
      return paths.filter((other) => other !== path).slice(0, mostDocuments);
    },
  };
}

/** Whether all that is in a folder is one work: somebody keeps its history. */
async function isRepository(source: StyleSource, folder: string): Promise<boolean> {
  const history = await source.read(folder, '.git', 0).catch((error) => {
    // It is there all the same, be it a folder or a file that nobody need read.
    if (error instanceof UnreadableText) return '';
    throw error;
  });
  return history !== null;
}

/** How many steps it is from a folder to that of a path, up and down. */
function stepsFrom(folder: string): (path: string) => number {
  const from = partsOf(folder);
  return (path) => {
    const to = partsOf(parentOf(path) ?? '');
    let common = 0;
    while (common < Math.min(from.length, to.length) && from[common] === to[common]) common++;
    return from.length + to.length - 2 * common;
  };
}

function partsOf(folder: string): readonly string[] {
  return folder === '' ? [] : folder.split('/');
}

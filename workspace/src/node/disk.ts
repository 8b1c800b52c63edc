/** The files of a workspace on this machine’s disk. Nothing outside the folder is read, by whatever way a path or a link leads there. */
import { realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { languageOf } from '../../../core/src/index';
import { type StyleSource, UnreadableText } from '../styleSource';
import { readTextFile } from './readText';
import { describeSystemError, isDeadLink } from './systemErrors';

/** @param pathOf the path of a folder as the caller names folders */
export function diskSource(pathOf: (folder: string) => string = (folder) => folder): StyleSource {
  return {
    async read(folder, path, most) {
      const file = findWithin(pathOf(folder), path);
      return file === null ? null : readTextFile(file, most);
    },
    list: (folder) => documentsBelow(pathOf(folder)),
    async listIn(folder, path) {
      try {
        const real = findWithin(pathOf(folder), path);
        return real === null ? [] : documentsIn(real, path);
      } catch {
        return [];
      }
    },
  };
}

/** Where a path leads in the end; null where nothing is there. */
function findWithin(root: string, path: string): string | null {
  const real = followLinks(join(root, path));
  if (real === null) return null;
  const realRoot = followLinks(root) ?? root;
  if (!isWithin(realRoot, real)) {
    throw new UnreadableText('This leads outside the folder, and nothing outside is read. Put a copy inside.');
  }
  return real;
}

/** Looking at more would take longer than what it is for is worth: somebody may have opened a home folder. */
const entriesAtMost = 20_000;

/** Installed packages and whatever begins with a dot are passed by, and links are not followed. Null for too large a folder. */
async function documentsBelow(root: string): Promise<readonly string[] | null> {
  const documents: string[] = [];
  const folders = [''];
  let looked = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    looked += entries.length;
    if (looked > entriesAtMost) return null;
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && languageOf(path) !== null) documents.push(path);
    }
  }
  return documents;
}

/** @param path how the folder is called below the one it is in */
async function documentsIn(folder: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && languageOf(entry.name) !== null)
    .map(({ name }) => (path === '' ? name : `${path}/${name}`))
    .sort();
}

/** Null where nothing is there. To wait for a thread would take longer than to ask, and what is asked for is read at once. */
function followLinks(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if ((code === 'ENOENT' || code === 'ENOTDIR') && !isDeadLink(path)) return null;
    throw new UnreadableText(describeSystemError(error as NodeJS.ErrnoException));
  }
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && join(folder, way) === path;
}

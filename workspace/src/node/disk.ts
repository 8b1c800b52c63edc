/** The files of a workspace on this machine’s disk. Nothing outside the folder is read, by whatever way a path or a link leads there. */
import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type StyleSource, UnreadableText } from '../styleSource';
import { readTextFile } from './readText';
import { describeSystemError, isDeadLink } from './systemErrors';

/** @param pathOf the path of a folder as the caller names folders */
export function diskSource(pathOf: (folder: string) => string = (folder) => folder): StyleSource {
  return {
    async read(folder, path) {
      const root = pathOf(folder);
      const file = await followLinks(join(root, path));
      if (file === null) return null;
      const realRoot = (await followLinks(root)) ?? root;
      if (!isWithin(realRoot, file)) {
        throw new UnreadableText('This leads outside the folder, and nothing outside is read. Put a copy inside.');
      }
      return readTextFile(file);
    },
  };
}

/** Null where nothing is there. */
async function followLinks(path: string): Promise<string | null> {
  try {
    return await realpath(path);
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

/** The house style that holds for each file, what is wrong in it, and what the files beside say. How it is found and read is the workspace’s to know. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type BesideOf, besideDocuments } from '../../workspace/src/beside/beside';
import { cachedSource } from '../../workspace/src/cachedSource';
import { findStyleFile, type Place, type StyleInForce, styleInForce } from '../../workspace/src/findHouseStyle';
import { positionsIn } from '../../workspace/src/lines';
import { diskSource } from '../../workspace/src/node/disk';
import { describeSystemError } from '../../workspace/src/node/systemErrors';
import { type StyleFile, styleFileReader } from '../../workspace/src/readStyleFile';
import { kindOf } from './findFiles';

/** Told to the person who can mend it: the file, the line where there is one, and what is wrong there. */
export type Complain = (path: string, message: string, line?: number | undefined) => void;

export interface HouseStyles {
  of(place: Place): Promise<StyleInForce>;
  /** The file alone. */
  fileOf(place: Place): Promise<StyleFile | null>;
  /** Who writes there, and which word is usual, as far as the files beside a document say. */
  readonly besideOf: BesideOf;
}

/**
 * @param config a file that holds for all in place of the nearest, and that is there; its globs are seen from the folder of each place
 */
export function houseStyles(config: string | null, complain: Complain): HouseStyles {
  const disk = diskSource();
  const source = cachedSource(disk);
  const read = styleFileReader(source);
  const told = new Set<StyleFile>();

  function tellProblems(file: StyleFile): void {
    if (told.has(file)) return;
    told.add(file);
    for (const { path, offset, message } of file.problems) {
      const text = file.texts.get(path) ?? null;
      complain(join(file.folder, path), message, text === null ? undefined : positionsIn(text)(offset).line);
    }
  }

  async function fileOf(place: Place): Promise<StyleFile | null> {
    const file = config === null ? await findStyleFile(read, place) : await read(dirname(config), basename(config));
    if (file !== null) tellProblems(file);
    return file;
  }

  return {
    fileOf,
    besideOf: besideDocuments(source, disk),
    of: async (place) => styleInForce(await fileOf(place), place.path, null),
  };
}

/** How a file is named below a folder, with slashes on every system. */
export function placeIn(folder: string, path: string): Place {
  return { folder, path: relative(folder, path).replaceAll(sep, '/') };
}

/** Whether the house style somebody named is there; nothing is checked by another than the one that was asked for. */
export function isThere(config: string | null, workingFolder: string, complain: Complain): boolean {
  if (config === null) return true;
  const path = resolve(workingFolder, config);
  const kind = kindOf(path);
  if (kind === 'folder') complain(path, 'This is a folder. Name the file of the house style in it.');
  else if (kind !== 'file') complain(path, describeSystemError(kind));
  return kind === 'file';
}

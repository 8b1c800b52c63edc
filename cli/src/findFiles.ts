/** Finds the files to check by the paths, folders and globs somebody gave. It reads none of them. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { splitGlob } from '../../workspace/src/globs';
import { describeSystemError, isDeadLink } from '../../workspace/src/node/systemErrors';
import { type GitRules, gitRulesFor } from './gitIgnore';
import type { Complain } from './houseStyles';
import { isReadable, notReadHere } from './openDocument';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** The folder that was given, or the one the given file or glob lies in; a house style is not looked for above it. */
  readonly root: string;
}

/** Each file comes once: in the order given, and by name within a folder. */
export function findFiles(given: readonly string[], workingFolder: string, complain: Complain): readonly FoundFile[] {
  const files = new Map<string, FoundFile>();
  const add = (path: string, root: string) => {
    if (!files.has(path)) files.set(path, { path, root });
  };
  for (const each of given.length > 0 ? given : ['.']) {
    const path = resolve(workingFolder, each);
    const kind = kindOf(path);
    const glob = readGlob(each, workingFolder);
    if (kind === 'folder') {
      for (const file of readableFilesIn(path, complain)) add(file, path);
    } else if (kind === 'file') {
      if (isReadable(path)) add(path, dirname(path));
      else complain(path, notReadHere);
    } else if (glob && !isDeadLink(path)) {
      const matches = kindOf(glob.root) === 'folder' ? readableFilesIn(glob.root, complain).filter(glob.matches) : [];
      if (matches.length === 0) complain(path, 'This glob matches no file that Clientele reads.');
      for (const file of matches) add(file, glob.root);
    } else {
      complain(path, describeSystemError(kind));
    }
  }
  return [...files.values()];
}

export function kindOf(path: string): 'folder' | 'file' | NodeJS.ErrnoException {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

/** The folder before the first wildcard, and what must match below it; null where there is no wildcard. */
function readGlob(given: string, workingFolder: string) {
  const glob = splitGlob(sep === '\\' ? given.replaceAll('\\', '/') : given);
  if (glob === null) return null;
  const root = resolve(workingFolder, glob.base);
  return { root, matches: (path: string) => glob.matches(relative(root, path).replaceAll(sep, '/')) };
}

export function readableFilesIn(folder: string, complain: Complain): string[] {
  return filesBelow(folder, (name) => !isPassing(name) && isReadable(name), complain);
}

/** Hidden, or there only while Word has the document open. */
function isPassing(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/**
 * Walks a folder. What Git ignores, installed packages and folders that begin with a dot are passed by. Links to folders
 * are not followed, so no walk leaves its folder or turns in a circle.
 */
export function filesBelow(
  folder: string,
  isWanted: (name: string) => boolean,
  complain: Complain,
  rules: GitRules = gitRulesFor(folder),
): string[] {
  return entriesOf(folder, complain).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const isPassedBy = entry.name.startsWith('.') || entry.name === 'node_modules' || rules.ignores(path, 'folder');
      return isPassedBy ? [] : filesBelow(path, isWanted, complain, rules.within(path));
    }
    const isFile = entry.isFile() || (entry.isSymbolicLink() && kindOf(path) !== 'folder');
    return isFile && isWanted(entry.name) && !rules.ignores(path, 'file') ? [path] : [];
  });
}

function entriesOf(folder: string, complain: Complain): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    complain(folder, describeSystemError(error as NodeJS.ErrnoException));
    return [];
  }
}

/** Says what the system said of a path, in words a writer can act on. It knows nothing of what the file was wanted for. */
import { lstatSync } from 'node:fs';

export const tooLarge = 'This is too large to be read at once. Split it, or leave it out.';

/** What the system said of a file, in a sentence. */
export function describeSystemError(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return error.path !== undefined && isDeadLink(error.path)
        ? 'This link leads nowhere. Mend the link, or leave it out.'
        : 'There is no such file or folder. Check the spelling.';
    case 'EACCES':
    case 'EPERM':
      return 'This may not be read. Give yourself the right to read it, or leave it out.';
    case 'EISDIR':
      return 'This is a folder, or a link to one, where a file was expected.';
    case 'ELOOP':
      return 'This link leads in a circle. Mend the link, or leave it out.';
    case 'ERR_FS_FILE_TOO_LARGE':
      return tooLarge;
    default:
      return `This cannot be read (${error.code ?? error.message}).`;
  }
}

/** Asked of a path that leads nowhere: where something stands there all the same, it is a link. */
export function isDeadLink(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

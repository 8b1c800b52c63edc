/** Writes a document that was mended: whole or not at all, by way of a file beside it, with its rights kept. */
import { sync as writeFileAtomic } from 'write-file-atomic';
import { UnreadableText } from '../../../workspace/src/styleSource';

export function writeText(path: string, text: string): void {
  try {
    writeFileAtomic(path, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnreadableText(
      code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? 'This may not be written and was left as it is. Give yourself the right to write it and its folder.'
        : `This cannot be written and was left as it is (${code ?? message}).`,
    );
  }
}

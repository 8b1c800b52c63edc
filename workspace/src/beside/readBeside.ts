import { type StyleSource, UnreadableText } from '../styleSource';

/** A document longer than this is passed by; in UTF-16 units, none of which takes more than three bytes. */
const longest = 200_000;

/** Null where it is too long or cannot be read, which whoever checks it is told; here it says nothing. */
export async function readBeside(source: StyleSource, folder: string, path: string): Promise<string | null> {
  const text = await source.read(folder, path, 3 * longest).catch((error) => {
    if (error instanceof UnreadableText) return null;
    throw error;
  });
  return text === null || text.length > longest ? null : text;
}

/** How the files of a workspace are read, wherever they are kept. It knows neither disk nor protocol. */

export interface StyleSource {
  /**
   * The text of a file, or null where there is none. Rejects with `UnreadableText` where something is there all the same.
   * @param folder as the source names folders: a path on the disk, or a URI
   * @param path below that folder, with slashes on every system
   * @param most in bytes: a larger file is of no use and need not be read; it is unreadable
   */
  read(folder: string, path: string, most?: number): Promise<string | null>;
  /** The documents in a folder, by their paths; null where nobody can tell, or where there are too many. */
  list?(folder: string): Promise<readonly string[] | null>;
  /**
   * The documents right in a folder below that one, by their paths and in their order; none where there is no such folder,
   * and null where to look would be dear.
   */
  listIn?(folder: string, path: string): Promise<readonly string[] | null>;
}

/** A file that cannot be read, told to the person who can mend it. */
export class UnreadableText extends Error {}

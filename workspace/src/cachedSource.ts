/** Reads each file once, until it is told that something has changed. */
import type { StyleSource } from './styleSource';

export interface CachedSource extends StyleSource {
  /** What was read no longer holds. */
  drop(): void;
}

/** @param keeps false where nobody tells of changes, so that everything is read each time */
export function cachedSource(source: StyleSource, keeps = true): CachedSource {
  const kept = new Map<string, Promise<string | null>>();
  const listed = new Map<string, Promise<readonly string[] | null>>();
  return {
    read(folder, path, most) {
      const key = `${folder}\n${path}`;
      const text = kept.get(key) ?? source.read(folder, path, most);
      if (keeps) kept.set(key, text);
      return text;
    },
    list(folder) {
      const paths = listed.get(folder) ?? source.list?.(folder) ?? Promise.resolve(null);
      if (keeps) listed.set(folder, paths);
      return paths;
    },
    drop() {
      kept.clear();
      listed.clear();
    },
  };
}

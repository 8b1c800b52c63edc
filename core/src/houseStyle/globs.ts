/** Globs of a house style, read alike on every system. */
import picomatch from 'picomatch/posix';

type Matcher = (path: string) => boolean;

/** Globs are compiled once for each list; a list that is gone takes them along. */
const compiled = new WeakMap<readonly string[], Matcher>();

export function matchesAny(globs: readonly string[], path: string): boolean {
  const matcher = compiled.get(globs) ?? picomatch(globs, { dot: true });
  compiled.set(globs, matcher);
  return matcher(path);
}

/** Globs, which mean the same in the server and the command line. */
import picomatch from 'picomatch/posix';

export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.length > 0 && picomatch(globs, { dot: true })(path);
}

/** For one glob and many paths. */
export function matcherOf(glob: string): (path: string) => boolean {
  return picomatch([glob], { dot: true });
}

/** A glob cut before its first wildcard; null where there is none. */
export function splitGlob(
  given: string,
): { readonly base: string; readonly matches: (below: string) => boolean } | null {
  const { base, glob } = picomatch.scan(given);
  return glob === '' ? null : { base, matches: picomatch([glob]) };
}

/** The glob that matches this path and nothing else. */
export function globOf(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@]/g, '\\$&');
}

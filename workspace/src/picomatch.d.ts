/** The part of picomatch that is used here; the package brings no types. */
declare module 'picomatch/posix' {
  interface Picomatch {
    (globs: readonly string[], options?: { readonly dot?: boolean }): (path: string) => boolean;
    /** Splits a glob before its first wildcard; `glob` is empty where there is none. */
    scan(glob: string): { readonly base: string; readonly glob: string };
  }
  const picomatch: Picomatch;
  export default picomatch;
}

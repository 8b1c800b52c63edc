/** The part of picomatch that is used here; the package brings no types. */
declare module 'picomatch' {
  export default function picomatch(globs: string | string[], options?: { dot?: boolean }): (path: string) => boolean;
}

/** Stage 1, prose: how the lines of reStructuredText are told apart, and what its directives hold. */

export const adornment = /^([!-/:-@[-`{-~])\1{2,}$/;
export const simpleBorder = /^[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*$/;
export const gridBorder = /^[ \t]*\+(?:[-=]+\+)+[ \t]*$/;
export const explicit = /^\.\.(?:[ \t]+|$)/;
export const directive = /^\.\.[ \t]+([\w:+.-]+)::(?:[ \t]+|$)/;
export const note = /^\.\.[ \t]+\[[^\]\s]+\][ \t]*/;
export const target = /^(?:\.\.[ \t]+_|__[ \t])/;
export const named = /^(?:\.\.[ \t]+(?:_|\|)|__[ \t])/;
export const field = /^:([^:\s](?:[^:\r\n]|:(?!\s))*):(?:[ \t]+|$)/;
export const listMark =
  /^(?:[-*+•‣⁃]|(?:\d+|#|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+)[.)]|\((?:\d+|#|[a-zA-Z]|[ivxlcdm]+)\))[ \t]+(?=\S)/;
export const option = /^(?:--?[\w][\w-]*(?:[ =][\w<>]+)?(?:, )?)+[ \t]{2,}(?=\S)/;
export const lineBlock = /^\|(?:[ \t]+|$)/;

/** What a directive holds: “t” for a title or text after its name, “b” for prose in its body, “q” for a quotation there. */
export const directives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'note warning tip important hint caution attention danger error seealso todo': 'tb',
    'admonition topic sidebar rubric centered': 'tb',
    'epigraph highlights pull-quote': 'q',
    'table list-table': 'tb',
    'csv-table': 't',
    'figure image': 'b',
    'container compound class only glossary tabs tab grid grid-item card dropdown hlist': 'b',
    'versionadded versionchanged deprecated': 'b',
    'header footer title': 't',
  }).flatMap(([names, parts]) => names.split(' ').map((name) => [name, parts] as const)),
);

/** Options whose value readers see. */
export const proseOptions = new Set(['alt', 'caption', 'description']);

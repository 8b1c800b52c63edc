/** Stage 1, prose: how the lines of AsciiDoc are told apart. */

export const verbatimFence = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```\S*)$/;
export const blockFence = /^(?:={4,}|\*{4,}|_{4,}|--)$/;
export const tableFence = /^[|,:!]={3,}$/;
export const attributeEntry = /^:!?([\w-]+)!?:[ \t]*/;
export const blockAttributes = /^\[(?!\[)\s*([\w%#.]*)[^\]]*\]$|^\[\[.*\]\]$/;
export const blockMacro =
  /^(?:image|video|audio|include|toc|ifn?def|ifeval|endif|\w+)::(?:[^\s[]*)\[(?:([^\],=]*)[^\]]*)\]$/;
export const blockBreak = /^(?:\+|'{3}|<<<|-{3}|\*{3})$/;
export const title = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
export const listMark = /^[ \t]*(?:\*{1,5}|-|\.{1,5}|\d+\.|[a-zA-Z]\.|<(?:\d+|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)/;
export const description = /^[ \t]*(?=\S)(.*?\S)(:{2,4}|;;)(?:[ \t]+|$)/;
export const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/;
export const silentStyle =
  /^(?:source|listing|literal|stem|latexmath|asciimath|pass|plantuml|mermaid|graphviz|ditaa|a2s)\b/;

/** The signs that underline a title, from the document's down. */
export const underlines = '=-~^+';

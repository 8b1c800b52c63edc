/** Stage 1, prose: the metadata block that may open a document. Only the fields that readers see hold prose. */
import type { Block } from '../model';

const opening = /^(---|\+\+\+)[ \t]*\r?\n/;
/** Fields whose value is shown to readers. */
const proseField = /^(title|subtitle|description|summary|excerpt|abstract|tagline|lead|intro)[ \t]*[:=][ \t]*/i;
const blockScalar = /^[>|][+-]?[ \t]*$/;

/** Where the front matter ends, or 0 when the document has none. */
export function frontMatterEnd(source: string): number {
  const fence = opening.exec(source)?.[1];
  if (!fence) return 0;
  const closing = new RegExp(`^${fence.replaceAll('+', '\\+')}[ \\t]*(?:\\r?\\n|$)`, 'gm');
  closing.lastIndex = fence.length + 1;
  return closing.exec(source) ? closing.lastIndex : 0;
}

/** The blocks of prose in the front matter: a title is a heading, other fields are paragraphs. */
export function readFrontMatter(source: string, end: number): Block[] {
  const blocks: Block[] = [];
  let continued = false;
  for (const { 0: line, index: offset } of source.slice(0, end).matchAll(/[^\r\n]+/g)) {
    const last = blocks.at(-1);
    const field = proseField.exec(line);
    if (field) {
      const value = line.slice(field[0].length);
      const heading = field[1]?.toLowerCase() === 'title';
      continued = value === '' || blockScalar.test(value) || /^["']?[^"']*$/.test(value);
      const from = blockScalar.test(value) ? offset + line.length : offset + field[0].length;
      blocks.push({
        offset: from,
        length: offset + line.length - from,
        kind: heading ? 'heading' : 'paragraph',
        level: heading ? 1 : 0,
        quoted: false,
      });
    } else if (continued && last && /^[ \t]+\S/.test(line)) {
      blocks[blocks.length - 1] = { ...last, length: offset + line.length - last.offset };
    } else continued = false;
  }
  return blocks.filter((block) => block.length > 0);
}

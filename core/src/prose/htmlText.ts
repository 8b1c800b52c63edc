/** Stage 1, prose: what a reader sees of HTML, whole documents and stretches within another markup alike. */
import { Parser } from 'htmlparser2';
import type { Block, BlockKind } from '../model';
import { INVISIBLE, type Mask } from './mask';

/** Elements whose content is not prose. */
const silentElements = new Set(
  'script style code pre kbd samp var svg math template noscript textarea select option iframe object'.split(' '),
);
/** Elements that stand within a sentence; every other one ends the block. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite data del dfn em font i ins mark q s small span strong sub sup time u wbr code kbd samp var'.split(
    ' ',
  ),
);
const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  title: 'heading',
  li: 'listItem',
  td: 'tableCell',
  th: 'tableCell',
};

/**
 * Reads a stretch of a document as HTML: adds its blocks and blanks its markup.
 * @param quoted whether the stretch stands in a quotation
 */
export function readHtmlText(
  source: string,
  from: number,
  to: number,
  mask: Mask,
  blocks: Block[],
  quoted: boolean,
): void {
  const open: string[] = [];
  let starts = true;
  let done = from;
  const isSilent = (): boolean => open.some((name) => silentElements.has(name));
  const addText = (start: number, end: number, text: string): void => {
    mask.blank(done, start, INVISIBLE);
    done = end;
    if (text.length < end - start) mask.write(start, end, text);
    const last = blocks.at(-1);
    if (last && !starts) blocks[blocks.length - 1] = { ...last, length: end - last.offset };
    else if (text.trim() !== '') {
      blocks.push(newBlock(start, end, open, quoted));
      starts = false;
    }
  };
  const parser: Parser = new Parser(
    {
      onopentagname: (name) => {
        open.push(name);
        if (!inlineElements.has(name)) starts = true;
      },
      onclosetag: (name) => {
        const at = open.lastIndexOf(name);
        if (at >= 0) open.length = at;
        if (!inlineElements.has(name)) starts = true;
      },
      ontext: (text) => {
        if (!isSilent()) addText(from + parser.startIndex, from + parser.endIndex + 1, text);
      },
    },
    { decodeEntities: true },
  );
  parser.end(source.slice(from, to));
  mask.blank(done, to, INVISIBLE);
}

function newBlock(from: number, to: number, open: readonly string[], quoted: boolean): Block {
  const named = [...open].reverse().find((name) => name in kinds) ?? '';
  const kind = kinds[named] ?? 'paragraph';
  const level = kind === 'heading' ? Number(named.at(-1)) || 1 : 0;
  return { offset: from, length: to - from, kind, level, quoted: quoted || open.includes('blockquote') };
}

/** The name of an element that a tag opens and whose content is no prose, or null. */
export function opensSilence(tag: string): string | null {
  const name = /^<([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase();
  return name && silentElements.has(name) && !tag.endsWith('/>') ? name : null;
}

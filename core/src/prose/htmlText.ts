/** Stage 1, prose: what a reader sees of HTML, whole documents and stretches within another markup alike. */
import { Parser } from 'htmlparser2';
import type { Block, BlockKind } from '../model';
import { type Attribute, proseAttributes, standsBetween, writeEntities } from './htmlAttributes';
import { INVISIBLE, type Mask } from './mask';
import type { Stretch } from './scan';

/** Elements whose content is not prose. */
const silentElements = new Set(
  'script style code pre kbd samp var svg math template noscript textarea select option iframe object'.split(' '),
);
/** Elements that stand within a sentence; every other one ends the block. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite data del dfn em font i ins mark q s small span strong sub sup time u wbr code kbd samp var img'.split(
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

/** The parser moves all that is open for each tag, so what is nested deeper than any page is not read. */
const deepest = 10_000;

/** A stretch that readers see, and what it reads as where that is not what is written. */
interface Seen extends Stretch {
  readonly text: string | null;
}

/** A value of an attribute that may be read, with the block it would be. */
interface ShownAttribute extends Stretch {
  readonly block: Block;
}

/** An element that is not closed yet, with what holds of everything in it. */
interface OpenElement {
  readonly name: string;
  readonly silent: boolean;
  readonly quoted: boolean;
  readonly kind: BlockKind;
  readonly level: number;
}

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
  const found: Block[] = [];
  const seen: Seen[] = [];
  const attributes: ShownAttribute[] = [];
  const outside: OpenElement = { name: '', silent: false, quoted, kind: 'paragraph', level: 0 };
  const open: OpenElement[] = [];
  let named: Attribute[] = [];
  let starts = true;
  const innermost = (): OpenElement => open.at(-1) ?? outside;
  const addText = (start: number, end: number, text: string | null): void => {
    seen.push({ from: start, to: end, text });
    if ((text ?? source.slice(start, end)).trim() === '') return;
    const last = found.at(-1);
    if (last && !starts) found[found.length - 1] = { ...last, length: end - last.offset };
    else found.push(blockIn(innermost(), start, end));
    starts = false;
  };
  const parser: Parser = new Parser(
    {
      onattribute: (name, value) => {
        named.push({ name, value, from: from + parser.startIndex, to: from + parser.endIndex });
      },
      onopentag: (name) => {
        const within = innermost();
        if (!within.silent) {
          for (const place of proseAttributes(source, name, named))
            attributes.push({ ...place, block: blockIn({ ...outside, quoted: within.quoted }, place.from, place.to) });
          if (name === 'q') addText(from + parser.startIndex, from + parser.startIndex + 2, '“');
        }
        named = [];
        open.push(elementIn(within, name));
        if (open.length > deepest) parser.pause();
        if (!inlineElements.has(name)) starts = true;
      },
      onclosetag: (name, implied) => {
        const at = lastNamed(open, name);
        if (at >= 0) open.length = at;
        if (!inlineElements.has(name)) starts = true;
        else if (name === 'q' && !implied && !innermost().silent)
          addText(from + parser.startIndex, from + parser.startIndex + 3, '”');
      },
      ontext: (text) => {
        const start = from + parser.startIndex;
        const end = from + parser.endIndex + 1;
        if (!innermost().silent) addText(start, end, text.length < end - start ? text : null);
      },
    },
    { decodeEntities: true },
  );
  parser.end(source.slice(from, to));
  const read = attributes.filter((attribute) => standsBetween(attribute, found));
  blocks.push(
    ...inOrder(
      found,
      read.map(({ block }) => block),
      ({ offset }) => offset,
    ),
  );
  let done = from;
  for (const one of inOrder<Seen | ShownAttribute>(seen, read, ({ from }) => from)) {
    mask.blank(done, one.from, INVISIBLE);
    done = one.to;
    if ('block' in one) writeEntities(source, one, mask);
    else if (one.text !== null) mask.write(one.from, one.to, one.text);
  }
  mask.blank(done, to, INVISIBLE);
}

/** Two lists that are each in order, as one. */
function inOrder<T>(one: readonly T[], other: readonly T[], place: (item: T) => number): T[] {
  return other.length === 0 ? [...one] : [...one, ...other].sort((a, b) => place(a) - place(b));
}

function elementIn(within: OpenElement, name: string): OpenElement {
  const kind = kinds[name];
  return {
    name,
    silent: within.silent || silentElements.has(name),
    quoted: within.quoted || name === 'blockquote',
    kind: kind ?? within.kind,
    level: kind === 'heading' ? Number(name.at(-1)) || 1 : kind ? 0 : within.level,
  };
}

function lastNamed(open: readonly OpenElement[], name: string): number {
  let at = open.length - 1;
  while (at >= 0 && open[at]?.name !== name) at--;
  return at;
}

function blockIn({ kind, level, quoted }: OpenElement, from: number, to: number): Block {
  return { offset: from, length: to - from, kind, level, quoted };
}

/** The name of an element that a tag opens and whose content is no prose, or null. */
export function opensSilence(tag: string): string | null {
  const name = /^<([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase();
  return name && silentElements.has(name) && !tag.endsWith('/>') ? name : null;
}

/** Stage 1, prose: what a reader sees of HTML, whole documents and stretches within another markup alike. */
import { Parser } from 'htmlparser2';
import type { Block, BlockKind } from '../../model';
import { INVISIBLE, type Mask } from '../mask';
import type { Stretch } from '../scan';
import { type Attribute, proseAttributes, standsBetween, writeEntities } from './attributes';

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
const kinds: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries<BlockKind>({
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
  }),
);

/** The elements that are open are opened anew for each passage, so in deeper ones none begins. */
const deepestPassage = 100;

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

/** What readers see of a stretch. */
interface Parsed {
  readonly blocks: readonly Block[];
  readonly seen: readonly Seen[];
  readonly attributes: readonly ShownAttribute[];
  /** Where the stretch ends, or the passage that it begins with. */
  readonly to: number;
  /** The names of the elements that are open there, the outermost first. */
  readonly open: readonly string[];
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
  const outside: OpenElement = { name: '', silent: false, quoted, kind: 'paragraph', level: 0 };
  write(source, from, parse(source.slice(from, to), from, source, outside, null), mask, blocks);
}

/**
 * The same for the passage that a stretch begins with, which ends where an element that is no part of a sentence begins a
 * line; else it is all of the stretch.
 * @param open the names of the elements it stands in, the outermost first
 */
export function readHtmlPassage(
  stretch: string,
  open: readonly string[],
  mask: Mask,
  blocks: Block[],
): Pick<Parsed, 'to' | 'open'> {
  const outside: OpenElement = { name: '', silent: false, quoted: false, kind: 'paragraph', level: 0 };
  const parsed = parse(stretch, 0, stretch, outside, open);
  write(stretch, 0, parsed, mask, blocks);
  return parsed;
}

/**
 * @param from where the stretch begins in the source
 * @param within the elements that are open where a passage begins; null to read all of the stretch, whatever it holds
 */
function parse(
  stretch: string,
  from: number,
  source: string,
  outside: OpenElement,
  within: readonly string[] | null,
): Parsed {
  const blocks: Block[] = [];
  const seen: Seen[] = [];
  const attributes: ShownAttribute[] = [];
  const open: OpenElement[] = [];
  // The parser is told of the elements that are open by their tags.
  const before = (within ?? []).map((name) => `<${name}>`).join('');
  const offset = from - before.length;
  let named: Attribute[] = [];
  let starts = true;
  let next: Pick<Parsed, 'to' | 'open'> | null = null;
  const innermost = (): OpenElement => open.at(-1) ?? outside;
  const addText = (start: number, end: number, text: string | null): void => {
    seen.push({ from: start, to: end, text });
    if ((text ?? source.slice(start, end)).trim() === '') return;
    const last = blocks.at(-1);
    if (last && !starts) blocks[blocks.length - 1] = { ...last, length: end - last.offset };
    else blocks.push(blockIn(innermost(), start + (text === null ? source.slice(start, end).search(/\S/) : 0), end));
    starts = false;
  };
  const parser: Parser = new Parser(
    {
      onattribute: (name, value) => {
        named.push({ name, value, from: offset + parser.startIndex, to: offset + parser.endIndex });
      },
      onopentagname: (name) => {
        const start = offset + parser.startIndex;
        if (within === null || next !== null || start <= from || inlineElements.has(name)) return;
        if (open.length > deepestPassage || !beginsLine(source, start)) return;
        next = { to: start, open: open.map((element) => element.name) };
        parser.pause();
      },
      onopentag: (name) => {
        if (next !== null) return;
        const outer = innermost();
        if (!outer.silent) {
          for (const place of proseAttributes(source, name, named))
            attributes.push({ ...place, block: blockIn({ ...outside, quoted: outer.quoted }, place.from, place.to) });
          const start = offset + parser.startIndex;
          if (name === 'q' && start >= from) addText(start, start + 2, '“');
        }
        named = [];
        open.push(elementIn(outer, name));
        if (open.length > deepest) parser.pause();
        if (!inlineElements.has(name)) starts = true;
      },
      onclosetag: (name, implied) => {
        if (next !== null) return;
        const at = lastNamed(open, name);
        if (at >= 0) open.length = at;
        if (!inlineElements.has(name)) starts = true;
        else if (name === 'q' && !implied && !innermost().silent)
          addText(offset + parser.startIndex, offset + parser.startIndex + 3, '”');
      },
      ontext: (text) => {
        const start = offset + parser.startIndex;
        const end = offset + parser.endIndex + 1;
        if (!innermost().silent) addText(start, end, text.length < end - start ? text : null);
      },
    },
    { decodeEntities: true },
  );
  parser.write(before);
  parser.write(stretch);
  const { to, open: names } = next ?? { to: from + stretch.length, open: [] };
  if (next === null) parser.end();
  return { blocks, seen, attributes, to, open: names };
}

/** Adds the blocks, and blanks what readers do not see. */
function write(source: string, from: number, parsed: Parsed, mask: Mask, blocks: Block[]): void {
  const read = parsed.attributes.filter((attribute) => standsBetween(attribute, parsed.blocks));
  const ofAttributes = read.map(({ block }) => block);
  for (const block of inOrder(parsed.blocks, ofAttributes, ({ offset }) => offset)) blocks.push(block);
  let done = from;
  for (const one of inOrder<Seen | ShownAttribute>(parsed.seen, read, ({ from }) => from)) {
    mask.blank(done, one.from, INVISIBLE);
    done = one.to;
    if ('block' in one) writeEntities(source, one, mask);
    else if (one.text !== null) mask.write(one.from, one.to, one.text);
  }
  mask.blank(done, parsed.to, INVISIBLE);
}

/** Whether only blanks stand before a place on its line. */
function beginsLine(source: string, at: number): boolean {
  let from = at;
  while (/[ \t]/.test(source.charAt(from - 1))) from--;
  return /[\r\n]/.test(source.charAt(from - 1));
}

/** Two lists that are each in order, as one. */
function inOrder<T>(one: readonly T[], other: readonly T[], place: (item: T) => number): T[] {
  return other.length === 0 ? [...one] : [...one, ...other].sort((a, b) => place(a) - place(b));
}

function elementIn(within: OpenElement, name: string): OpenElement {
  const kind = kinds.get(name);
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

/**
 * Stage 1, prose: the metadata block that may open a document, in YAML, TOML or JSON. Only the fields that readers see
 * hold prose.
 */
import type { Block, Directive, Text } from '../model';
import type { Pieces } from '../text/pieces';
import { readAhead } from '../text/readAhead';
import { readDirective } from './directives';
import { maskAddresses } from './inlineObjects';
import { type Field, readJsonFields } from './jsonFields';
import { fill, OBJECT, startMask } from './mask';
import { readLines, type Stretch } from './scan';
import { readTextFields } from './textFields';

export interface FrontMatter {
  /** Where it ends; 0 when the document has none. */
  readonly end: number;
  /** The title is a heading, other fields are paragraphs. */
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  /** The front matter as long as it is, with everything blanked but its prose. */
  readonly text: string;
}

/** A fence, and the language where it is named: Jekyll's and Hugo's "---" and "+++", and "---json" or ";;;" for JSON. */
const opening = /^(---|\+\+\+|;;;)([ \t]*json)?[ \t]*(?:\r\n?|\n)/;
const openingObject = /^\{\s*"/;
/** “title”, but “heroTitle”, “sub-heading” and “meta_description” too. */
const proseField =
  /(?:title|heading|headline|description|summary|excerpt|abstract|tagline|lead|intro|caption|teaser)$/i;
/** Fields that hold an identifier as often as words for readers, which are several. */
const labelField = /(?:name|label|area|department|category|subject|role|position|service|question|answer|quote)$/i;
/** Whatever a field is called, a whole sentence in it is written for readers. */
const sentence = /^["'“‘¿¡(*_]*[\p{Lu}\d](?:\S*\s+){4}.*[.!?…]["'”’)*_]*$/su;

export function readFrontMatter(source: Text): FrontMatter {
  const opens = (stretch: string): boolean => opening.test(stretch) || openingObject.test(stretch);
  return readAhead(source, 0, readAtBeginning, ({ end }, stretch) =>
    end > 0 ? end < stretch.length : !opens(stretch),
  );
}

function readAtBeginning(source: string): FrontMatter {
  const fence = opening.exec(source);
  const isJson = fence ? fence[1] === ';;;' || fence[2] !== undefined : openingObject.test(source);
  const start = fence?.[0].length ?? 0;
  const fenced = fence ? endOfFence(source, fence[1] ?? '', start) : null;
  if (fence && !fenced) return noFrontMatter;
  const json = isJson ? readJsonFields(source, start) : null;
  if (isJson && !json) return noFrontMatter;
  const end = fenced?.end ?? json?.end ?? 0;
  const fields = json ? json.fields : readTextFields(source, start, fenced?.close ?? 0);
  const prose = fields.filter(({ name, from, to }) => {
    const value = source.slice(from, to).trim();
    const isLabel = labelField.test(name) && value.includes(' ');
    return value !== '' && (proseField.test(name) || isLabel || sentence.test(value));
  });
  return {
    end,
    blocks: prose.map(asBlock),
    directives: json ? [] : readComments(source, start, end),
    text: maskAddresses(blankAllBut(source, end, prose), prose.map(asBlock)),
  };
}

export const noFrontMatter: FrontMatter = { end: 0, blocks: [], directives: [], text: '' };

/** Where the fence that closes begins, and where the document goes on. */
function endOfFence(source: string, fence: string, start: number): { close: number; end: number } | null {
  const closing = new RegExp(`^${fence.replaceAll('+', '\\+')}[ \\t]*(?:\\r\\n?|\\n|$)`, 'gm');
  closing.lastIndex = start;
  const found = closing.exec(source);
  return found && { close: found.index, end: closing.lastIndex };
}

/** The title of the document; one further in is that of a part of the page, and what stands under it nobody knows. */
function asBlock({ name, from, to, depth }: Field): Block {
  const isTitle = depth === 0 && name.toLowerCase() === 'title';
  return {
    offset: from,
    length: to - from,
    kind: isTitle ? 'heading' : 'paragraph',
    level: isTitle ? 1 : 0,
    quoted: false,
  };
}

function readComments(source: string, start: number, end: number): Directive[] {
  const found: Directive[] = [];
  for (const { text, from, to } of readLines(source, start, end)) {
    const at = text.search(/(?:^|\s)#[ \t]*clientele-/);
    const hash = at < 0 ? -1 : text.indexOf('#', at);
    const directive = hash < 0 ? null : readDirective(source, from + hash, to, { from: from + hash + 1, to });
    if (directive) found.push(directive);
  }
  return found;
}

/** Code is no prose in front matter either, and of an escape only what it stands for is read. */
function blankAllBut(source: string, end: number, prose: readonly Field[]): string {
  const mask = startMask(source.slice(0, end));
  let done = 0;
  for (const { from, to, isEscaped } of prose) {
    mask.blank(done, from, ' ');
    done = to;
    const inside = isEscaped ? /`[^`\r\n]+`|\\(?:u[0-9a-f]{4}|[^\r\n])/gi : /`[^`\r\n]+`/g;
    for (const { 0: found, index } of source.slice(from, to).matchAll(inside)) {
      const place: Stretch = { from: from + index, to: from + index + found.length };
      if (found.startsWith('`')) mask.blank(place.from, place.to, OBJECT);
      else mask.write(place.from, place.to, unescaped(found));
    }
  }
  mask.blank(done, end, ' ');
  return mask.finish();
}

/** What an escape in double quotes stands for. */
function unescaped(written: string): string {
  if (/^\\u/i.test(written)) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  return /^\\[nrtbf]/.test(written) ? ' ' : written.charAt(1);
}

/** The document with as many blanks for its front matter, in the same lines: no rule of a markup should read into it. */
export function withoutFrontMatter(source: Pieces, { end }: FrontMatter): Pieces {
  return end === 0 ? source : source.beginningWith(fill(source.slice(0, end), ' '));
}

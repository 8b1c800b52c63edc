/**
 * Stage 1, prose: MDX, which is Markdown with JSX in it. What is JavaScript is blanked first: imports and exports,
 * expressions, and tags but for the attributes that readers see. Markdown reads the rest.
 */
import type { Block, Directive, Text } from '../../model';
import { Pieces } from '../../text/pieces';
import { readDirective } from '../directives';
import { readFrontMatter, withoutFrontMatter } from '../frontMatter';
import { proseAttributes, standsBetween } from '../html/attributes';
import { maskTemplates } from '../inlineObjects';
import { afterFrontMatter, asPieces, type Extracted } from '../inPassages';
import { INVISIBLE, type Mask, OBJECT, startMask } from '../mask';
import { type Passage, type Passages, type ReadPassage, readPassages } from '../passages';
import { blankLine, createFinder, type Find, paragraphEnd, type Stretch } from '../scan';
import { expressionEnd, readTag } from './jsx';
import { mdxParser, readPassage } from './markdown';

/** Code, a module statement, an expression or a tag. */
const token = /^[ \t>]*(`{3,}|~{3,})[^\r\n]*|^(?:import|export)\b(?=[\s{*"'])|(`+)|\\[\s\S]|\{|<(?=[A-Za-z/>])/gm;
const paragraphBreak = new RegExp(blankLine, 'g');
/** Components whose content is no prose. */
const silent = /^(?:script|style|code|pre|kbd|samp|var|svg|math|CodeBlock|Code|Math|Tex|Mermaid)$/;

const longestOnceBroken = 400;

interface Scan {
  readonly source: string;
  readonly find: Find;
  readonly mask: Mask;
  readonly attributes: Stretch[];
  readonly directives: Directive[];
  /** Whether something was not closed: from then on nothing is looked for far away. */
  isBroken: boolean;
  /** Whether an end was looked for that does not come, however long the text may be. */
  lacksEnd: boolean;
  /** Where the last stretch ended that stands on lines without words. */
  aloneTo: number;
  /** Where the paragraph ends that was looked at last. */
  paragraphTo: number;
}

/** Reads a document in two turns, each by its own passages: first JavaScript is blanked, then Markdown reads the rest. */
export function readMdx(source: Text, [scriptBefore, bodyBefore]: readonly Passages[]): Extracted {
  const text = asPieces(source);
  const front = readFrontMatter(text);
  const script = readPassages(withoutFrontMatter(text, front), withoutScript, false, scriptBefore ?? null);
  const body = readPassages(maskTemplates(script.shown), readBody, null, bodyBefore ?? null);
  const passages = [script, body];
  const { blocks } = body.prose;
  const attributes = script.prose.blocks.filter((one) => standsBetween(endsOf(one), blocks));
  if (attributes.length === 0)
    return { ...afterFrontMatter(front, body.shown, blocks, script.prose.directives), passages };
  const shown = withAttributes(body.shown, text, attributes);
  const all = [...blocks, ...attributes].sort((one, other) => one.offset - other.offset);
  return { ...afterFrontMatter(front, shown, all, script.prose.directives), passages };
}

const readBody: ReadPassage = (stretch) => readPassage(stretch, mdxParser);

/** A paragraph with its JavaScript blanked, and what reaches on over blank lines; its blocks are the values of attributes. */
function withoutScript(stretch: string, isBroken: boolean): Passage<boolean> {
  const scan: Scan = {
    source: stretch,
    find: createFinder(stretch),
    mask: startMask(stretch),
    attributes: [],
    directives: [],
    isBroken,
    lacksEnd: false,
    aloneTo: -1,
    paragraphTo: -1,
  };
  let to = paragraphEnd(stretch, 0);
  for (let at = 0; at < to; ) {
    token.lastIndex = at;
    const found = token.exec(stretch.slice(0, to));
    at = found ? readToken(scan, found[0], found[1], found.index) : to;
    if (scan.lacksEnd) to = stretch.length;
    else if (at > to) to = paragraphEnd(stretch, at);
  }
  const { mask, attributes, directives } = scan;
  return { to, text: mask.finish(to), blocks: attributes.map(asBlock), directives, state: scan.isBroken };
}

function asBlock({ from, to }: Stretch): Block {
  return { offset: from, length: to - from, kind: 'paragraph', level: 0, quoted: false };
}

function endsOf({ offset, length }: Block): Stretch {
  return { from: offset, to: offset + length };
}

/** The masked text with the values of attributes put back. */
function withAttributes(text: Pieces, source: Pieces, attributes: readonly Block[]): Pieces {
  const pieces: string[] = [];
  let done = 0;
  for (const { offset, length } of attributes) {
    for (const piece of text.cut(done, offset)) pieces.push(piece);
    done = offset + length;
    pieces.push(source.slice(offset, done));
  }
  return Pieces.of([...pieces, ...text.cut(done, text.length)]);
}

/** Reads one token and tells where the next may begin. */
function readToken(scan: Scan, text: string, fence: string | undefined, at: number): number {
  const { find, mask } = scan;
  const end = at + text.length;
  if (fence !== undefined) return fenceEnd(scan, fence, end);
  if (text.startsWith('`')) {
    const close = find(text, end);
    return close < 0 || close > endOfParagraph(scan, end) ? end : close + text.length;
  }
  if (text === '{') return readExpression(scan, at) ?? end;
  if (text === '<') return readElement(scan, at) ?? end;
  if (!/^[ie]/.test(text)) return end;
  const stop = endOfParagraph(scan, at);
  mask.blank(at, stop, ' ');
  return stop;
}

/** Past the fence that closes code, which stands first on its line. */
function fenceEnd({ source, find }: Scan, fence: string, from: number): number {
  for (let at = find(fence, from); at >= 0; at = find(fence, at + fence.length)) {
    let lineStart = at;
    while (/[ \t>]/.test(source.charAt(lineStart - 1))) lineStart--;
    if (/[\r\n]/.test(source.charAt(lineStart - 1))) return at + fence.length;
  }
  return source.length;
}

function endOfParagraph(scan: Scan, from: number): number {
  if (from > scan.paragraphTo) {
    paragraphBreak.lastIndex = from;
    scan.paragraphTo = paragraphBreak.exec(scan.source)?.index ?? scan.source.length;
  }
  return scan.paragraphTo;
}

function limitOf(scan: Scan, at: number): number {
  return scan.isBroken ? Math.min(endOfParagraph(scan, at), at + longestOnceBroken) : scan.source.length;
}

/** What is not closed breaks the rest. */
function broken(scan: Scan): null {
  scan.lacksEnd ||= !scan.isBroken;
  scan.isBroken = true;
  return null;
}

function readExpression(scan: Scan, at: number): number | null {
  const { source, find, mask, directives } = scan;
  const end = expressionEnd(source, at, limitOf(scan, at), find);
  if (end === null) return broken(scan);
  const comment = /^\{\s*\/\*([\s\S]*)\*\/\s*\}$/.exec(source.slice(at, end));
  const from = source.indexOf('/*', at) + 2;
  const directive = comment && readDirective(source, at, end, { from, to: from + (comment[1]?.length ?? 0) });
  if (directive) directives.push(directive);
  mask.blank(at, end, isAlone(scan, at, end) ? ' ' : comment ? INVISIBLE : OBJECT);
  return end;
}

function readElement(scan: Scan, at: number): number | null {
  const { source, find, mask, attributes } = scan;
  const tag = readTag(source, at, limitOf(scan, at), find);
  if (tag === null) return broken(scan);
  for (const attribute of proseAttributes(source, tag.name, tag.attributes)) attributes.push(attribute);
  const isSilent = silent.test(tag.name) && !tag.isClosing && source[tag.end - 2] !== '/';
  const close = isSilent ? find(`</${tag.name}`, tag.end) : -1;
  scan.lacksEnd ||= isSilent && close < 0;
  const end = close < 0 ? tag.end : endOfTag(source, find('>', close));
  mask.blank(at, end, isAlone(scan, at, end) ? ' ' : close < 0 ? INVISIBLE : OBJECT);
  return end;
}

function endOfTag(source: string, at: number): number {
  return at < 0 ? source.length : at + 1;
}

/** Whether nothing but tags and comments stands on the lines of a stretch, so that it is no part of a sentence. */
function isAlone(scan: Scan, from: number, to: number): boolean {
  const { source } = scan;
  let start = from;
  while (/[ \t]/.test(source.charAt(start - 1))) start--;
  const after = /[ \t]*(?:\{\/\*[^\r\n]*?\*\/\}[ \t]*)*(?:[\r\n]|$)/y;
  after.lastIndex = to;
  const isFirst = start === 0 || start === scan.aloneTo || /[\r\n]/.test(source.charAt(start - 1));
  if (!isFirst || !after.test(source)) return false;
  scan.aloneTo = to;
  return true;
}

/**
 * Stage 1, prose: MDX, which is Markdown with JSX in it. What is JavaScript is blanked first: imports and exports,
 * expressions, and tags but for the attributes that readers see. Markdown reads the rest.
 */
import type { Block, Directive, Prose } from '../../model';
import { readDirective } from '../directives';
import { readFrontMatter, withoutFrontMatter } from '../frontMatter';
import { proseAttributes, standsBetween } from '../htmlAttributes';
import { INVISIBLE, type Mask, OBJECT, startMask } from '../mask';
import { createFinder, type Find, type Stretch } from '../scan';
import { expressionEnd, readTag } from './jsx';
import { mdxParser, readBody } from './markdown';

/** Code, a module statement, an expression or a tag. */
const token = /^[ \t>]*(`{3,}|~{3,})[^\r\n]*|^(?:import|export)\b(?=[\s{*"'])|(`+)|\\[\s\S]|\{|<(?=[A-Za-z/>])/gm;
const paragraphEnd = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:[\r\n]|$)/g;
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
  /** Where the last stretch ended that stands on lines without words. */
  aloneTo: number;
  /** Where the paragraph ends that was looked at last. */
  paragraphTo: number;
}

export function readMdx(source: string): Prose {
  const front = readFrontMatter(source);
  const shown = withoutFrontMatter(source, front);
  const scan: Scan = {
    source: shown,
    find: createFinder(shown),
    mask: startMask(shown),
    attributes: [],
    directives: [],
    isBroken: false,
    aloneTo: -1,
    paragraphTo: -1,
  };
  for (let at = front.end; at < shown.length; ) {
    token.lastIndex = at;
    const found = token.exec(shown);
    if (!found) break;
    at = readToken(scan, found[0], found[1], found.index);
  }
  const { text, blocks } = readBody(scan.mask.finish(), mdxParser);
  const body = [...front.blocks, ...blocks];
  const read = scan.attributes.filter((attribute) => standsBetween(attribute, body));
  return {
    text: withAttributes(front.text + text.slice(front.end), shown, read),
    blocks: [...body, ...read.map(asBlock)].sort((one, other) => one.offset - other.offset),
    directives: [...front.directives, ...scan.directives],
  };
}

function asBlock({ from, to }: Stretch): Block {
  return { offset: from, length: to - from, kind: 'paragraph', level: 0, quoted: false };
}

/** The masked text with the values of attributes put back. */
function withAttributes(text: string, source: string, attributes: readonly Stretch[]): string {
  let done = 0;
  const pieces = attributes.map(({ from, to }) => {
    const piece = text.slice(done, from) + source.slice(from, to);
    done = to;
    return piece;
  });
  return pieces.join('') + text.slice(done);
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
    paragraphEnd.lastIndex = from;
    scan.paragraphTo = paragraphEnd.exec(scan.source)?.index ?? scan.source.length;
  }
  return scan.paragraphTo;
}

function limitOf(scan: Scan, at: number): number {
  return scan.isBroken ? Math.min(endOfParagraph(scan, at), at + longestOnceBroken) : scan.source.length;
}

function readExpression(scan: Scan, at: number): number | null {
  const { source, find, mask, directives } = scan;
  const end = expressionEnd(source, at, limitOf(scan, at), find);
  scan.isBroken ||= end === null;
  if (end === null) return null;
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
  scan.isBroken ||= tag === null;
  if (!tag) return null;
  for (const attribute of proseAttributes(source, tag.name, tag.attributes)) attributes.push(attribute);
  const isSilent = silent.test(tag.name) && !tag.isClosing && source[tag.end - 2] !== '/';
  const close = isSilent ? find(`</${tag.name}`, tag.end) : -1;
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

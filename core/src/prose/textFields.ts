/** Stage 1, prose: the fields of YAML and TOML that open a document, those of lists and of fields within fields, too. */
import type { Field } from './jsonFields';
import { type Line, readLines } from './scan';

/** Where a field or an item of a list begins: how far in, and its name, which an item may lack. */
const start = /^([ \t]*(?:-[ \t]+)*)(?:(["']?)([\w-]+)\2[ \t]*[:=](?=\s|["'[{|>]|$)[ \t]*)?/;
const blockScalar = /^[>|][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;
const textQuote = /^(?:"""|'''|["'])/;

/** A value that is being read, line by line. */
interface Open {
  /** How far in its field begins; what stands farther in may be more of it. */
  readonly indent: number;
  /** The quotation mark that has yet to come. */
  readonly quote: string | null;
  /** Whether it may go on over the lines below. */
  readonly goesOn: boolean;
  /** Whether all lines farther in belong to it, whatever they look like. */
  readonly isBlock: boolean;
}

/** Each field with its value, which may go on over the lines below. */
export function readTextFields(source: string, from: number, end: number): Field[] {
  const fields: Field[] = [];
  let open: Open = { indent: 0, quote: null, goesOn: false, isBlock: false };
  for (const line of readLines(source, from, end)) {
    const last = fields.at(-1);
    if (last && open.quote !== null) {
      const at = line.text.indexOf(open.quote);
      fields[fields.length - 1] = { ...last, to: at < 0 ? line.to : line.from + at };
      if (at >= 0) open = { ...open, quote: null, goesOn: false };
      continue;
    }
    if (line.text.trim() === '') continue;
    const [prefix, lead = '', , name] = start.exec(line.text) as RegExpExecArray;
    const isFartherIn = open.goesOn && line.text.search(/[^ \t]/) > open.indent;
    const isField = name !== undefined || lead.includes('-');
    if (last && isFartherIn && (open.isBlock || last.to > last.from || !isField)) {
      fields[fields.length - 1] = { ...last, to: line.from + plainLength(line.text) };
    } else if (isField) {
      const value = readValue(line, prefix.length);
      const depth = lead.length;
      fields.push({ name: name ?? '', depth, from: value.from, to: value.to, isEscaped: value.isEscaped });
      open = { indent: depth, quote: value.opens, goesOn: value.goesOn, isBlock: value.isBlock };
    } else open = { ...open, goesOn: false };
  }
  return fields;
}

/** What stands after the name of a field on its line. */
function readValue(line: Line, at: number) {
  const from = line.from + at;
  const text = line.text.slice(at);
  const plain = { isEscaped: false, opens: null, goesOn: true, isBlock: false };
  if (blockScalar.test(text)) return { ...plain, from: line.to, to: line.to, isBlock: true };
  const quote = textQuote.exec(text)?.[0];
  if (!quote) return { ...plain, from, to: from + plainLength(text) };
  const isEscaped = quote.startsWith('"');
  const content = isEscaped ? text.replace(/\\./g, '  ') : text.replace(/''(?=[^'])(?<=[^']'')/g, '  ');
  const close = content.indexOf(quote, quote.length);
  const to = close < 0 ? line.to : from + close;
  const opens = close < 0 ? quote : null;
  return { from: from + quote.length, to, isEscaped, opens, goesOn: false, isBlock: false };
}

/** A plain value ends at a comment. */
function plainLength(text: string): number {
  return /\s+#/.exec(text)?.index ?? text.length;
}

/** Edits of a house style that keep its comments and its layout. They know its keys by name and judge none. */
import {
  type FormattingOptions,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type Node,
  type ParseError,
  parseTree,
} from 'jsonc-parser';
import type { Edit } from '../../core/src/index';

/** What an edit sets: a value, or one more item of a list. */
export type Setting =
  | { readonly path: readonly string[]; readonly value: unknown }
  | { readonly list: string; readonly item: unknown }
  | Override;

/** A value for one file alone. */
interface Override {
  /** The glob that matches that file and no other. */
  readonly file: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Null where the text is no JSON that could be edited. */
export function editHouseStyle(text: string, setting: Setting): readonly Edit[] | null {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (tree?.type !== 'object' || errors.length > 0) return null;
  if ('file' in setting) return override(text, tree, setting);
  if ('path' in setting) return setValue(text, tree, setting.path, setting.value);
  return addItem(text, tree, setting.list, setting.item);
}

function addItem(text: string, tree: Node, key: string, item: unknown): readonly Edit[] {
  const list = findNodeAtLocation(tree, [key]);
  return list?.type === 'array' ? insert(text, list, [key, -1], item) : setValue(text, tree, [key], [item]);
}

/** In the override that speaks of this file alone, or in a new one at the end, where it counts most. */
function override(text: string, tree: Node, { file, path, value }: Override): readonly Edit[] {
  const all = findNodeAtLocation(tree, ['overrides'])?.children ?? [];
  const index = all.findIndex((one) => {
    const files = findNodeAtLocation(one, ['files']);
    const [only, ...others] = files?.children ?? (files ? [files] : []);
    return only?.value === file && others.length === 0;
  });
  if (index >= 0) return setValue(text, tree, ['overrides', index, ...path], value);
  return addItem(text, tree, 'overrides', { files: [file], ...(nested(path, value) as object) });
}

/** "we", "business" and a value as { we: { business: value } }. */
function nested(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduceRight<unknown>((held, name) => ({ [name]: held }), value);
}

function setValue(text: string, tree: Node, path: readonly (string | number)[], value: unknown): readonly Edit[] {
  if (findNodeAtLocation(tree, [...path])) return change(text, [...path], value);
  // What is not there yet goes into the innermost object that is.
  let depth = path.length - 1;
  while (depth > 0 && findNodeAtLocation(tree, path.slice(0, depth))?.type !== 'object') depth--;
  const holder = findNodeAtLocation(tree, path.slice(0, depth));
  const key = path.slice(0, depth + 1);
  const inner = nested(path.slice(depth + 1), value);
  const isInTheWay = findNodeAtLocation(tree, key) !== undefined;
  return holder === undefined || isInTheWay ? change(text, key, inner) : insert(text, holder, key, inner);
}

/** One more item or key after the last one, laid out as that one is. */
function insert(text: string, holder: Node, path: JSONPath, value: unknown): readonly Edit[] {
  const last = holder.children?.at(-1);
  const tail = last && tailOf(text, last.offset + last.length);
  if (!last || !tail) return change(text, path, value);
  const end = last.offset + last.length;
  const key = holder.type === 'object' ? `${JSON.stringify(path.at(-1))}: ` : '';
  const { indent, unit, eol } = layoutOf(text, last.offset);
  const onOneLine = !text.slice(holder.offset, holder.offset + holder.length).includes('\n');
  if (onOneLine) return [{ offset: end, length: 0, newText: `, ${key}${inOneLine(value)}` }];
  const written = isSmall(value) ? inOneLine(value) : JSON.stringify(value, null, unit).replaceAll('\n', eol + indent);
  const item = { offset: tail.end, length: 0, newText: `${eol}${indent}${key}${written}${tail.comma ? ',' : ''}` };
  if (tail.comma) return [item];
  return tail.end === end
    ? [{ ...item, newText: `,${item.newText}` }]
    : [{ offset: end, length: 0, newText: ',' }, item];
}

/** Where the line of an item ends, its comma and its comments included; null where the comma stands on a later line. */
function tailOf(text: string, from: number): { readonly end: number; readonly comma: boolean } | null {
  const rest = text.slice(from);
  const line = /^(?:[ \t]|\/\*[^\n]*?\*\/)*(,?)(?:[ \t]|\/\*[^\n]*?\*\/)*(?:\/\/[^\r\n]*)?/.exec(rest);
  const comma = line?.[1] === ',';
  if (!comma && /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*,/.test(rest)) return null;
  return { end: from + (line?.[0].trimEnd().length ?? 0), comma };
}

function change(text: string, path: JSONPath, value: unknown): readonly Edit[] {
  const { unit, eol } = layoutOf(text, 0);
  const formattingOptions: FormattingOptions = {
    insertSpaces: !unit.startsWith('\t'),
    tabSize: unit.length,
    eol,
  };
  const edits = modify(text, path, value, { formattingOptions, isArrayInsertion: path.at(-1) === -1 });
  return edits.map(({ offset, length, content }) => ({ offset, length, newText: content }));
}

/** As the file is indented already, so that an edit looks as if its writer had made it. */
function layoutOf(text: string, offset: number) {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return {
    /** Of the line the offset stands in. */
    indent: /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '',
    unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

function isSmall(value: unknown): boolean {
  return typeof value !== 'object' || value === null || inOneLine(value).length <= 60;
}

/** With the blanks that a person would type. */
function inOneLine(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/^\[ (.*) \]$/, '[$1]');
}

/** A house style with this one setting, for a folder that has none. */
export function newHouseStyle(setting: Setting): string | null {
  const empty =
    '// House style: whom we serve, and what we call them. Clientele follows it in this folder and all below.\n{}\n';
  const [edit] = editHouseStyle(empty, setting) ?? [];
  return edit ? empty.slice(0, edit.offset) + edit.newText + empty.slice(edit.offset + edit.length) : null;
}

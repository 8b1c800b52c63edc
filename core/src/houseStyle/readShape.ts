/**
 * Reads a JSON value by its shape. What is wrong is left out and told, with its place and, where it is plain what was
 * meant, with the mend; the rest holds.
 */
import type { Node } from 'jsonc-parser';
import { complainAboutText, textRules } from './checkText';
import { nearestTo, quoted, suggestion } from './nearestWord';
import type { ChoiceShape, ListShape, ObjectShape, Shape, TextShape } from './shapes';

/** What is right of a value, with the place it stands at. */
export interface Read {
  readonly node: Node;
  readonly value: string | boolean | readonly Read[] | Readonly<Record<string, Read>>;
}

export interface Complaint {
  readonly node: Node;
  /** The keys that lead to it: ["we", "call"]. */
  readonly keys: readonly string[];
  /** Begins with the text it speaks of, or else with a verb, so that the name of the setting goes before it. */
  readonly message: string;
  /** Text to stand in the place of the node. */
  readonly meant?: string;
}

export interface ShapeReader {
  /** Words that may stand where a term is asked for. */
  readonly ownTerms: readonly string[];
  readonly complain: (complaint: Complaint) => void;
}

export function readShape(node: Node, shape: Shape, keys: readonly string[], reader: ShapeReader): Read | undefined {
  // An unset value is no mistake: hosts send `null` for a setting nobody made.
  if (node.type === 'null') return undefined;
  if (shape.kind === 'object') return readObject(node, shape, keys, reader);
  if (shape.kind === 'list') return readList(node, shape, keys, reader);
  if (shape.kind === 'choice') return readChoice(node, shape, keys, reader);
  if (shape.kind === 'text') return readText(node, shape, keys, reader);
  if (node.type === 'boolean') return { node, value: node.value === true };
  reader.complain({ node, keys, message: `should be true or false, not ${kindOf(node)}` });
  return undefined;
}

function readObject(node: Node, shape: ObjectShape, keys: readonly string[], reader: ShapeReader): Read | undefined {
  if (shape.shorthand !== undefined && node.type === 'string') {
    const text = shape.keys[shape.shorthand];
    const read = text && readShape(node, text, keys, reader);
    return read && { node, value: { [shape.shorthand]: read } };
  }
  if (node.type !== 'object') {
    reader.complain({ node, keys, message: `should be an object, not ${kindOf(node)}` });
    return undefined;
  }
  const known: Record<string, Read> = {};
  const written = new Set<string>();
  for (const property of node.children ?? []) {
    const [name, inner] = property.children ?? [];
    if (!name || typeof name.value !== 'string') continue;
    const key: string = name.value;
    const inside = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (inside === undefined) {
      if (key !== '$schema' || keys.length > 0) complainAboutKey(name, key, shape, keys, reader);
      continue;
    }
    if (written.has(key)) {
      const message = `${quoted(key)} stands here twice, and only the last one counts. Remove one`;
      reader.complain({ node: name, keys, message });
    }
    written.add(key);
    delete known[key];
    const read = inner && readShape(inner, inside, [...keys, key], reader);
    if (read) known[key] = read;
  }
  const missing = shape.required.filter((key) => !written.has(key));
  for (const key of missing) {
    reader.complain({ node, keys, message: `lacks ${quoted(key)}. Add it, such as ${exampleOf(shape, key)}` });
  }
  return shape.required.every((key) => known[key] !== undefined) ? { node, value: known } : undefined;
}

function complainAboutKey(
  node: Node,
  key: string,
  shape: ObjectShape,
  keys: readonly string[],
  reader: ShapeReader,
): void {
  const choices = Object.keys(shape.keys);
  const meant = nearestTo(key, choices);
  const holder = choices.find((choice) => holds(shape.keys[choice], key));
  const remedy = meant === undefined && holder ? `It belongs into ${quoted(holder)}.` : suggestion(meant, choices);
  const message = `${quoted(key)} is not a key here. ${remedy}`;
  reader.complain({ node, keys, message, ...(meant === undefined ? {} : { meant }) });
}

/** Whether a key is one of those inside this. */
function holds(inside: Shape | undefined, key: string): boolean {
  return inside?.kind === 'object' && Object.hasOwn(inside.keys, key);
}

function readList(node: Node, shape: ListShape, keys: readonly string[], reader: ShapeReader): Read | undefined {
  if (shape.orSingle && node.type === 'string') {
    const only = readShape(node, shape.of, keys, reader);
    return only && { node, value: [only] };
  }
  if (node.type !== 'array') {
    const example = JSON.stringify(shape.example);
    const message = `should be ${shape.what}, such as ${example}, not ${kindOf(node)}`;
    reader.complain({ node, keys, message });
    return undefined;
  }
  const items = (node.children ?? []).flatMap((item, index) => {
    const read = readShape(item, shape.of, [...keys, String(index + 1)], reader);
    return read ? [read] : [];
  });
  return { node, value: items };
}

function readChoice(node: Node, shape: ChoiceShape, keys: readonly string[], reader: ShapeReader): Read | undefined {
  const choices = shape.choices.map(({ value }) => value);
  if (node.type !== 'string') {
    const message = `should be ${shape.what}, such as ${quoted(choices[0] ?? '')}, not ${kindOf(node)}`;
    reader.complain({ node, keys, message });
    return undefined;
  }
  const word: string = node.value;
  const allowed = shape.ownTerms ? [...choices, ...reader.ownTerms] : choices;
  if (allowed.includes(word)) return { node, value: word };
  const meant = shape.nearest ? shape.nearest(word) : nearestTo(word, allowed);
  const own = shape.ownTerms && meant === undefined ? ' If it is a word of yours, add it to "terms".' : '';
  const message = `${quoted(word)} is not ${shape.what}.${own} ${suggestion(meant, allowed)}`;
  reader.complain({ node, keys, message, ...(meant === undefined ? {} : { meant }) });
  return undefined;
}

function readText(node: Node, shape: TextShape, keys: readonly string[], reader: ShapeReader): Read | undefined {
  if (node.type !== 'string') {
    const { what, example } = textRules[shape.text];
    reader.complain({ node, keys, message: `should be ${what}, such as ${quoted(example)}, not ${kindOf(node)}` });
    return undefined;
  }
  const complaint = complainAboutText(shape.text, node.value);
  if (complaint === null) return { node, value: node.value };
  reader.complain({ node, keys, ...complaint });
  return undefined;
}

/** `"names": ["Acme"]` */
function exampleOf({ keys }: ObjectShape, key: string): string {
  const inside = keys[key];
  return `${quoted(key)}: ${JSON.stringify(inside?.examples?.[0] ?? '')}`;
}

function kindOf({ type }: Node): string {
  const kinds: Readonly<Record<string, string>> = {
    array: 'a list',
    boolean: 'true or false',
    number: 'a number',
    string: 'text',
  };
  return kinds[type] ?? 'an object';
}

/** A value that was never text, such as a setting, as the tree that a file would give. */
export function toNode(value: unknown, depth = 0): Node {
  const place = { offset: 0, length: 0 };
  if (value === undefined || value === null || depth > deepest) return { ...place, type: 'null' };
  if (typeof value === 'string') return { ...place, type: 'string', value };
  if (typeof value === 'number') return { ...place, type: 'number', value };
  if (typeof value === 'boolean') return { ...place, type: 'boolean', value };
  if (Array.isArray(value)) return { ...place, type: 'array', children: value.map((item) => toNode(item, depth + 1)) };
  const children = Object.entries(value).map(
    ([key, inner]): Node => ({ ...place, type: 'property', children: [toNode(key), toNode(inner, depth + 1)] }),
  );
  return { ...place, type: 'object', children };
}

/** No house style is as deep; a value that holds itself would have no end. */
const deepest = 12;

/** Reads a notebook of Jupyter: each Markdown cell is a document of its own, as it is in an editor. Code and output are not read. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { positionsIn } from '../../../workspace/src/lines';
import type { OpenedDocument } from '../openDocument';
import { type JsonString, joinStrings } from './jsonText';

/** This is loaded as a bundle of its own, which shares no class with its callers; so what is wrong is given and not thrown. */
export function readNotebook(file: string): readonly OpenedDocument[] | { readonly problem: string } {
  const errors: { readonly offset: number }[] = [];
  const root = parse(file, errors);
  const [error] = errors;
  if (error !== undefined) return { problem: damaged(`line ${positionsIn(file)(error.offset).line}`) };
  const cells = member(root, 'cells');
  if (cells?.type !== 'array') {
    return { problem: 'This is no notebook of today: it has no cells. Open it in Jupyter and save it again.' };
  }
  return (cells.children ?? []).flatMap((cell, index) => {
    const strings = member(cell, 'cell_type')?.value === 'markdown' ? stringsOf(member(cell, 'source')) : null;
    return strings === null || strings.length === 0 ? [] : [openCell(file, strings, index + 1)];
  });
}

/** What is nested without end is no notebook, and is more than the parser takes. */
function parse(file: string, errors: { readonly offset: number }[]): Node | undefined {
  try {
    return parseTree(file, errors as ParseError[], { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) errors.push({ offset: 0 });
    else throw error;
    return undefined;
  }
}

function damaged(place: string): string {
  return `This notebook is damaged: ${place} is no JSON. Open it in Jupyter and save it again.`;
}

function openCell(file: string, strings: readonly JsonString[], number: number): OpenedDocument {
  const { text, spanOf } = joinStrings(file, strings);
  const positionAt = positionsIn(text);
  return {
    document: { text, language: 'markdown' },
    original: {
      spanOf,
      cellAt: (offset) => ({ number, ...positionAt(offset) }),
      // Between the quotation marks of JSON.
      write: (words) => JSON.stringify(words).slice(1, -1),
    },
  };
}

function member(node: Node | undefined, name: string): Node | undefined {
  const property =
    node?.type === 'object' ? node.children?.find(({ children }) => children?.[0]?.value === name) : null;
  return property?.children?.[1];
}

/** A source is a text, or its lines; null where it is neither. */
function stringsOf(node: Node | undefined): JsonString[] | null {
  const strings = node?.type === 'array' ? (node.children ?? []) : node === undefined ? [] : [node];
  return strings.every(({ type }) => type === 'string') ? (strings as JsonString[]) : null;
}

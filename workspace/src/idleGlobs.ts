/** Globs of a house style that match no document: most likely misspelt, or left over. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { PlacedProblem } from '../../core/src/index';
import { parentOf, pathFrom } from './findHouseStyle';
import { matcherOf } from './globs';
import type { StyleFile } from './readStyleFile';

/** @param documents all that are read, by their paths below the folder */
export function idleGlobs(file: StyleFile, documents: readonly string[]): readonly PlacedProblem[] {
  const folder = parentOf(file.path) ?? '';
  const below = documents
    .filter((path) => folder === '' || path.startsWith(`${folder}/`))
    .map((path) => pathFrom(folder, path));
  return globsIn(file.texts.get(file.path) ?? '')
    .filter(({ value }) => !below.some(matcherOf(value)))
    .map(({ value, offset, length }) => ({
      path: file.path,
      offset,
      length,
      message: `${JSON.stringify(value)} matches no document here. Check the spelling, or remove it.`,
      severity: 'warning',
    }));
}

/** What stands under `ignore`, and under `files` of each override. */
function globsIn(text: string): Node[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root === undefined) return [];
  const overrides = findNodeAtLocation(root, ['overrides'])?.children ?? [];
  const lists = [
    findNodeAtLocation(root, ['ignore']),
    ...overrides.map((override) => findNodeAtLocation(override, ['files'])),
  ];
  return lists.flatMap((list) => (list?.type === 'array' ? (list.children ?? []) : [])).filter(isText);
}

function isText({ type }: Node): boolean {
  return type === 'string';
}

/**
 * Which word the documents beside a document keep to: those in its folder and in the folders above it and, where these
 * hardly use either, the nearest ones of its repository. It knows paths and counts words; whom a word means there is not asked.
 */
import type { WordsBeside } from '../../core/src/index';
import { type Place, parentOf } from './findHouseStyle';
import { type StyleSource, UnreadableText } from './styleSource';

export interface DocumentsBeside {
  /** Null where nobody can tell which documents are beside it. */
  wordsOf(place: Place): Promise<WordsBeside | null>;
}

/** So many of the nearest documents show a writer’s habit. */
const mostDocuments = 48;
/** With fewer that keep to a word nothing is shown yet. */
const fewest = 8;
/** A document longer than this is passed by; in UTF-16 units. */
const longest = 200_000;

/** @param source is asked once for each document: a habit outlasts the changes of a day */
export function documentsBeside(source: StyleSource): DocumentsBeside {
  const once = rememberer();

  const listIn = (folder: string, parent: string) =>
    once(`in ${folder}\n${parent}`, async () => (await source.listIn?.(folder, parent)) ?? null);
  const listAll = (folder: string) =>
    once(`all ${folder}`, async () =>
      (await isRepository(source, folder)) ? ((await source.list?.(folder)) ?? []) : [],
    );
  const wordOf = (folder: string, path: string) =>
    once(`word ${folder}\n${path}`, () => findUsualWord(source, folder, path));

  async function beside({ folder, path }: Place): Promise<readonly string[] | null> {
    const paths: string[] = [];
    for (let parent = parentOf(path); parent !== null && paths.length < mostDocuments; parent = parentOf(parent)) {
      const documents = await listIn(folder, parent);
      if (documents === null) return null;
      for (const other of documents) if (other !== path) paths.push(other);
    }
    return paths.slice(0, mostDocuments);
  }

  const around = (folder: string, parent: string) =>
    once(`around ${folder}\n${parent}`, async () => {
      const steps = stepsFrom(parent);
      const documents = (await listAll(folder)).map((path) => ({ path, apart: steps(path) }));
      documents.sort((one, two) => one.apart - two.apart || (one.path < two.path ? -1 : 1));
      return documents.map(({ path }) => path).slice(0, mostDocuments + 1);
    });

  async function count(folder: string, paths: readonly string[]): Promise<WordsBeside> {
    const kept = { client: 0, customer: 0 };
    for (const path of paths) {
      const word = await wordOf(folder, path);
      if (word !== null) kept[word]++;
    }
    return kept;
  }

  return {
    async wordsOf(place) {
      const { folder, path } = place;
      const paths = await beside(place);
      if (paths === null) return null;
      const nearest = await count(folder, paths);
      if (nearest.client + nearest.customer >= fewest) return nearest;
      const others = (await around(folder, parentOf(path) ?? '')).filter((other) => other !== path);
      return others.length > 0 ? count(folder, others.slice(0, mostDocuments)) : nearest;
    },
  };
}

/** Does each thing once, and answers with what came of it from then on. */
function rememberer(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const known = new Map<string, Promise<unknown>>();
  return <Result>(key: string, work: () => Promise<Result>) => {
    const result = (known.get(key) as Promise<Result> | undefined) ?? work();
    known.set(key, result);
    return result;
  };
}

/** Whether all that is in a folder is one work: somebody keeps its history. */
async function isRepository(source: StyleSource, folder: string): Promise<boolean> {
  const history = await source.read(folder, '.git').catch((error) => {
    // A folder is there all the same, though it cannot be read like a file.
    if (error instanceof UnreadableText) return '';
    throw error;
  });
  return history !== null;
}

/** How many steps it is from a folder to that of a path, up and down. */
function stepsFrom(folder: string): (path: string) => number {
  const from = partsOf(folder);
  return (path) => {
    const to = partsOf(parentOf(path) ?? '');
    let common = 0;
    while (common < Math.min(from.length, to.length) && from[common] === to[common]) common++;
    return from.length + to.length - 2 * common;
  };
}

function partsOf(folder: string): readonly string[] {
  return folder === '' ? [] : folder.split('/');
}

const word = /(?<![\w./-])(client|customer)s?(?![\w-]|\.\w)/gi;
/** From this many uses on, and this many times those of the other, a document keeps to a word. */
const again = 2;
const rarely = 3;

/** Null where it keeps to neither. A file that cannot be read says nothing here; whoever checks it is told why. */
async function findUsualWord(source: StyleSource, folder: string, path: string): Promise<keyof WordsBeside | null> {
  const text = await source.read(folder, path).catch((error) => {
    if (error instanceof UnreadableText) return null;
    throw error;
  });
  if (text === null || text.length > longest) return null;
  const uses = { client: 0, customer: 0 };
  for (const [, term] of text.matchAll(word)) uses[(term as string).toLowerCase() as keyof WordsBeside]++;
  const usual = uses.client > uses.customer ? 'client' : 'customer';
  const other = usual === 'client' ? 'customer' : 'client';
  return uses[usual] >= again && uses[usual] >= rarely * uses[other] ? usual : null;
}

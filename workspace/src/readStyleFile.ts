/**
 * Reads a house style with all that it extends, and keeps the last good one in force while somebody is mending it. It
 * keeps what it has read until the texts change, and asks for the texts each time: forgetting them is the source's part.
 */
import { defaultHouseStyle, type HouseStyle, type PlacedProblem, resolveHouseStyle } from '../../core/src/index';
import { type StyleSource, UnreadableText } from './styleSource';

export interface StyleFile {
  readonly folder: string;
  /** Below the folder, with slashes. */
  readonly path: string;
  /** What was read, by path: the file itself and the files it extends. Null for one that is not there. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** What the file says now, as far as it can be understood. */
  readonly written: HouseStyle;
  /** What holds: the same, or the last good one while the file is broken. */
  readonly style: HouseStyle;
  /** In all the files read, each at its place. */
  readonly problems: readonly PlacedProblem[];
}

/** Null where there is no such file. */
export type ReadStyleFile = (folder: string, path: string) => Promise<StyleFile | null>;

export function styleFileReader(source: StyleSource): ReadStyleFile {
  const kept = new Map<string, { readonly file: StyleFile; readonly good: HouseStyle | null }>();

  return async (folder, path) => {
    const key = `${folder}\n${path}`;
    const texts = new Map<string, string | null>();
    const unreadable = new Map<string, string>();
    const load = async (wanted: string) => texts.set(wanted, await readText(source, folder, wanted, unreadable));

    const before = kept.get(key)?.file;
    for (const each of [path, ...(before?.texts.keys() ?? [])]) if (!texts.has(each)) await load(each);
    if (before && unreadable.size === 0 && hasSameTexts(before, texts)) return before;
    const text = texts.get(path) ?? null;
    if (text === null && !unreadable.has(path)) {
      kept.delete(key);
      return null;
    }
    const resolved = await resolveWith(text ?? '{}', path, texts, load);
    const known = kept.get(key);
    const problems = [...complaints(path, unreadable), ...resolved.problems];
    if (known && isAlike(known.file, texts, problems)) return known.file;

    const isBroken = problems.some(({ severity }) => severity === 'error');
    const written = unreadable.has(path) ? defaultHouseStyle : resolved.style;
    const good = isBroken ? (known?.good ?? null) : written;
    const file: StyleFile = { folder, path, texts, written, style: good ?? written, problems };
    kept.set(key, { file, good });
    return file;
  };
}

/** In bytes: tens of thousands of entries. What is larger was made to take long. */
const largest = 8_000_000;

async function readText(source: StyleSource, folder: string, path: string, unreadable: Map<string, string>) {
  try {
    return await source.read(folder, path, largest);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    unreadable.set(path, error.message);
    return null;
  }
}

/** The core takes no promises, so it is asked again until every file it wants is at hand. */
async function resolveWith(
  text: string,
  path: string,
  texts: ReadonlyMap<string, string | null>,
  load: (path: string) => Promise<unknown>,
) {
  for (;;) {
    const wanted = new Set<string>();
    const resolved = resolveHouseStyle(text, path, (each) => {
      if (!texts.has(each)) wanted.add(each);
      return texts.get(each) ?? null;
    });
    if (wanted.size === 0) return resolved;
    for (const each of wanted) await load(each);
  }
}

function complaints(path: string, unreadable: ReadonlyMap<string, string>): PlacedProblem[] {
  return [...unreadable].map(([each, message]) => ({
    path,
    offset: 0,
    length: 0,
    message: each === path ? message : `${each}: ${message}`,
    severity: 'error',
  }));
}

function isAlike(file: StyleFile, texts: ReadonlyMap<string, string | null>, problems: readonly PlacedProblem[]) {
  return (
    hasSameTexts(file, texts) &&
    file.problems.length === problems.length &&
    problems.every(({ message }, index) => message === file.problems[index]?.message)
  );
}

function hasSameTexts(file: StyleFile, texts: ReadonlyMap<string, string | null>): boolean {
  return file.texts.size === texts.size && [...texts].every(([path, text]) => file.texts.get(path) === text);
}

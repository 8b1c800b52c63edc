/** What holds for each document: the nearest house style, and what the settings say where that is silent. */
import { type Beside, checkStyleTests, type PlacedProblem } from '../../../core/src/index';
import { findStyleFile, type Place, type StyleInForce, styleInForce } from '../../../workspace/src/findHouseStyle';
import { idleGlobs } from '../../../workspace/src/idleGlobs';
import { positionsIn } from '../../../workspace/src/lines';
import { type ReadStyleFile, type StyleFile, styleFileReader } from '../../../workspace/src/readStyleFile';
import type { StyleSource } from '../../../workspace/src/styleSource';
import type { Settings } from '../settings';
import { nameOf, placeOf, uriOf } from './placeOf';

export interface InForce extends StyleInForce {
  readonly enable: boolean;
  /** Where the document stands; null for one that belongs nowhere yet. */
  readonly place: Place | null;
  /** What the files beside the document say of it. */
  readonly beside: Beside;
}

export interface HouseStyles {
  /** The same object as long as nothing has changed. */
  of(uri: string): Promise<InForce>;
  /** What is wrong in a house style, with the tests that fail and the globs that match nothing. */
  problemsOf(uri: string): Promise<readonly PlacedProblem[]>;
  forget(uri: string): void;
}

interface Needs {
  readonly source: StyleSource;
  readonly besideOf: (place: Place) => Promise<Beside>;
  readonly settings: (uri: string) => Promise<Settings>;
  readonly folders: () => readonly string[];
  /** Whether a file shows its problems in an editor. */
  readonly isOpen: (uri: string) => boolean;
  readonly warn: (line: string) => void;
  /** Called with each style that was read anew. */
  readonly follow: (file: StyleFile) => void;
}

export function createHouseStyles({ source, besideOf, settings, folders, isOpen, warn, follow }: Needs): HouseStyles {
  const readFile = styleFileReader(source);
  const seen = new WeakSet<StyleFile>();
  const kept = new Map<string, { readonly set: Settings; readonly inForce: InForce }>();

  const read: ReadStyleFile = async (folder, path) => {
    const file = await readFile(folder, path);
    if (file === null || seen.has(file)) return file;
    seen.add(file);
    follow(file);
    const [first, ...others] = file.problems;
    if (first !== undefined && !isOpen(uriOf(file))) warn(describeProblem(file, first, others.length));
    return file;
  };

  return {
    async of(uri) {
      const place = placeOf(uri, folders());
      const [set, file] = await Promise.all([settings(uri), place && findStyleFile(read, place)]);
      const beside = place ? await besideOf(place) : nothingBeside;
      const known = kept.get(uri);
      const isKnown =
        known?.set === set && known.inForce.file === file && known.inForce.beside.writer === beside.writer;
      if (isKnown && isSamePlace(known.inForce.place, place)) return known.inForce;
      const style = styleInForce(file, place?.path ?? nameOf(uri), set.houseStyle);
      const inForce = { ...style, enable: set.enable, place, beside };
      kept.set(uri, { set, inForce });
      return inForce;
    },
    async problemsOf(uri) {
      const place = placeOf(uri, folders());
      const file = place && (await read(place.folder, place.path));
      if (file === null) return [];
      // A test of a style that is not understood would fail for that reason alone.
      if (file.problems.length > 0) return file.problems.map((problem) => inFile(file, problem));
      const documents = await source.list?.(file.folder);
      const idle = documents ? idleGlobs(file, documents) : [];
      return [...checkStyleTests(file.written), ...idle].map((problem) => inFile(file, problem));
    },
    forget: (uri) => kept.delete(uri),
  };
}

const nothingBeside: Beside = { writer: null, wordsBeside: null };

/** What is wrong in a file that this one extends is told at its top. */
function inFile(file: StyleFile, problem: PlacedProblem): PlacedProblem {
  if (problem.path === file.path) return problem;
  const message = `${placeOfProblem(file, problem)}: ${problem.message}`;
  return { path: file.path, offset: 0, length: 1, severity: problem.severity, message };
}

function describeProblem(file: StyleFile, first: PlacedProblem, more: number): string {
  const rest = more > 0 ? ` (and ${more} more in this file)` : '';
  return `${placeOfProblem(file, first)}: ${first.message}${rest}`;
}

function placeOfProblem({ texts }: StyleFile, { path, offset }: PlacedProblem): string {
  const text = texts.get(path) ?? null;
  return text === null ? path : `${path}, line ${positionsIn(text)(offset).line}`;
}

function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one?.folder === other?.folder && one?.path === other?.path;
}

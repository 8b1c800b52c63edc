/** Runs the sentences that house styles bring along as their tests. What should be found in them is the core's to know. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { checkStyleTests, type PlacedProblem } from '../../core/src/index';
import { houseStyleName } from '../../workspace/src/houseStyleName';
import { idleGlobs } from '../../workspace/src/idleGlobs';
import { positionsIn } from '../../workspace/src/lines';
import { isWithin } from '../../workspace/src/node/disk';
import { describeSystemError } from '../../workspace/src/node/systemErrors';
import type { StyleFile } from '../../workspace/src/readStyleFile';
import type { TestArguments } from './arguments/parseArguments';
import { filesBelow, kindOf, readableFilesIn } from './findFiles';
import { count } from './formats/count';
import { type Complain, type HouseStyles, houseStyles, isThere, placeIn } from './houseStyles';
import type { Failure } from './report';

export interface TestedStyles {
  readonly styles: readonly TestedStyle[];
  readonly passed: number;
  readonly failed: number;
  readonly errors: readonly Failure[];
}

interface TestedStyle {
  readonly path: string;
  readonly tests: number;
  readonly failures: readonly Told[];
  /** Globs that match no document: told, and no failure, since the documents may be still to come. */
  readonly notes: readonly Told[];
}

interface Told {
  readonly line: number;
  readonly message: string;
}

export async function testStyles({ paths, config }: TestArguments, workingFolder: string): Promise<TestedStyles> {
  const errors: Failure[] = [];
  const displayed = (path: string) => relative(workingFolder, path).replaceAll(sep, '/') || '.';
  const complain: Complain = (path, message, line) =>
    errors.push({ path: displayed(path), ...(line !== undefined && { line }), message });
  const styles = houseStyles(config && resolve(workingFolder, config), complain);
  const found = new Map<string, StyleFile>();
  const given = isThere(config, workingFolder, complain) ? (paths.length > 0 ? paths : ['.']) : [];
  for (const each of given) {
    for (const file of await stylesFor(resolve(workingFolder, each), workingFolder, styles, complain)) {
      found.set(displayed(join(file.folder, file.path)), file);
    }
  }
  const tested = [...found].map(([path, file]) => testStyle(path, file, config === null));
  if (tested.length === 0 && errors.length === 0) {
    complain(workingFolder, `There is no ${houseStyleName} here. To write one: "clientele init".`);
  }
  const failed = tested.reduce((sum, { failures }) => sum + failures.length, 0);
  return { styles: tested, passed: tested.reduce((sum, { tests }) => sum + tests, 0) - failed, failed, errors };
}

/** The style that holds for a path, and those below it. */
async function stylesFor(path: string, workingFolder: string, styles: HouseStyles, complain: Complain) {
  const kind = kindOf(path);
  if (kind !== 'folder' && kind !== 'file') {
    complain(path, describeSystemError(kind));
    return [];
  }
  const below = kind === 'folder' ? filesBelow(path, (name) => name === houseStyleName, complain) : [];
  const folder = kind === 'folder' ? path : dirname(path);
  const limit = isWithin(workingFolder, folder) ? workingFolder : folder;
  const inFolder = join(folder, houseStyleName);
  const files = await Promise.all(
    [...new Set([inFolder, ...below])].map((each) => styles.fileOf(placeIn(limit, each))),
  );
  return files.filter((file) => file !== null);
}

function testStyle(path: string, file: StyleFile, globsAreSeenFromIt: boolean): TestedStyle {
  const told = (problem: PlacedProblem): Told => {
    const text = file.texts.get(problem.path) ?? '';
    return { line: positionsIn(text)(problem.offset).line, message: problem.message };
  };
  const { tests } = file.written;
  const notes = globsAreSeenFromIt ? idleGlobs(file, documentsBeside(file)) : [];
  return { path, tests: tests.length, failures: checkStyleTests(file.written).map(told), notes: notes.map(told) };
}

/** The documents below the folder of a house style. */
function documentsBeside({ folder, path }: StyleFile): readonly string[] {
  const below = readableFilesIn(dirname(join(folder, path)), () => undefined);
  return below.map((each) => placeIn(folder, each).path);
}

export function describeTests({ styles, passed, failed }: TestedStyles): string {
  const lines = styles.flatMap(({ path, tests, failures, notes }) => [
    `${path}: ${tests === 0 ? 'no tests' : failures.length === 0 ? `${count(tests, 'test')}, all as expected` : `${failures.length} of ${count(tests, 'test')} failed`}\n`,
    ...[...failures, ...notes].map(({ line, message }) => `  line ${line}: ${message}\n`),
  ]);
  return `${lines.join('')}${passed} passed, ${failed} failed.\n`;
}

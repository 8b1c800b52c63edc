/**
 * Checks what somebody asked to be checked and reports it. One document that fails is reported and the others are checked
 * all the same. It knows no output format.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { isWithin } from '../../workspace/src/node/disk';
import type { CheckArguments } from './arguments/readCheck';
import { type CheckedFile, checkDocument, type Mended, type Task } from './checkDocument';
import { findFiles } from './findFiles';
import { type Complain, houseStyles, isThere, placeIn } from './houseStyles';
import { isReadable, notReadHere, openFile, sayThemselves } from './openDocument';
import type { Failure, Report } from './report';
import { runTasks } from './runTasks';
import { shareOut } from './shareOut';

export interface Surroundings {
  readonly workingFolder: string;
  /** What came in on standard input; null where it was not asked for. */
  readonly standardInput: Uint8Array | null;
  /** Told how many documents of how many are done; null where nobody watches. */
  readonly progress?: ((done: number, total: number) => void) | null;
}

export interface Outcome {
  readonly report: Report;
  /** The documents that were mended, or would be. */
  readonly mended: readonly MendedFile[];
}

export interface MendedFile extends Mended {
  readonly path: string;
}

/** A document to check, not read yet. */
interface Source {
  readonly path: string;
  /** The folder above which no house style is looked for. */
  readonly limit: string;
  readonly bytes: Uint8Array | null;
}

type Wanted = Pick<CheckArguments, 'paths' | 'stdinPath' | 'mentions' | 'fix' | 'shard' | 'config'>;

/** @param checkOne another way to check one document, so that a test can see one fail */
export async function check(wanted: Wanted, surroundings: Surroundings, checkOne = checkDocument): Promise<Outcome> {
  const { workingFolder, progress } = surroundings;
  const displayed = (path: string) => relative(workingFolder, path).replaceAll(sep, '/') || '.';
  // Each document has a list of its own, so that complaints come in the order of the documents, however those are run.
  const complaints: Failure[][] = [[]];
  const complain: Complain = (path, message, line) =>
    complaints.at(-1)?.push({ path: displayed(path), ...(line !== undefined && { line }), message });
  const styles = houseStyles(wanted.config && resolve(workingFolder, wanted.config), complain);

  const found = isThere(wanted.config, workingFolder, complain) ? findSources(wanted, surroundings, complain) : [];
  const sources = wanted.shard === null ? found : shareOut(found, wanted.shard, ({ path }) => displayed(path));
  const tasks: (Task & { readonly complaints: Failure[] })[] = [];
  for (const { path, limit, bytes } of sources) {
    const own: Failure[] = [];
    complaints.push(own);
    if (!isReadable(path)) {
      complain(path, notReadHere);
      continue;
    }
    const place = placeIn(limit, path);
    const { style, ignored } = await styles.of(place);
    if (ignored) continue;
    const { mentions, fix } = wanted;
    // To look costs less than to read the pages beside one document, and more than to read them once for many.
    const beside = await styles.besideOf(place, sources.length === 1 && (await saysItself(path, bytes)));
    tasks.push({ path, displayed: displayed(path), bytes, style, beside, mentions, fix, complaints: own });
  }

  const checked: CheckedFile[] = [];
  const outcomes = await runTasks(tasks, checkOne, progress ?? null);
  for (const [index, outcome] of outcomes.entries()) {
    const task = tasks[index];
    if (!('problem' in outcome)) checked.push(outcome);
    else task?.complaints.push({ path: task.displayed, message: outcome.problem });
  }
  return summarize(checked, complaints.flat(), wanted);
}

/** A file that cannot be read is told of when it is checked. */
async function saysItself(path: string, bytes: Uint8Array | null): Promise<boolean> {
  try {
    return sayThemselves((await openFile(path, bytes)).documents);
  } catch {
    return false;
  }
}

function summarize(checked: readonly CheckedFile[], errors: readonly Failure[], { fix }: Wanted): Outcome {
  const files = checked.map(({ file }) => file);
  const sum = (count: (each: CheckedFile) => number) => checked.reduce((total, each) => total + count(each), 0);
  const summary = {
    files: files.length,
    mentions: sum(({ mentions }) => mentions),
    findings: sum(({ file }) => file.findings.length),
    words: sum(({ words }) => words),
    ...(fix === 'apply' && { mended: sum(({ mended }) => mended?.findings ?? 0) }),
  };
  const mended = checked.flatMap(({ file, mended }) => (mended ? [{ ...mended, path: file.path }] : []));
  return { report: { version: 1, files, summary, errors }, mended };
}

function findSources(
  { paths, stdinPath }: Wanted,
  { workingFolder, standardInput }: Surroundings,
  complain: Complain,
): readonly Source[] {
  if (standardInput) {
    // Without a name it is read as Markdown: that leaves code alone, and plain prose is Markdown too.
    const path = resolve(workingFolder, stdinPath ?? 'stdin.md');
    return [{ path, limit: houseStyleLimit(dirname(path), workingFolder), bytes: standardInput }];
  }
  return findFiles(paths, workingFolder, complain).map(({ path, root }) => ({
    path,
    limit: houseStyleLimit(root, workingFolder),
    bytes: null,
  }));
}

/** The working folder, or the folder that was given where that lies above or beside it. */
export function houseStyleLimit(root: string, workingFolder: string): string {
  return isWithin(workingFolder, root) ? workingFolder : root;
}

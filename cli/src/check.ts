/**
 * Checks what somebody asked to be checked and reports it. One document that fails is reported and the others are checked
 * all the same. It knows no output format.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { analyze, languageOf } from '../../core/src/index';
import { isWithin } from '../../workspace/src/node/disk';
import { decodeText, readTextFile } from '../../workspace/src/node/readText';
import { UnreadableText } from '../../workspace/src/styleSource';
import type { CheckArguments } from './arguments';
import { findFiles, notReadHere } from './findFiles';
import { type Complain, houseStyles, isThere, placeIn } from './houseStyles';
import { type Failure, type FileReport, type Report, reportFile } from './report';

export interface Surroundings {
  readonly workingFolder: string;
  /** What came in on standard input; null where it was not asked for. */
  readonly standardInput: Uint8Array | null;
}

/** A document to check, not read yet. */
interface Source {
  readonly path: string;
  /** The folder above which no house style is looked for. */
  readonly limit: string;
  readonly read: () => string;
}

/** @param analyzeDocument another engine than the core's, so that a test can see one fail */
export async function check(
  wanted: Pick<CheckArguments, 'paths' | 'stdinPath' | 'mentions' | 'config'>,
  surroundings: Surroundings,
  analyzeDocument = analyze,
): Promise<Report> {
  const files: FileReport[] = [];
  const errors: Failure[] = [];
  let mentions = 0;
  let words = 0;
  const { workingFolder } = surroundings;
  const displayed = (path: string) => relative(workingFolder, path).replaceAll(sep, '/') || '.';
  const complain: Complain = (path, message, line) =>
    errors.push({ path: displayed(path), ...(line !== undefined && { line }), message });
  const styles = houseStyles(wanted.config && resolve(workingFolder, wanted.config), complain);

  const sources = isThere(wanted.config, workingFolder, complain) ? findSources(wanted, surroundings, complain) : [];
  for (const source of sources) {
    const language = languageOf(source.path);
    if (language === null) {
      complain(source.path, notReadHere);
      continue;
    }
    const inForce = await styles.of(placeIn(source.limit, source.path));
    if (inForce.ignored) continue;
    try {
      const document = { text: source.read(), language };
      const analysis = analyzeDocument(document, inForce.style);
      files.push(reportFile(displayed(source.path), document, analysis, wanted.mentions));
      mentions += analysis.mentions.length;
      words += analysis.words;
    } catch (error) {
      complain(source.path, error instanceof UnreadableText ? error.message : describeFault(error));
    }
  }

  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  return { version: 1, files, summary: { files: files.length, mentions, findings, words }, errors };
}

function findSources(
  { paths, stdinPath }: Pick<CheckArguments, 'paths' | 'stdinPath'>,
  { workingFolder, standardInput }: Surroundings,
  complain: Complain,
): readonly Source[] {
  if (standardInput) {
    // Without a name it is read as Markdown: that leaves code alone, and plain prose is Markdown too.
    const path = resolve(workingFolder, stdinPath ?? 'stdin.md');
    const limit = houseStyleLimit(dirname(path), workingFolder);
    return [{ path, limit, read: () => decodeText(standardInput) }];
  }
  return findFiles(paths, workingFolder, complain).map(({ path, root }) => ({
    path,
    limit: houseStyleLimit(root, workingFolder),
    read: () => readTextFile(path),
  }));
}

/** The working folder, or the folder that was given where that lies above or beside it. */
export function houseStyleLimit(root: string, workingFolder: string): string {
  return isWithin(workingFolder, root) ? workingFolder : root;
}

function describeFault(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Clientele stumbled over this document and left it unchecked (${reason}). Please report it, with the document if you may.`;
}

/**
 * Reads one document, judges it and, where that is wanted, mends it. What goes in and what comes out can be sent between
 * threads. It knows neither the other documents nor an output format.
 */
import { type Analysis, analyze, type Beside, type HouseStyle } from '../../core/src/index';
import { applyEdits, joinEdits } from '../../workspace/src/edits';
import { readBytes } from '../../workspace/src/node/readText';
import { UnreadableText } from '../../workspace/src/styleSource';
import type { Fix } from './arguments/readCheck';
import { type OpenedFile, openFile } from './openDocument';
import { type FileReport, reportFile } from './report';

export interface Task {
  readonly path: string;
  /** How the report names it. */
  readonly displayed: string;
  /** What stands in it; null to read it from the disk, and to write it there. */
  readonly bytes: Uint8Array | null;
  readonly style: HouseStyle;
  readonly beside: Beside;
  /** Whether the report lists every mention. */
  readonly mentions: boolean;
  readonly fix: Fix;
}

export type Checked = CheckedFile | { readonly problem: string };

export interface CheckedFile {
  /** As the document stands after what was done to it. */
  readonly file: FileReport;
  readonly mentions: number;
  readonly words: number;
  /** Null where mending was not asked for, or had nothing to do. */
  readonly mended: Mended | null;
}

/** The whole text, byte-order mark included, before and after. */
export interface Mended {
  readonly findings: number;
  readonly before: string;
  readonly after: string;
}

/** @param analyzeDocument another engine than the core's, so that a test can see one fail */
export async function checkDocument(task: Task, analyzeDocument = analyze): Promise<Checked> {
  const judge = (opened: OpenedFile) => {
    const read = opened.documents.map(({ document, original }) => ({
      original,
      analysis: analyzeDocument({ ...document, ...task.beside }, task.style),
    }));
    const sum = (count: (analysis: Analysis) => number) =>
      read.reduce((total, { analysis }) => total + count(analysis), 0);
    return {
      file: reportFile(task.displayed, opened, read, task.mentions),
      mentions: sum(({ mentions }) => mentions.length),
      words: sum(({ words }) => words),
    };
  };
  try {
    const bytes = task.bytes ?? readBytes(task.path);
    const opened = await openFile(task.path, bytes);
    const found = judge(opened);
    // A Word document is more than its text, which is all that is known of it here.
    const isText = opened.language !== 'docx';
    const mended = isText && task.fix !== 'none' ? mend(opened.text, found.file, hasMark(bytes)) : null;
    if (mended === null || task.fix === 'diff') return { ...found, mended };
    if (task.bytes === null) await write(task.path, mended.after);
    return { ...judge(await openFile(task.path, new TextEncoder().encode(mended.after))), mended };
  } catch (error) {
    return { problem: error instanceof UnreadableText ? error.message : describeFault(error) };
  }
}

async function write(path: string, text: string): Promise<void> {
  const { writeText } = await import('./fix/writeText');
  writeText(path, text);
}

/** Null where nothing is certain. */
function mend(text: string, { findings: found }: FileReport, marked: boolean): Mended | null {
  const certain = found.filter(({ safe }) => safe);
  const edits = joinEdits(certain);
  if (edits.length === 0) return null;
  const mark = marked ? '\uFEFF' : '';
  const findings = certain.filter((finding) => finding.edits.some((edit) => edits.includes(edit))).length;
  return { findings, before: mark + text, after: mark + applyEdits(text, edits) };
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function describeFault(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Clientele stumbled over this document and left it unchecked (${reason}). Please report it, with the document if you may.`;
}

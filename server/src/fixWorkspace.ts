/**
 * The edits that put the words of a whole workspace right, for a person to confirm in a preview. It reads documents,
 * open or not, and applies nothing.
 */
import type { AnnotatedTextEdit, CancellationToken, ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../core/src/index';
import { joinEdits } from '../../workspace/src/edits';
import type { AnalysedDocument } from './analyses';
import type { FixWorkspaceParams, FixWorkspaceResult } from './protocol';
import { toTextEdit } from './toLsp';

interface Needs {
  /** Null for what is no document, or cannot be read. */
  readonly read: (uri: string) => Promise<AnalysedDocument | null>;
  readonly isOpen: (uri: string) => boolean;
  /** Told how many of all documents have been read. */
  readonly progress: (done: number, all: number) => void;
}

export async function fixWorkspace(
  { documents }: FixWorkspaceParams,
  { read, isOpen, progress }: Needs,
  token: CancellationToken,
): Promise<FixWorkspaceResult> {
  const groups = new Map<string, ChangeAnnotation>();
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const [index, uri] of documents.entries()) {
    if (token.isCancellationRequested) break;
    const analysed = await read(uri);
    const edits = analysed === null ? [] : editsToConfirm(analysed, groups);
    if (analysed !== null && edits.length > 0) {
      const version = isOpen(uri) ? analysed.document.version : null;
      documentChanges.push({ textDocument: { uri, version }, edits });
    }
    progress(index + 1, documents.length);
  }
  return { edit: { documentChanges, changeAnnotations: Object.fromEntries(groups) } };
}

/** What a contract calls its parties is never changed in bulk, nor is a text whose house style wants findings told only. */
function mayBeOffered({ inForce }: AnalysedDocument, { code }: Finding): boolean {
  return code !== 'defined-term' && !inForce.style.reportOnly;
}

/** @param groups what the preview lists the edits under, by label */
function editsToConfirm(analysed: AnalysedDocument, groups: Map<string, ChangeAnnotation>): AnnotatedTextEdit[] {
  const findings = analysed.analysis.findings.filter((finding) => mayBeOffered(analysed, finding));
  const taken = new Set(joinEdits(findings));
  return findings.flatMap(({ text, suggestion, safe, edits }) => {
    const words = `“${text.toLowerCase()}” becomes “${suggestion.toLowerCase()}”`;
    const label = safe ? `${words}, certain` : `${words}, likely: look at each`;
    const ours = edits.filter((edit) => taken.has(edit));
    if (ours.length > 0) groups.set(label, { label, needsConfirmation: true });
    return ours.map((edit) => ({ ...toTextEdit(analysed.document, edit), annotationId: label }));
  });
}

/** The way back from a diagnostic to its finding, carried in `diagnostic.data`. What comes back from a client is not trusted. */
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/src/index';
import type { AnalysedDocument } from './analyses';

interface FindingData {
  /** The document version it was found in. */
  readonly version: number;
  /** Names it among the findings of that version. */
  readonly key: string;
}

export function findingData(document: TextDocument, finding: Finding): FindingData {
  return { version: document.version, key: keyOf(finding) };
}

/** The finding a diagnostic was made from; undefined when the document has changed since. */
export function findingOf({ document, analysis }: AnalysedDocument, diagnostic: Diagnostic): Finding | undefined {
  const data: Partial<FindingData> | null | undefined = diagnostic.data;
  if (data?.version !== document.version) return undefined;
  return analysis.findings.find((finding) => keyOf(finding) === data.key);
}

function keyOf({ code, offset }: Finding): string {
  return `${code}@${offset}`;
}

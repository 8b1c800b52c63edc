/** The way back from a diagnostic to its finding, carried in `diagnostic.data`. What comes back from a client is not trusted. */
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../core/src/index';
import type { AnalysedDocument } from './analyses';

interface FindingData {
  /** The report it was told in. */
  readonly report: string;
  /** Its place among the findings of that report. */
  readonly index: number;
}

export function findingData({ resultId }: AnalysedDocument, index: number): FindingData {
  return { report: resultId, index };
}

/** The finding a diagnostic was made from; undefined when another report has been made since. */
export function findingOf({ resultId, analysis }: AnalysedDocument, diagnostic: Diagnostic): Finding | undefined {
  const data: Partial<FindingData> | null | undefined = diagnostic.data;
  return data?.report === resultId ? analysis.findings.find((_, index) => index === data.index) : undefined;
}

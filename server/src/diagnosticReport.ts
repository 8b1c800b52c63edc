/** The answer to a client that asks for the diagnostics of a document. */
import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { AnalysedDocument } from './analyses';
import type { Client } from './capabilities';
import { toDiagnostics } from './toLsp';

/**
 * @param analysed null for a document that is not open or not read
 * @param previousResultId the analysis whose diagnostics the client still has
 */
export function diagnosticReport(
  analysed: AnalysedDocument | null,
  client: Client,
  previousResultId?: string,
): DocumentDiagnosticReport {
  if (analysed === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { resultId } = analysed;
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: toDiagnostics(analysed, client) };
}

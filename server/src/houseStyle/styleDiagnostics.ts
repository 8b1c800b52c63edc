/** What is wrong in a house style, in the editor that holds it, with the fix where there is one. */
import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedProblem } from '../../../core/src/index';
import type { Client } from '../capabilities';
import { toRange, toWorkspaceEdit } from '../toLsp';

const code = 'house-style';

export function styleDiagnostics(document: TextDocument, problems: readonly PlacedProblem[]): Diagnostic[] {
  return problems.map((problem) => ({
    range: toRange(document, problem),
    severity: problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'clientele',
    code,
    message: problem.message,
    data: { version: document.version },
  }));
}

export function styleFixes(
  document: TextDocument,
  problems: readonly PlacedProblem[],
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const problem = problemOf(document, problems, diagnostic);
    if (problem?.fix === undefined) return [];
    const { title, edits } = problem.fix;
    const edit = toWorkspaceEdit(document, edits, client);
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: true, edit }];
  });
}

/** What comes back from a client is not trusted: a problem is found again by its place and its words. */
function problemOf(document: TextDocument, problems: readonly PlacedProblem[], diagnostic: Diagnostic) {
  if (diagnostic.data?.version !== document.version) return undefined;
  const offset = document.offsetAt(diagnostic.range.start);
  return problems.find((problem) => problem.offset === offset && problem.message === diagnostic.message);
}

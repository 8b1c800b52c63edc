/** What the tests in VS Code do over and over: open a document, wait for its findings, ask for its fixes. */
import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** Opens a copy of a workspace file, so that no test sees what another has written. */
export async function openCopyOf(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert(folder, 'the tests need a workspace');
  const copy = Uri.joinPath(folder, `${Math.random().toString(36).slice(2, 10)}-${name}`);
  await workspace.fs.copy(Uri.joinPath(folder, name), copy);
  const document = await workspace.openTextDocument(copy);
  await window.showTextDocument(document);
  return document;
}

/** The findings of a document, as soon as there are that many, each of that kind. */
export async function findingsIn(
  document: TextDocument,
  count: number,
  isMeant: (finding: Diagnostic) => boolean = () => true,
): Promise<Diagnostic[]> {
  for (;;) {
    const findings = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'clientele');
    if (findings.length === count && findings.every(isMeant)) return findings;
    await new Promise<void>((resolve) => {
      const listening = languages.onDidChangeDiagnostics(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}

/** The quick fix whose title begins so. VS Code may cancel such a question while it starts, so it is asked again. */
export async function quickFix(document: TextDocument, range: Range, title: string): Promise<CodeAction> {
  for (;;) {
    const actions = await commands
      .executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        CodeActionKind.QuickFix.value,
      )
      .then(
        (found) => found ?? [],
        () => [],
      );
    const action = actions.find((candidate) => candidate.title.startsWith(title));
    if (action) return action;
    await aMoment();
  }
}

/** Between two looks at what tells nobody that it has changed. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

export async function apply(action: CodeAction): Promise<void> {
  assert(action.edit, 'the fix holds its edit');
  assert(await workspace.applyEdit(action.edit), 'VS Code took the edit');
}

export async function append(document: TextDocument, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const end = document.positionAt(document.getText().length);
  assert(await editor.edit((edit) => edit.insert(end, text)));
}

/** Types over all of a document; it is not saved. */
export async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  assert(await workspace.applyEdit(edit));
}

/** What proposal.md should say: “our customers” are a law firm's clients, and “your customers” buy groceries. */
export function corrected(text: string): string {
  return text.replace(/\b(our) customers/gi, '$1 clients');
}

/** Changes settings of the workspace for as long as the work takes. */
export async function withSettings(settings: Record<string, unknown>, work: () => Promise<void>): Promise<void> {
  const configuration = () => workspace.getConfiguration();
  for (const [key, value] of Object.entries(settings)) await configuration().update(key, value, false);
  try {
    await work();
  } finally {
    for (const key of Object.keys(settings)) await configuration().update(key, undefined, false);
  }
}

/**
 * The findings in the cells of notebooks. The language client asks for those of a document as it is opened in a tab, but
 * VS Code opens the cells of a notebook before that has one, so they are asked for again once it has.
 */
import { Disposable, TabInputNotebook, window, workspace } from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest } from 'vscode-languageclient';

export const cellScheme = 'vscode-notebook-cell';

/** From the start of a client to its end. */
export function checkNotebookCells(client: BaseLanguageClient): Disposable {
  const diagnostics = client.getFeature(DocumentDiagnosticRequest.method);
  function askAgain(): void {
    const providers = workspace.textDocuments.map((document) => diagnostics.getProvider(document));
    providers.find((provider) => provider !== undefined)?.onDidChangeDiagnosticsEmitter.fire();
  }
  return Disposable.from(
    workspace.onDidOpenNotebookDocument(askAgain),
    window.tabGroups.onDidChangeTabs(({ opened }) => {
      if (opened.some(({ input }) => input instanceof TabInputNotebook)) askAgain();
    }),
  );
}

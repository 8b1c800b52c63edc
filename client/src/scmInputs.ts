/**
 * The findings in what is typed for source control. VS Code shows that in no tab, and the language client asks for the
 * documents that have one, so these are asked for here.
 */
import { type DiagnosticCollection, Disposable, type TextDocument, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticCollectionProvider,
  DiagnosticCollectionSource,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageclient';

/** From the start of a client to its end. */
export function checkScmInputs(client: BaseLanguageClient, provider: DiagnosticCollectionProvider): Disposable {
  const collection = provider.create('clientele.scm', DiagnosticCollectionSource.pull);
  const opened = client.getFeature(DidOpenTextDocumentNotification.method);
  const changed = client.getFeature(DidChangeTextDocumentNotification.method);
  const closed = client.getFeature(DidCloseTextDocumentNotification.method);
  const diagnostics = client.getFeature(DocumentDiagnosticRequest.method);
  let refreshed: Disposable | undefined;

  const read = (document: TextDocument) =>
    pull(client, collection, document).catch((error) => client.debug(`${document.uri} was not read. ${error}`));

  function check({ textDocument }: { textDocument: TextDocument }): void {
    if (!isScmInput(textDocument)) return;
    // Settings and house styles that change have everything read again.
    refreshed ??= diagnostics.getProvider(textDocument)?.onDidChangeDiagnosticsEmitter.event(() => {
      for (const input of workspace.textDocuments.filter(isScmInput)) void read(input);
    });
    void read(textDocument);
  }

  return Disposable.from(
    opened.onNotificationSent(check),
    changed.onNotificationSent(check),
    closed.onNotificationSent(({ textDocument }) => collection.delete(textDocument.uri)),
    new Disposable(() => {
      refreshed?.dispose();
      provider.dispose(collection, DiagnosticCollectionSource.pull);
    }),
  );
}

async function pull(
  client: BaseLanguageClient,
  collection: DiagnosticCollection,
  document: TextDocument,
): Promise<void> {
  const { version } = document;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  if (report.kind !== DocumentDiagnosticReportKind.Full || document.version !== version) return;
  collection.set(document.uri, await client.protocol2CodeConverter.asDiagnostics(report.items));
}

function isScmInput({ languageId }: TextDocument): boolean {
  return languageId === 'scminput';
}

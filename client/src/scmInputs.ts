/**
 * The findings in what is typed for source control. VS Code shows that in no tab, and the language client asks for the
 * documents that have one, so these are asked for here.
 */
import { type DiagnosticCollection, Disposable, type TextDocument } from 'vscode';
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
  const check = ({ textDocument }: { textDocument: TextDocument }) => {
    if (!isScmInput(textDocument)) return;
    pull(client, collection, textDocument).catch((error) => client.debug(`${textDocument.uri} was not read. ${error}`));
  };
  return Disposable.from(
    opened.onNotificationSent(check),
    changed.onNotificationSent(check),
    closed.onNotificationSent(({ textDocument }) => collection.delete(textDocument.uri)),
    new Disposable(() => provider.dispose(collection, DiagnosticCollectionSource.pull)),
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

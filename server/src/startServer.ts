/**
 * The server on one page: which message goes where. It keeps nothing between requests but caches it can drop,
 * and it knows neither the transport nor how a word is judged.
 */
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, explain } from '../../core/src/index';
import { type AnalysedDocument, createAnalyses } from './analyses';
import { type Client, readClient, serverCapabilities } from './capabilities';
import { codeActions } from './codeActions';
import { contextReport } from './contextReport';
import { diagnosticReport } from './diagnosticReport';
import { createGuard } from './guard';
import { hover } from './hover';
import { contextNotification } from './protocol';
import { createPush } from './push';
import { createSettingsByResource } from './settingsByResource';
import { toDiagnostics } from './toLsp';
import { createWorkspaceFolders } from './workspaceFolders';

/** What the server needs of the core; a test may hand over another. */
export interface Engine {
  readonly analyze: typeof analyze;
  readonly explain: typeof explain;
}

export function startServer(connection: Connection, engine: Engine = { analyze, explain }): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const client = readClient(params);
    serve(connection, documents, client, engine);
    return { capabilities: serverCapabilities, serverInfo: { name: 'Clientele' } };
  });
  documents.listen(connection);
  connection.listen();
}

function serve(connection: Connection, documents: TextDocuments<TextDocument>, client: Client, engine: Engine): void {
  const warn = (line: string) => connection.console.warn(line);
  const guard = createGuard((line) => connection.console.error(line));
  const settings = createSettingsByResource(connection, client, warn);
  const folders = createWorkspaceFolders(connection, client);
  const analyses = createAnalyses({
    analyze: engine.analyze,
    settings: settings.of,
    folders: folders.all,
    guard,
    tell,
  });
  const push = client.pullsDiagnostics ? null : createPush(publish);

  function tell(analysed: AnalysedDocument): void {
    void connection.sendNotification(contextNotification, contextReport(analysed));
  }

  async function publish(uri: string): Promise<void> {
    const analysed = await analysedAt(uri);
    // A document that has changed or closed meanwhile has its own turn.
    if (analysed === null || documents.get(uri)?.version !== analysed.document.version) return;
    const diagnostics = guard.call(uri, [], () => toDiagnostics(analysed, client));
    await connection.sendDiagnostics({ uri, version: analysed.document.version, diagnostics });
  }

  async function analysedAt(uri: string): Promise<AnalysedDocument | null> {
    const document = documents.get(uri);
    return document === undefined ? null : analyses.of(document);
  }

  /** Answers from the analysis of a document; `otherwise` where there is none, or where the answer failed. */
  function answer<T>(uri: string, token: CancellationToken, otherwise: T, from: (analysed: AnalysedDocument) => T) {
    return guard.request(uri, token, otherwise, async () => {
      const analysed = await analysedAt(uri);
      return analysed === null || token.isCancellationRequested ? otherwise : from(analysed);
    });
  }

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    answer(textDocument.uri, token, diagnosticReport(null, client), (analysed) =>
      diagnosticReport(analysed, client, previousResultId),
    ),
  );
  connection.onCodeAction((params, token) =>
    answer(params.textDocument.uri, token, [], (analysed) => codeActions(analysed, params, client)),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, null, (analysed) => hover(analysed, position, client, engine.explain)),
  );

  documents.onDidChangeContent(({ document }) => push?.schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    guard.forget(uri);
    if (push === null) return;
    push.cancel(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  function readAgain(): void {
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh().catch(() => undefined);
    for (const uri of documents.keys()) push?.schedule(uri);
  }

  connection.onDidChangeConfiguration((params) => {
    settings.change(params.settings);
    readAgain();
  });
  connection.onShutdown(() => {
    for (const uri of documents.keys()) push?.cancel(uri);
  });
  connection.onInitialized(() => {
    folders.listen(() => {
      settings.change(undefined);
      readAgain();
    });
    if (!client.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'clientele' })
      .catch((error) => warn(`Changed settings will count after a restart only: the client does not tell. ${error}`));
  });
}

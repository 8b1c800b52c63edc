/**
 * The server on one page: which message goes where. It keeps nothing between requests but caches it can drop,
 * and it knows neither the transport nor how a word is judged.
 */
import {
  CancellationToken,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, explain, languageOf } from '../../core/src/index';
import { cachedSource } from '../../workspace/src/cachedSource';
import { houseStyleName } from '../../workspace/src/houseStyleName';
import type { StyleSource } from '../../workspace/src/styleSource';
import { type AnalysedDocument, createAnalyses } from './analyses';
import { type Client, readClient, serverCapabilities } from './capabilities';
import { checkText } from './checkText';
import { codeActions } from './codeActions';
import { completions } from './completion';
import { contextReport } from './contextReport';
import { diagnosticReport } from './diagnosticReport';
import { declareBusiness, documentContext } from './documentContext';
import { explainWord } from './explainWord';
import { fixWorkspace } from './fixWorkspace';
import { createGuard } from './guard';
import { answerSetUp } from './houseStyle/answerSetUp';
import { createHouseStyles } from './houseStyle/houseStyles';
import { isHouseStyle, isSameUri } from './houseStyle/placeOf';
import { byScheme, clientFiles, openEditors } from './houseStyle/sources';
import { styleDiagnostics, styleFixes } from './houseStyle/styleDiagnostics';
import { createStyleWatch } from './houseStyle/watchStyles';
import { hover } from './hover';
import { highlightPeople, prepareRename, rename } from './people';
import {
  type CheckTextParams,
  checkTextRequest,
  contextNotification,
  type DeclareParams,
  type DocumentContextParams,
  declareRequest,
  documentContextRequest,
  type ExplainParams,
  explainRequest,
  type FixWorkspaceParams,
  fixWorkspaceRequest,
} from './protocol';
import { createPush } from './push';
import { createReadAnywhere } from './readAnywhere';
import { reportProgress } from './reportProgress';
import { createSettingsByResource } from './settingsByResource';
import { saysTheSame, toDiagnostics } from './toLsp';
import { answerCheck } from './workspaceCheck/answerCheck';
import { createWorkspaceFolders } from './workspaceFolders';

/** What the server needs of the core; a test may hand over another. */
export interface Engine {
  readonly analyze: typeof analyze;
  readonly explain: typeof explain;
}

/** @param disk how files are read; null where there is no disk and the client is asked for all of them */
export function startServer(
  connection: Connection,
  disk: StyleSource | null,
  engine: Engine = { analyze, explain },
): void {
  const documents = new TextDocuments(TextDocument);
  let isInitialized = false;
  // Asked for what no handler below answers.
  connection.onRequest((method) => {
    const { MethodNotFound, ServerNotInitialized } = ErrorCodes;
    return isInitialized
      ? new ResponseError(MethodNotFound, `${method} is not offered here.`)
      : new ResponseError(ServerNotInitialized, 'The first request has to be "initialize".');
  });
  connection.onInitialize((params) => {
    isInitialized = true;
    const client = readClient(params);
    serve(connection, documents, client, disk, engine);
    return { capabilities: serverCapabilities, serverInfo: { name: 'Clientele' } };
  });
  documents.listen(connection);
  connection.listen();
}

function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: Client,
  disk: StyleSource | null,
  engine: Engine,
): void {
  const warn = (line: string) => connection.console.warn(line);
  const guard = createGuard((line) => connection.console.error(line));
  const settings = createSettingsByResource(connection, client, warn);
  const folders = createWorkspaceFolders(connection, client);
  const disks = byScheme(disk, clientFiles(connection, warn));
  const files = cachedSource(disks, client.watchesFiles);
  const editors = openEditors(documents, files);
  const watch = createStyleWatch(connection, client, warn);
  const houseStyles = createHouseStyles({
    source: editors,
    settings: settings.of,
    folders: folders.all,
    isOpen: (uri) => documents.keys().some((open) => isSameUri(open, uri)),
    warn,
    follow: watch.follow,
  });
  const analyses = createAnalyses({
    analyze: engine.analyze,
    inForce: houseStyles.of,
    guard,
    saysTheSame: (one, other) => saysTheSame(one, other, client),
    tell,
  });
  const anywhere = createReadAnywhere({ documents, analyses, files: disks, folders: folders.all, forget });
  const push = client.pullsDiagnostics ? null : createPush(publish);
  // A house style that is being typed is followed in the pauses, since it bears on every open document.
  const pause = createPush(async () => readAgain());

  function tell(analysed: AnalysedDocument): void {
    void connection.sendNotification(contextNotification, contextReport(analysed));
  }

  function forget(uri: string): void {
    settings.forget(uri);
    houseStyles.forget(uri);
  }

  async function publish(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const diagnostics = await guard.request<Diagnostic[] | null>(uri, CancellationToken.None, [], () =>
      isHouseStyle(uri) ? diagnosticsOfStyle(document) : diagnosticsOf(document),
    );
    // A document that has changed or closed meanwhile has its own turn.
    if (diagnostics === null || documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  async function diagnosticsOf(document: TextDocument): Promise<Diagnostic[] | null> {
    const analysed = await analyses.of(document);
    return analysed && toDiagnostics(analysed, client);
  }

  async function diagnosticsOfStyle(document: TextDocument): Promise<Diagnostic[]> {
    return styleDiagnostics(document, await houseStyles.problemsOf(document.uri));
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

  /** The same from a house style that is open. */
  function answerOnStyle<T>(uri: string, token: CancellationToken, from: (document: TextDocument) => Promise<T[]>) {
    return guard.request<T[]>(uri, token, [], async () => {
      const document = documents.get(uri);
      return document === undefined ? [] : from(document);
    });
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    if (isHouseStyle(textDocument.uri)) {
      const items = await answerOnStyle(textDocument.uri, token, diagnosticsOfStyle);
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }
    return answer(textDocument.uri, token, diagnosticReport(null, client), (analysed) =>
      diagnosticReport(analysed, client, previousResultId),
    );
  });
  connection.onCodeAction((params, token) => {
    const { uri } = params.textDocument;
    return isHouseStyle(uri)
      ? answerOnStyle(uri, token, async (document) =>
          styleFixes(document, await houseStyles.problemsOf(uri), params.context.diagnostics, client),
        )
      : answer(uri, token, [], (analysed) => codeActions(analysed, params, client));
  });
  connection.onCompletion(({ textDocument, position }, token) =>
    guard.request(textDocument.uri, token, [], async () => {
      const document = documents.get(textDocument.uri);
      return document === undefined ? [] : completions(document, position);
    }),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, null, (analysed) => hover(analysed, position, client, engine.explain)),
  );
  connection.onRequest(explainRequest, ({ textDocument, position }: ExplainParams, token: CancellationToken) =>
    answer(textDocument.uri, token, null, (analysed) => explainWord(analysed, position, engine.explain)),
  );
  connection.onRequest(documentContextRequest, ({ textDocument }: DocumentContextParams, token: CancellationToken) =>
    answer(textDocument.uri, token, null, documentContext),
  );
  connection.onRequest(declareRequest, (params: DeclareParams, token: CancellationToken) =>
    answer(params.textDocument.uri, token, null, (analysed) => declareBusiness(analysed, params, client)),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, null, (analysed) => highlightPeople(analysed, position)),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, null, (analysed) => prepareRename(analysed, position)),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answer(textDocument.uri, token, null, (analysed) => rename(analysed, position, newName, client)),
  );

  answerSetUp(connection, editors, engine.analyze);
  connection.onRequest(fixWorkspaceRequest, (params: FixWorkspaceParams, token: CancellationToken) => {
    const progress = reportProgress(connection, params.workDoneToken);
    return fixWorkspace(params, { ...anywhere, progress }, token);
  });
  connection.onRequest(checkTextRequest, (params: CheckTextParams) =>
    checkText(params, analyses).finally(() => documents.get(params.uri) ?? forget(params.uri)),
  );

  const check = answerCheck(connection, { read: anywhere.read, open: () => documents.keys(), client, warn });

  // A client may miss a change, such as a folder that is gone as a whole; opening a document looks again.
  documents.onDidOpen(() => files.drop());
  documents.onDidChangeContent(({ document: { uri } }) => {
    push?.schedule(uri);
    if (isHouseStyle(uri)) pause.schedule(houseStyleName);
  });
  documents.onDidClose(({ document: { uri } }) => {
    forget(uri);
    guard.forget(uri);
    check.closed(uri);
    if (isHouseStyle(uri)) pause.schedule(houseStyleName);
    if (push === null) return;
    push.cancel(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  function readAgain(): void {
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh().catch(() => undefined);
    for (const uri of documents.keys()) push?.schedule(uri);
    check.readAgain();
  }

  connection.onDidChangeConfiguration((params) => {
    settings.change(params.settings);
    readAgain();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    editors.follow(changes);
    files.drop();
    check.changed(changes);
    // A document bears on no other; what is no document is a house style, or a file that one extends.
    if (changes.some(({ uri }) => languageOf(uri) === null)) pause.schedule(houseStyleName);
  });
  connection.onShutdown(() => {
    check.end();
    pause.cancel(houseStyleName);
    for (const uri of documents.keys()) push?.cancel(uri);
  });
  connection.onInitialized(() => {
    watch.start();
    folders.listen(() => {
      settings.change(undefined);
      files.drop();
      readAgain();
    });
    if (!client.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'clientele' })
      .catch((error) => warn(`Changed settings will count after a restart only: the client does not tell. ${error}`));
  });
}

/** What changes while the server runs, and what is then read or told anew. It answers nothing and judges nothing. */
import {
  CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import { languageOf } from '../../core/src/index';
import { isFrontPage } from '../../workspace/src/beside/frontPages';
import type { CachedSource } from '../../workspace/src/cachedSource';
import { houseStyleName } from '../../workspace/src/houseStyleName';
import type { Client } from './capabilities';
import type { Guard } from './guard';
import { isHouseStyle } from './houseStyle/placeOf';
import type { OpenEditors } from './houseStyle/sources';
import type { StyleWatch } from './houseStyle/watchStyles';
import type { EditedDocument } from './linedDocument';
import type { OpenDocuments } from './openDocuments';
import { createPush } from './push';
import type { SettingsByResource } from './settingsByResource';
import type { WorkspaceCheck } from './workspaceCheck/workspaceCheck';
import type { WorkspaceFolders } from './workspaceFolders';

interface Needs {
  readonly documents: TextDocuments<EditedDocument>;
  readonly open: OpenDocuments;
  readonly files: CachedSource;
  readonly editors: OpenEditors;
  readonly settings: SettingsByResource;
  readonly folders: WorkspaceFolders;
  readonly watch: StyleWatch;
  readonly check: WorkspaceCheck;
  readonly guard: Guard;
  readonly client: Client;
  readonly warn: (line: string) => void;
  /** Drops what was asked for a document that nobody has open. */
  readonly forget: (uri: string) => void;
}

export function followClient(connection: Connection, needs: Needs): void {
  const { documents, open, files, editors, settings, folders, watch, check, guard, client, warn, forget } = needs;
  const push = client.pullsDiagnostics ? null : createPush(publish);
  // A house style that is being typed is followed in the pauses, since it bears on every open document.
  const pause = createPush(async () => readAgain());

  async function publish(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const diagnostics = await open.diagnosticsOf(document, CancellationToken.None);
    // A document that has changed or closed meanwhile has its own turn.
    if (diagnostics === null || documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function readAgain(): void {
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh().catch(() => undefined);
    for (const uri of documents.keys()) push?.schedule(uri);
    check.readAgain();
  }

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
  connection.onDidChangeConfiguration((params) => {
    settings.change(params.settings);
    readAgain();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    editors.follow(changes);
    files.drop();
    check.changed(changes);
    // A document bears on others only where it says who writes them; what is no document belongs to a house style.
    if (changes.some(({ uri }) => languageOf(uri) === null || isFrontPage(uri))) pause.schedule(houseStyleName);
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

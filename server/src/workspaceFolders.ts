/** The folders of the workspace, as the client opens and closes them. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from './capabilities';

export interface WorkspaceFolders {
  /** Their URIs. */
  all(): readonly string[];
  /** Follows changes from now on; call it once the client is initialised. */
  listen(changed: () => void): void;
}

export function createWorkspaceFolders(connection: Connection, client: Client): WorkspaceFolders {
  let uris: readonly string[] = client.folders.map((folder) => folder.uri);
  return {
    all: () => uris,
    listen(changed) {
      if (!client.changesFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        uris = [...uris.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        changed();
      });
    },
  };
}

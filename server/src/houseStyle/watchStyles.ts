/** Asks the client to tell when a file changes that a house style is read from, or that says who writes. */
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { frontPageGlob } from '../../../workspace/src/beside/frontPages';
import { globOf } from '../../../workspace/src/globs';
import { houseStyleName } from '../../../workspace/src/houseStyleName';
import type { StyleFile } from '../../../workspace/src/readStyleFile';
import type { Client } from '../capabilities';
import { isHouseStyle } from './placeOf';

export interface StyleWatch {
  /** Call it once the client is initialised. */
  start(): void;
  /** Watches the files that this one extends, which may have any name. */
  follow(file: StyleFile): void;
}

export function createStyleWatch(connection: Connection, client: Client, warn: (line: string) => void): StyleWatch {
  const watched = new Set<string>();

  function watch(globPattern: string): void {
    if (!client.watchesFiles || watched.has(globPattern)) return;
    watched.add(globPattern);
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch((error) => warn(`Changes of house styles are noticed late: the client does not tell. ${error}`));
  }

  return {
    start() {
      watch(`**/*${houseStyleName}`);
      watch(frontPageGlob);
    },
    follow({ texts }) {
      for (const path of texts.keys()) {
        if (!isHouseStyle(path)) watch(`**/${globOf(path.slice(path.lastIndexOf('/') + 1))}`);
      }
    },
  };
}

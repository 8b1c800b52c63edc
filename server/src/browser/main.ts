/** The transport of the server in a browser: the messages of its web worker. It knows nothing else. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from '../serve';
import { startServer } from '../startServer';

declare const self: DedicatedWorkerGlobalScope;

startServer(
  (options) =>
    createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  // There is no disk in a browser; the client reads the files.
  async () => (connection, client) => serve(connection, client, null),
);

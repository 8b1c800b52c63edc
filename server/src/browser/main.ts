/** The transport of the server in a browser: the messages of its web worker. It knows nothing else. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { afterShutdown } from '../afterShutdown';
import { startServer } from '../startServer';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  afterShutdown(),
);
// There is no disk in a browser; the client reads the files.
startServer(connection, null);

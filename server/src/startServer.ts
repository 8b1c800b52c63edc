/**
 * How the server begins: it answers `initialize` at once, and what can be asked of it then is loaded afterwards. It knows
 * neither the transport nor what the server is made of.
 */
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';
import { afterShutdown, requestAfterShutdown } from './afterShutdown';
import { type Client, readClient, serverCapabilities } from './capabilities';
import { createHold } from './hold';

/** Makes a connection that is not listened to yet; the host knows which kind. */
export type Connect = (options: ConnectionOptions) => Connection;

/** Answers everything but `initialize`. */
export type Serve = (connection: Connection, client: Client) => void;

export function startServer(connect: Connect, load: () => Promise<Serve>): Connection {
  const hold = createHold();
  const connection = connect({ messageStrategy: inOrder(hold.pass, afterShutdown()) });
  let isInitialized = false;
  // Asked for what no handler answers.
  connection.onRequest((method) => {
    const { InvalidRequest, MethodNotFound, ServerNotInitialized } = ErrorCodes;
    if (method === requestAfterShutdown) return new ResponseError(InvalidRequest, 'The server was told to shut down.');
    return isInitialized
      ? new ResponseError(MethodNotFound, `${method} is not offered here.`)
      : new ResponseError(ServerNotInitialized, 'The first request has to be "initialize".');
  });
  connection.onInitialize((params) => {
    if (isInitialized) return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    isInitialized = true;
    const client = readClient(params);
    hold.until(async () => (await load())(connection, client));
    const { positionEncoding } = client;
    return { capabilities: { positionEncoding, ...serverCapabilities }, serverInfo: { name: 'Clientele' } };
  });
  connection.listen();
  return connection;
}

function inOrder(pass: (message: () => void) => void, { handleMessage }: MessageStrategy): MessageStrategy {
  return { handleMessage: (message, next) => pass(() => handleMessage(message, next)) };
}

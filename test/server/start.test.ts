import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Serve, startServer } from '../../server/src/startServer';

/** What is loaded after the first answer; it does nothing here. */
const serve: Serve = () => undefined;

describe('a server that has just been started', () => {
  it('begins to load the rest by itself, once its first answer is out', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
    let answered: string | undefined;
    const server = await new Promise<ReturnType<typeof startServer>>((began) => {
      const starting = startServer(
        (order) => createConnection(ProposedFeatures.all, reader, writer, order),
        async () => {
          // Nobody reads this end, so all that was said so far waits in it.
          answered = String(toClient.read() ?? '');
          began(starting);
          return serve;
        },
      );
      const client = createMessageConnection(
        new StreamMessageReader(new PassThrough()),
        new StreamMessageWriter(toServer),
      );
      client.listen();
      const params = { processId: null, rootUri: null, capabilities: {} };
      // Nothing else is sent: no “initialized”, no document.
      client.sendRequest('initialize', params).catch(() => undefined);
    });
    server.dispose();
    assert.match(String(answered), /"serverInfo":\{"name":"Clientele"\}/);
  });
});

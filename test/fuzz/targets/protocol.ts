/** Messages to the real server, one a line: a method and its parameters. Afterwards it answers as it did before. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../../server/src/serve';
import { startServer } from '../../../server/src/startServer';
import type { Target } from '../fuzz';

const uri = 'file:///docs/a.md';
const lawFirm = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';
const document = `{"textDocument":{"uri":"${uri}"}`;
const range = '"range":{"start":{"line":0,"character":3},"end":{"line":0,"character":9}}';
const messages = [
  `didOpen {"textDocument":{"uri":"${uri}","languageId":"markdown","version":1,"text":"Our customers sign."}}`,
  `didChange {"textDocument":{"uri":"${uri}","version":2},"contentChanges":[{${range},"text":"clients"}]}`,
  `didClose ${document}}`,
  `diagnostic ${document}}`,
  `hover ${document},"position":{"line":0,"character":5}}`,
  `codeAction ${document},${range},"context":{"diagnostics":[]}}`,
  `completion ${document},"position":{"line":0,"character":5}}`,
  `rename ${document},"position":{"line":0,"character":5},"newName":"guests"}`,
  `documentHighlight ${document},"position":{"line":0,"character":5}}`,
];
const tokens = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  'null',
  'true',
  '-1',
  '1e9',
  '4.5',
  '\n',
  '\\ud83d',
  'markdown',
  'latex',
];

export const protocol: Target = {
  name: 'the protocol',
  seeds: [messages.join('\n'), ...messages],
  pieces: [
    ...messages.map((each) => `${each}\n`),
    ...tokens,
    'textDocument',
    'uri',
    'version',
    'range',
    'start',
    'line',
  ],
  async run(input) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
    const server = startServer(
      (options) => createConnection(ProposedFeatures.all, reader, writer, options),
      async () => (connection, client) => serve(connection, client, null),
    );
    const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    for (const line of input.split('\n').slice(0, most)) {
      const [name = '', ...rest] = line.split(' ');
      const method = `textDocument/${name}`;
      if (name.startsWith('did')) await client.sendNotification(method, paramsOf(rest.join(' ')));
      else await client.sendRequest(method, paramsOf(rest.join(' '))).catch(() => undefined);
    }
    const textDocument = { uri, languageId: 'markdown', version: 1, text: lawFirm };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    const { items }: { items: unknown[] } = await client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.equal(items.length, 1);
    await client.sendRequest('shutdown');
    client.dispose();
    server.dispose();
  },
};

/** Messages after which enough was said. */
const most = 20;

/** What is no JSON goes as the text it is; the server gets to see that, too. */
function paramsOf(text: string): object {
  try {
    return JSON.parse(text);
  } catch {
    return { textDocument: text };
  }
}

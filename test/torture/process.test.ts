import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  createMessageConnection,
  DocumentDiagnosticRequest,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { sentences } from '../properties/documents';
import { patience, tell, times } from '../scale';
import { editor, lawFirm } from '../server/connection';

const uri = 'file:///docs/proposal.md';

/** The server as it ships, in a process of its own. */
describe('the process of the server', function () {
  this.timeout(patience);
  let server: ChildProcessWithoutNullStreams;
  let client: MessageConnection;

  beforeEach(() => {
    server = spawn(process.execPath, ['dist/server.js', '--stdio']);
    client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.onRequest('workspace/configuration', () => [null]);
    client.onRequest('client/registerCapability', () => null);
    // A pipe that breaks is what some of these tests are about.
    client.onError(() => undefined);
    server.stdin.on('error', () => undefined);
    client.listen();
  });

  afterEach(() => {
    client.dispose();
    server.kill();
  });

  it('ends when its client goes away in the middle of a request', async () => {
    await initialize(null);
    await open(`${sentences.join(' ')}\n\n`.repeat(400));
    void pull().catch(() => undefined);
    server.stdin.destroy();
    server.stdout.destroy();
    const [code] = await once(server, 'exit');
    assert.equal(typeof code, 'number', 'it ends by itself');
  });

  it('ends when its client was told to it and is no more', async () => {
    const editorProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(editorProcess, 'spawn');
    await initialize(editorProcess.pid ?? null);
    editorProcess.kill();
    // It looks every three seconds.
    const [code] = await once(server, 'exit');
    assert.equal(code, 1);
  });

  it('answers on after messages that make no sense', async () => {
    await initialize(null);
    await open(lawFirm);
    for (const params of [null, 1, 'a', [], {}, { textDocument: null }, { textDocument: { uri: 4 } }]) {
      for (const method of ['didOpen', 'didChange', 'didClose']) {
        await client.sendNotification(`textDocument/${method}`, params as object);
      }
      for (const method of ['diagnostic', 'hover', 'codeAction']) {
        await client.sendRequest(`textDocument/${method}`, params as object).catch(() => undefined);
      }
      await client.sendNotification('workspace/didChangeWatchedFiles', params as object);
      await client.sendNotification('workspace/didChangeWorkspaceFolders', params as object);
      await client.sendRequest('clientele/survey', params as object).catch(() => undefined);
      await client.sendRequest('clientele/draftHouseStyle', params as object).catch(() => undefined);
      await client.sendNotification('$/cancelRequest', params as object);
    }
    const { items } = await pull();
    assert.equal(items.length, 1);
    assert.equal(server.exitCode, null);
  });

  it('ends in good order when what arrives is no protocol at all', async () => {
    server.stdin.write('GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n{{{{\0\0');
    server.stdin.end();
    const [code, signal] = await once(server, 'exit');
    assert.equal(signal, null);
    assert.equal(typeof code, 'number');
  });

  it('reads a document as large as a shelf of books', async () => {
    await initialize(null);
    const book = readFileSync('samples/law-firm-proposal.md', 'utf8');
    const kilobytes = times(500, 50_000);
    await open(book.repeat(Math.ceil((kilobytes * 1000) / book.length)));
    const { items } = await pull();
    assert.ok(items.length > 0);
    tell('a document of this size was read', `${kilobytes / 1000} MB`);
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await open(lawFirm);
    assert.equal((await pull()).items.length, 1);
  });

  async function initialize(processId: number | null): Promise<void> {
    await client.sendRequest('initialize', { processId, rootUri: null, capabilities: editor });
    await client.sendNotification('initialized', {});
  }

  function open(text: string): Promise<void> {
    return client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }

  async function pull() {
    const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    assert.ok(report.kind === 'full');
    return report;
  }
});

/** The packed server and the protocol itself, as any editor may speak it, and as none should. */
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import { type Server, startServer } from './lspClient';
import { installPacked } from './packed';

const misuse = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';
const found = ['0:23 customers'];

describe('the packed server', function () {
  this.timeout(300_000);
  let command: string;

  before(() => {
    command = join(installPacked(), 'node_modules/clientele/dist/cli.js');
  });

  const start = (): Server => startServer(process.execPath, [command, 'server', '--stdio']);
  const codeOf = (request: Promise<unknown>) =>
    request.then(
      () => 'answered',
      (error: ResponseError) => error.code,
    );

  it('says what it can do', async () => {
    const { capabilities, serverInfo } = await start().initialize();
    assert.equal(serverInfo?.name, 'Clientele');
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(capabilities.codeActionProvider && capabilities.diagnosticProvider);
  });

  it('counts in UTF-16 units where the client can, else as it does', async () => {
    for (const [positionEncodings, chosen, character] of [
      [undefined, 'utf-16', 32],
      [['utf-8', 'utf-16'], 'utf-16', 32],
      [['utf-8'], 'utf-8', 44],
      [['utf-32', 'utf-8'], 'utf-32', 31],
    ] as const) {
      const server = start();
      const general = positionEncodings ? { general: { positionEncodings: [...positionEncodings] } } : {};
      const { capabilities } = await server.initialize({ textDocument: { diagnostic: {} }, ...general });
      assert.equal(capabilities.positionEncoding, chosen);
      await server.open('untitled:one.md', `é 😀\n\n👩‍⚖️ 中文 ${misuse}`);
      const [diagnostic] = await server.pull('untitled:one.md');
      assert.deepEqual(diagnostic?.range.start, { line: 2, character });
    }
  });

  it('is initialised once', async () => {
    const server = start();
    await server.initialize();
    assert.equal(await codeOf(server.initialize()), ErrorCodes.InvalidRequest);
    assert.deepEqual(await server.find(misuse), found);
  });

  it('publishes to a client that does not ask', async () => {
    const server = start();
    const published = new Promise<{ uri: string; diagnostics: unknown[] }>((resolve) => {
      server.client.onNotification('textDocument/publishDiagnostics', resolve);
    });
    await server.initialize({});
    await server.open('untitled:one.md', misuse);
    const { uri, diagnostics } = await published;
    assert.deepEqual([uri, diagnostics.length], ['untitled:one.md', 1]);
  });

  it('answers nothing before it is initialised', async () => {
    const server = start();
    const params = { textDocument: { uri: 'untitled:one.md' } };
    assert.equal(
      await codeOf(server.client.sendRequest('textDocument/diagnostic', params)),
      ErrorCodes.ServerNotInitialized,
    );
    await server.initialize();
    assert.deepEqual(await server.find(misuse), found);
  });

  it('lets a request be cancelled, and goes on', async () => {
    const server = start();
    await server.initialize();
    const uri = 'untitled:long.md';
    await server.open(uri, `${misuse}\n\n`.repeat(2000));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    // While the first is answered the second waits, so that its cancellation is there before its turn.
    const first = server.pull(uri);
    const cancelled = server.client.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    assert.equal(await codeOf(cancelled), LSPErrorCodes.RequestCancelled);
    assert.equal((await first).length, 1000);
  });

  it('refuses what it does not know, and passes over what it need not know', async () => {
    const server = start();
    await server.initialize();
    assert.equal(await codeOf(server.client.sendRequest('textDocument/nonsense', {})), ErrorCodes.MethodNotFound);
    await server.client.sendNotification('$/nonsense', {});
    await server.client.sendNotification('textDocument/nonsense', {});
    assert.deepEqual(await server.find(misuse), found);
  });

  it('survives requests that make no sense', async () => {
    const server = start();
    await server.initialize();
    const nowhere = { line: 1e9, character: -1 };
    for (const [method, params] of [
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument: { uri: 'untitled:never-opened.md' }, position: nowhere }],
      ['textDocument/hover', { textDocument: { uri: 42 }, position: 'here' }],
      ['textDocument/diagnostic', { textDocument: null }],
      ['textDocument/codeAction', { textDocument: { uri: 'untitled:never-opened.md' } }],
      ['textDocument/codeAction', []],
    ] as const) {
      assert.notEqual(await codeOf(server.client.sendRequest(method, params)), undefined, method);
    }
    await server.client.sendNotification('textDocument/didOpen', {});
    await server.client.sendNotification('textDocument/didChange', { textDocument: { uri: 'untitled:lost.md' } });
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:lost.md' } });
    assert.deepEqual(await server.find(misuse), found);
  });

  it('survives a message that is no JSON', async () => {
    const server = start();
    await server.initialize();
    server.process.stdin.write('Content-Length: 9\r\n\r\n{ "broken');
    assert.deepEqual(await server.find(misuse), found);
  });

  it('ends with 0 when it is shut down first, and with 1 when it is not', async () => {
    const polite = start();
    await polite.initialize();
    assert.equal(await polite.client.sendRequest('shutdown'), null);
    for (const method of ['textDocument/hover', 'textDocument/nonsense', 'shutdown', 'initialize']) {
      assert.equal(await codeOf(polite.client.sendRequest(method, {})), ErrorCodes.InvalidRequest, method);
    }
    await polite.client.sendNotification('exit');
    assert.equal(await polite.exitCode, 0);

    const rude = start();
    await rude.initialize();
    await rude.client.sendNotification('exit');
    assert.equal(await rude.exitCode, 1);
  });

  it('ends when the editor is gone', async () => {
    const server = start();
    await server.initialize();
    server.process.stdin.end();
    assert.notEqual(await server.exitCode, null);
  });
});

/** A client for a language server in a process of its own. It knows the standard protocol and nothing of Clientele. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Server {
  readonly client: MessageConnection;
  /** For bytes that no client would send. */
  readonly process: ChildProcessWithoutNullStreams;
  readonly exitCode: Promise<number | null>;
  initialize(capabilities?: ClientCapabilities): Promise<InitializeResult>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** Opens a text, and gives what is found in it: "0:15 customers". */
  find(text: string): Promise<string[]>;
}

const running = new Set<ChildProcessWithoutNullStreams>();

afterEach(() => {
  for (const each of running) each.kill();
  running.clear();
});

export function startServer(program: string, args: readonly string[], env = process.env): Server {
  const server = spawn(program, args, { env });
  running.add(server);
  const client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  // What is not answered any more is told by the exit code.
  client.onError(() => undefined);
  client.listen();
  const exitCode = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let opened = 0;

  async function open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
  }

  async function pull(uri: string): Promise<Diagnostic[]> {
    const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return items;
  }

  return {
    client,
    process: server,
    exitCode,
    open,
    pull,
    async initialize(capabilities = { textDocument: { diagnostic: {} } }) {
      const params = { processId: null, rootUri: null, capabilities };
      const result = await client.sendRequest<InitializeResult>('initialize', params);
      await client.sendNotification('initialized', {});
      return result;
    },
    async find(text) {
      const uri = `untitled:${++opened}.md`;
      await open(uri, text);
      const lines = text.split('\n');
      return (await pull(uri)).map(({ range: { start, end } }) => {
        const words = (lines[start.line] ?? '').slice(start.character, end.character);
        return `${start.line}:${start.character} ${words}`;
      });
    },
  };
}

/** The real server at the other end of two streams in memory, and a client that answers it as an editor would. */
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type Connection,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  MarkupKind,
  type MessageConnection,
  MessageType,
  type Position,
  ProposedFeatures,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { type Engine, serve } from '../../server/src/serve';
import { type Serve, startServer } from '../../server/src/startServer';
import { diskSource } from '../../workspace/src/node/disk';
import type { StyleSource } from '../../workspace/src/styleSource';

export const lawFirm = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';

/** What VS Code can do, as far as this server asks. */
export const editor: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
  },
};

export interface Options {
  readonly capabilities?: ClientCapabilities;
  /** The section `clientele` for a resource, or a promise of it. */
  readonly settings?: (uri: string) => unknown;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  readonly engine?: Engine;
  /** Null for a server that has no disk. */
  readonly disk?: StyleSource | null;
  /** Until when the server is being loaded. */
  readonly loaded?: Promise<void>;
}

const connected = new Set<Editor>();

export async function connect(options: Options = {}): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
  const server = startServer(
    (order) => createConnection(ProposedFeatures.all, reader, writer, order),
    () => load(options),
  );
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const connectedEditor = new Editor(client, server);
  connected.add(connectedEditor);
  await connectedEditor.initialize(options);
  return connectedEditor;
}

async function load({ disk = diskSource(fileURLToPath), engine, loaded }: Options): Promise<Serve> {
  await loaded;
  return (connection, client) => serve(connection, client, disk, engine);
}

afterEach(async () => {
  for (const each of connected) await each.shutDown();
  connected.clear();
});

export class Editor {
  initializeResult: InitializeResult = { capabilities: {} };
  /** Warnings and errors the server has logged. */
  readonly log: string[] = [];
  readonly registrations: string[] = [];
  /** The globs of the files the server wants to hear of. */
  readonly watched: string[] = [];
  private isShutDown = false;
  private readonly arrived = new Map<string, unknown[]>();
  private readonly awaited = new Map<string, ((params: unknown) => void)[]>();

  constructor(
    readonly client: MessageConnection,
    private readonly server: Connection,
  ) {}

  async initialize(options: Options): Promise<void> {
    const { client } = this;
    client.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string; section?: string }[] }) =>
      Promise.all(
        items.map(async ({ scopeUri, section }) =>
          section === 'clientele' ? ((await options.settings?.(scopeUri ?? '')) ?? null) : null,
        ),
      ),
    );
    client.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations.map(({ method }) => method));
      const watchers = registrations.flatMap(({ registerOptions }) => registerOptions?.watchers ?? []);
      this.watched.push(...watchers.map(({ globPattern }) => globPattern));
    });
    client.onRequest('workspace/diagnostic/refresh', () => this.arrive('workspace/diagnostic/refresh', null));
    client.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Warning || type === MessageType.Error) this.log.push(message);
    });
    client.onNotification((method, params) => this.arrive(method, params));
    client.listen();
    const folders = options.folders?.map((uri) => ({ uri, name: '' }));
    this.initializeResult = await client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: folders ?? null,
      capabilities: options.capabilities ?? editor,
      initializationOptions: options.initializationOptions,
    });
    await client.sendNotification('initialized', {});
  }

  private arrive(method: string, params: unknown): void {
    const waiting = this.awaited.get(method)?.shift();
    if (waiting !== undefined) waiting(params);
    else this.arrived.set(method, [...(this.arrived.get(method) ?? []), params]);
  }

  /** The next message of this kind from the server, whether it has arrived or is still to come. */
  next<Params>(method: string): Promise<Params> {
    const first = this.arrived.get(method)?.shift();
    if (first !== undefined) return Promise.resolve(first as Params);
    return new Promise((resolve) => {
      this.awaited.set(method, [...(this.awaited.get(method) ?? []), (params) => resolve(params as Params)]);
    });
  }

  nextPublished(): Promise<{ uri: string; version?: number; diagnostics: Diagnostic[] }> {
    return this.next('textDocument/publishDiagnostics');
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    return this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  configure(settings: unknown = null): Promise<void> {
    return this.client.sendNotification('workspace/didChangeConfiguration', { settings });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  async actions(uri: string, context: CodeActionContext, range = anywhere): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context };
    return ((await this.client.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  /** Gives what the server answers; the second time, null without asking. */
  async askToShutDown(): Promise<unknown> {
    if (this.isShutDown) return null;
    this.isShutDown = true;
    return this.client.sendRequest('shutdown');
  }

  async shutDown(): Promise<void> {
    await this.askToShutDown();
    this.client.dispose();
    this.server.dispose();
  }
}

const anywhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The text after edits, applied from the last to the first as the protocol asks. */
export function edited(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  const edits =
    change !== undefined && 'edits' in change ? change.edits : Object.values(action?.edit?.changes ?? {})[0];
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...(edits ?? [])]
    .flatMap((edit) => ('newText' in edit ? [edit] : []))
    .sort((a, b) => offsetOf(b.range.start) - offsetOf(a.range.start))
    .reduce(
      (after, { range, newText }) => after.slice(0, offsetOf(range.start)) + newText + after.slice(offsetOf(range.end)),
      text,
    );
}

/** The words a range covers. */
export function covered(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  return start.line === end.line
    ? (lines[start.line] ?? '').slice(start.character, end.character)
    : '(more than one line)';
}

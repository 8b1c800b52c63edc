/** What the client can do, read once from its first message, and what this server offers in return. */
import {
  CodeActionKind,
  type InitializeParams,
  MarkupKind,
  type PositionEncodingKind,
  ResourceOperationKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { supportedLanguages } from '../../core/src/prose/languages';
import { chooseEncoding } from './positionEncodings';
import type { ClientOffers, Offered } from './protocol';

export interface Client {
  /** In what it counts the characters of a line. */
  readonly positionEncoding: PositionEncodingKind;
  /** It asks for diagnostics; otherwise they are pushed to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** It answers `workspace/configuration`; otherwise its settings are those it sends by itself. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly changesFolders: boolean;
  /** It tells of changed files once it is asked to. */
  readonly watchesFiles: boolean;
  /** Its edits may name the document version they are for. */
  readonly versionedEdits: boolean;
  /** Its edits may write files that are not there yet. */
  readonly createsFiles: boolean;
  readonly markdownHover: boolean;
  /** The commands of this client that actions and hovers may call. */
  readonly commands: ReadonlySet<string>;
  readonly folders: readonly WorkspaceFolder[];
  readonly initializationOptions: unknown;
}

export function readClient(params: InitializeParams): Client {
  const { general, workspace, textDocument } = params.capabilities;
  return {
    positionEncoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    commands: new Set(offeredCommands(params.capabilities.experimental)),
    folders: params.workspaceFolders ?? rootFolder(params.rootUri),
    initializationOptions: params.initializationOptions,
  };
}

function rootFolder(uri: string | null): readonly WorkspaceFolder[] {
  return uri === null || uri === undefined ? [] : [{ uri, name: '' }];
}

/** Other clients put whatever they like there. */
function offeredCommands(experimental: Partial<ClientOffers> | null | undefined): readonly string[] {
  const commands = experimental?.commands;
  return Array.isArray(commands) ? commands : [];
}

export const fixAllKind = `${CodeActionKind.SourceFixAll}.clientele`;

/** The documents that are read, by their names. */
export const documentGlob = `**/*{${Object.values(supportedLanguages).flat().join(',')}}`;

/** Beside the encoding of positions, which the client has a say in. */
export const serverCapabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: 'clientele', interFileDependencies: false, workspaceDiagnostics: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  completionProvider: { triggerCharacters: ['-'] },
  hoverProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  experimental: { documents: documentGlob } satisfies Offered,
};

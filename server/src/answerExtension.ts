/** Answers what our own extension asks beyond the protocol: explanations, contexts, a whole workspace, texts of agents. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Analyses } from './analyses';
import type { Client } from './capabilities';
import { checkText } from './checkText';
import { declareBusiness, documentContext } from './documentContext';
import { explainWord } from './explainWord';
import { fixWorkspace } from './fixWorkspace';
import { answerSetUp } from './houseStyle/answerSetUp';
import type { OpenEditors } from './houseStyle/sources';
import type { OpenDocuments } from './openDocuments';
import {
  type CheckTextParams,
  checkTextRequest,
  type DeclareParams,
  type DocumentContextParams,
  declareRequest,
  documentContextRequest,
  type ExplainParams,
  explainRequest,
  type FixWorkspaceParams,
  fixWorkspaceRequest,
} from './protocol';
import type { ReadAnywhere } from './readAnywhere';
import { reportProgress } from './reportProgress';
import type { Engine } from './serve';

interface Needs {
  readonly open: OpenDocuments;
  readonly anywhere: ReadAnywhere;
  readonly analyses: Analyses;
  readonly editors: OpenEditors;
  readonly client: Client;
  readonly engine: Engine;
  /** Drops what was asked for a document that nobody has open. */
  readonly forget: (uri: string) => void;
}

export function answerExtension(connection: Connection, needs: Needs): void {
  const { open, anywhere, analyses, editors, client, engine, forget } = needs;
  connection.onRequest(explainRequest, ({ textDocument, position }: ExplainParams, token: CancellationToken) =>
    open.answer(textDocument.uri, token, null, (analysed) => explainWord(analysed, position, engine.explain)),
  );
  connection.onRequest(documentContextRequest, ({ textDocument }: DocumentContextParams, token: CancellationToken) =>
    open.answer(textDocument.uri, token, null, documentContext),
  );
  connection.onRequest(declareRequest, (params: DeclareParams, token: CancellationToken) =>
    open.answer(params.textDocument.uri, token, null, (analysed) => declareBusiness(analysed, params, client)),
  );
  answerSetUp(connection, editors, engine.analyze);
  connection.onRequest(fixWorkspaceRequest, (params: FixWorkspaceParams, token: CancellationToken) => {
    const progress = reportProgress(connection, params.workDoneToken);
    return fixWorkspace(params, { ...anywhere, progress }, token);
  });
  connection.onRequest(checkTextRequest, (params: CheckTextParams) =>
    checkText(params, analyses).finally(() => open.get(params.uri) ?? forget(params.uri)),
  );
}

/** Answers a client that has the whole workspace checked and wants the problems of closed files, or a report. */
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { reportDocument } from '../../../workspace/src/report/reportDocument';
import type { AnalysedDocument } from '../analyses';
import { type Client, documentGlob } from '../capabilities';
import { type CheckParams, checkRequest, reportRequest } from '../protocol';
import { reportProgress } from '../reportProgress';
import { toDiagnostics } from '../toLsp';
import { type CheckedDocument, createWorkspaceCheck, type WorkspaceCheck } from './workspaceCheck';

interface Needs {
  /** Null for what cannot be read. */
  readonly read: (uri: string) => Promise<AnalysedDocument | null>;
  readonly open: () => readonly string[];
  readonly client: Client;
  readonly warn: (line: string) => void;
}

export function answerCheck(connection: Connection, { read, open, client, warn }: Needs): WorkspaceCheck {
  async function readToKeep(uri: string): Promise<CheckedDocument | null> {
    const analysed = await read(uri);
    if (analysed === null) return null;
    const { source, analysis, outcome, resultId } = analysed;
    const report = outcome === 'checked' ? reportDocument(uri, source, analysis) : null;
    return { resultId, diagnostics: toDiagnostics(analysed, client), report };
  }

  function follow(): void {
    if (!client.watchesFiles) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: documentGlob }] })
      .catch((error) => warn(`Changed files are noticed with the next check: the client does not tell. ${error}`));
  }

  const check = createWorkspaceCheck({ read: readToKeep, open, follow, warn });
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) => check.pull(previousResultIds, token));
  connection.onRequest(checkRequest, (params: CheckParams, token) =>
    check.run(params, reportProgress(connection, params.workDoneToken), token),
  );
  connection.onRequest(reportRequest, () => check.report());
  return check;
}

/**
 * The command that puts the words of a whole workspace right: the server finds the edits, and VS Code’s preview has each
 * of them confirmed before anything is changed.
 */
import { type CancellationToken, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FixWorkspaceParams, type FixWorkspaceResult, fixWorkspaceRequest } from '../../server/src/protocol';
import { findDocuments } from './findDocuments';
import { runningOrTold } from './runningOrTold';
import { showProgress } from './showProgress';

export async function fixWorkspace(asked: BaseLanguageClient | undefined): Promise<void> {
  const client = runningOrTold(asked);
  if (client === undefined) return;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Reading your documents'),
    cancellable: true,
  };
  const found = await window.withProgress(options, async (progress, token) => {
    const shown = showProgress(client, progress);
    try {
      return await findEdits(client, shown.token, token);
    } finally {
      shown.dispose();
    }
  });
  if (found === undefined) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found);
  if (edit === undefined || edit.size === 0) {
    void window.showInformationMessage(l10n.t('Nothing to replace: all well.'));
    return;
  }
  await workspace.applyEdit(edit);
}

/** Undefined when it was cancelled. */
async function findEdits(client: BaseLanguageClient, workDoneToken: string, token: CancellationToken) {
  try {
    const documents = await findDocuments(client, token);
    const params: FixWorkspaceParams = { documents, workDoneToken };
    const { edit } = await client.sendRequest<FixWorkspaceResult>(fixWorkspaceRequest, params, token);
    return token.isCancellationRequested ? undefined : edit;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

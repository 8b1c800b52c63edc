/** The command that checks every document of the workspace. Their problems then stay, whether they are open or not. */
import { commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckParams, type CheckResult, checkRequest } from '../../server/src/protocol';
import { findDocuments } from './findDocuments';
import { showProgress } from './showProgress';

/**
 * Undefined when nothing was checked.
 * @param how `quietly` where the report comes next anyway
 */
export async function checkWorkspace(
  client: BaseLanguageClient | undefined,
  how: 'telling' | 'quietly' = 'telling',
): Promise<CheckResult | undefined> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(l10n.t('There is no folder to check. Open the folder of your documents first.'));
    return undefined;
  }
  if (!client?.isRunning()) {
    void window.showErrorMessage(l10n.t('The Clientele language server is not running, so nothing can be read.'));
    return undefined;
  }
  const title = l10n.t('Checking your documents');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const checked = await window.withProgress(options, async (progress, token) => {
    const documents = await findDocuments(client, token);
    if (token.isCancellationRequested) return undefined;
    const shown = showProgress(client, progress);
    const params: CheckParams = { documents, workDoneToken: shown.token };
    try {
      // When it is cancelled, what has been read until then stays.
      return await client.sendRequest<CheckResult>(checkRequest, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      shown.dispose();
    }
  });
  if (checked !== undefined && how === 'telling') void offerMore(checked);
  return checked;
}

async function offerMore({ documents, withFindings, findings }: CheckResult): Promise<void> {
  if (documents === 0) {
    void window.showInformationMessage(l10n.t('There is no document to check in this workspace.'));
    return;
  }
  const openReport = l10n.t('Open Report');
  if (findings === 0) {
    const well =
      documents === 1 ? l10n.t('Read 1 document: all well.') : l10n.t('Read {0} documents: all well.', documents);
    if ((await window.showInformationMessage(well, openReport)) !== undefined)
      await commands.executeCommand('clientele.openReport');
    return;
  }
  const message =
    findings === 1
      ? l10n.t('Read {0} documents: 1 word to look at.', documents)
      : l10n.t('Read {0} documents: {1} words to look at in {2} of them.', documents, findings, withFindings);
  const showProblems = l10n.t('Show Problems');
  const choice = await window.showInformationMessage(message, showProblems, openReport);
  if (choice === showProblems) await commands.executeCommand('workbench.actions.view.problems');
  if (choice === openReport) await commands.executeCommand('clientele.openReport');
}

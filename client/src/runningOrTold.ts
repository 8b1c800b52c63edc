/** A client whose server answers. */
import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Undefined where the server is not running; the writer is told. */
export function runningOrTold(client: BaseLanguageClient | undefined): BaseLanguageClient | undefined {
  if (client?.isRunning()) return client;
  void window.showErrorMessage(l10n.t('The Clientele language server is not running, so nothing can be read.'));
  return undefined;
}

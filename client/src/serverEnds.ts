/** What is done when the server ends by itself: it is started again, which is said once; one that keeps ending is not. */
import { l10n, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient';

/**
 * How often is too often is for the language client to say.
 * @param running the client that is made with it
 * @param offerOutput says something, and offers to show the output
 */
export function createErrorHandler(
  running: () => BaseLanguageClient | undefined,
  offerOutput: (show: typeof window.showErrorMessage, message: string) => unknown,
): ErrorHandler {
  const usual = new WeakMap<BaseLanguageClient, ErrorHandler>();
  let isTold = false;

  function usualHandler(): ErrorHandler | undefined {
    const client = running();
    if (client === undefined) return undefined;
    const handler = usual.get(client) ?? client.createDefaultErrorHandler();
    usual.set(client, handler);
    return handler;
  }

  function tell({ action }: CloseHandlerResult): void {
    if (action === CloseAction.DoNotRestart) {
      void offerOutput(
        window.showErrorMessage,
        l10n.t('Clientele’s language server keeps ending by itself, so nothing is checked.'),
      );
    } else if (!isTold) {
      isTold = true;
      void offerOutput(
        window.showWarningMessage,
        l10n.t('Clientele’s language server ended by itself and was started again.'),
      );
    }
  }

  return {
    // What is sent to a server that has just ended fails, message by message. To shut down for that would be to never start
    // it again; that it ended is told by `closed`, which follows.
    error: () => ({ action: ErrorAction.Continue }),
    async closed() {
      const result = (await usualHandler()?.closed()) ?? { action: CloseAction.DoNotRestart };
      tell(result);
      return { ...result, handled: true };
    },
  };
}

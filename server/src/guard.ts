/** Keeps a failure where it happened: it is logged once for its document, and everything else goes on. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Guard {
  /** The result of `work`, or `otherwise` where it throws. */
  call<T>(uri: string, otherwise: T, work: () => T): T;
  /**
   * The same for the answer to a request, which is dropped when the client has cancelled it meanwhile. A `ResponseError`
   * is an answer.
   */
  request<T>(uri: string, token: CancellationToken, otherwise: T, work: () => Promise<T>): Promise<T>;
  /** Forgets what was told about a document; its next failure is news again. */
  forget(uri: string): void;
}

export function createGuard(log: (line: string) => void): Guard {
  const told = new Map<string, Set<string>>();

  function tell(uri: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const lines = told.get(uri) ?? new Set();
    told.set(uri, lines);
    if (lines.has(message)) return;
    lines.add(message);
    log(
      `${uri} could not be read to the end, so nothing is shown for it; other documents are not affected. ${message}`,
    );
  }

  return {
    call(uri, otherwise, work) {
      try {
        return work();
      } catch (error) {
        tell(uri, error);
        return otherwise;
      }
    },
    async request(uri, token, otherwise, work) {
      const result = await work().catch((error: unknown) => {
        if (error instanceof ResponseError) throw error;
        tell(uri, error);
        return otherwise;
      });
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      return result;
    },
    forget(uri) {
      told.delete(uri);
    },
  };
}

/** What the protocol asks of a server that was told to shut down: every further request is refused, and nothing is done for it. */
import { Message, type MessageStrategy, type RequestMessage } from 'vscode-languageserver';

/** A method that nobody handles, under which such requests are handed on. */
export const requestAfterShutdown = '$/clientele/requestAfterShutdown';

/** For one connection. */
export function afterShutdown(): MessageStrategy {
  let isShutDown = false;
  return {
    handleMessage(message, next) {
      if (!Message.isRequest(message)) return next(message);
      const refused: RequestMessage = { ...message, method: requestAfterShutdown };
      next(isShutDown ? refused : message);
      isShutDown ||= message.method === 'shutdown';
    },
  };
}

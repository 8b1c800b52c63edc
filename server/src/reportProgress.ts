/** Tells a client that shows it how far a long request has come. */
import type { Connection } from 'vscode-languageserver';

/** @param token of a client that shows the progress */
export function reportProgress(connection: Connection, token: string | number | undefined) {
  const progress = token === undefined ? null : connection.window.attachWorkDoneProgress(token);
  return (done: number, all: number) => progress?.report((100 * done) / all, `${done} of ${all}`);
}

/** Progress of a long request, for a client that shows it. */
import type { Connection } from 'vscode-languageserver';

type Progress = (done: number, all: number) => void;

export function reportProgress(connection: Connection, token: string | number | undefined): Progress {
  const progress = token === undefined ? null : connection.window.attachWorkDoneProgress(token);
  return (done, all) => progress?.report((100 * done) / all, `${done} of ${all}`);
}

/** Shows what the server reports of a long request. */
import type { Disposable, Progress } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';

let last = 0;

export function showProgress(
  client: BaseLanguageClient,
  progress: Progress<{ message?: string; increment?: number }>,
): Disposable & { readonly token: string } {
  const token = `clientele-${++last}`;
  let shown = 0;
  const listening = client.onProgress(WorkDoneProgress.type, token, (report) => {
    if (report.kind !== 'report') return;
    const done = report.percentage ?? shown;
    progress.report({ increment: done - shown, ...(report.message !== undefined && { message: report.message }) });
    shown = done;
  });
  return { token, dispose: () => listening.dispose() };
}

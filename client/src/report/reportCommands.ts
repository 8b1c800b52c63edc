/** The commands of the report: open it, and write it to a file. The workspace is checked first where nobody has asked for that. */
import { commands, Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReportResult, reportRequest } from '../../../server/src/protocol';
import { checkWorkspace } from '../checkWorkspace';
import { type Content, contentOf } from './content';
import { exportReport } from './exportReport';
import { createReportPanel } from './reportPanel';

export function registerReport(extension: Uri, client: () => BaseLanguageClient | undefined): Disposable {
  const panel = createReportPanel(extension, (asked) => void (asked === 'check' ? checkAgain() : write()));

  async function open(): Promise<void> {
    const content = await readContent(client());
    if (content !== undefined) await panel.show(content);
  }

  async function checkAgain(): Promise<void> {
    if ((await checkWorkspace(client(), 'quietly')) !== undefined) await open();
  }

  async function write(target?: Uri): Promise<Uri | undefined> {
    const content = await readContent(client());
    return content && exportReport(extension, content, target);
  }

  return Disposable.from(
    panel,
    commands.registerCommand('clientele.openReport', open),
    commands.registerCommand('clientele.exportReport', (target?: unknown) =>
      write(target instanceof Uri ? target : undefined),
    ),
  );
}

/** Undefined where nothing was read. */
async function readContent(client: BaseLanguageClient | undefined): Promise<Content | undefined> {
  const report = (await ask(client)) ?? ((await checkWorkspace(client, 'quietly')) && (await ask(client)));
  if (!report) return undefined;
  if (report.documents.length === 0) {
    void window.showInformationMessage(l10n.t('There is no document to report on in this workspace.'));
    return undefined;
  }
  const documents = report.documents.map((each) => ({ ...each, path: workspace.asRelativePath(Uri.parse(each.uri)) }));
  const today = new Date().toLocaleDateString(env.language, { dateStyle: 'long' });
  return contentOf(documents, [workspace.name, today].filter((part) => part).join(' · '), l10n.t);
}

async function ask(client: BaseLanguageClient | undefined): Promise<ReportResult> {
  return client?.isRunning() ? client.sendRequest<ReportResult>(reportRequest) : null;
}

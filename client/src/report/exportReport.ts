/** Writes the report to a file: Markdown or a page, by the name it is given. */
import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Content } from './content';
import type { Place } from './figure';
import { reportAsMarkdown } from './markdown';
import { reportPage } from './page';
import { readPageParts } from './pageFiles';
import { relativePath } from './relativePath';

/** @param target where to; without it the writer is asked. Gives the file, or undefined when there is none. */
export async function exportReport(extension: Uri, content: Content, target?: Uri): Promise<Uri | undefined> {
  const file = target ?? (await askWhere());
  if (file === undefined) return undefined;
  const linkTo = ({ uri }: Place) => relativePath(file.toString(), uri);
  const text = /\.html?$/i.test(file.path)
    ? reportPage(
        { ...(await readPageParts(extension)), content, language: env.language, linkTo, buttons: false },
        l10n.t,
      )
    : reportAsMarkdown(content, linkTo, l10n.t);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  if (target === undefined) void offerToOpen(file);
  return file;
}

function askWhere(): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    title: l10n.t('Export Report'),
    ...(folder && { defaultUri: Uri.joinPath(folder, 'clientele-report.md') }),
    filters: { Markdown: ['md'], HTML: ['html'] },
  });
}

async function offerToOpen(file: Uri): Promise<void> {
  const open = l10n.t('Open');
  const written = l10n.t('The report is in {0}.', workspace.asRelativePath(file));
  if ((await window.showInformationMessage(written, open)) === undefined) return;
  await window.showTextDocument(file);
}

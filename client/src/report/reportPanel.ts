/** The page of the report in the editor: shown, brought up to date, and asked where its bars lead. */
import { type Disposable, env, l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Content } from './content';
import type { Place } from './figure';
import { type Asked, reportPage } from './page';
import { readPageParts } from './pageFiles';
import { showPlaces } from './showPlaces';

export interface ReportPanel extends Disposable {
  show(content: Content): Promise<void>;
}

export function createReportPanel(extension: Uri, ask: (asked: 'check' | 'export') => void): ReportPanel {
  let panel: WebviewPanel | undefined;
  let shown: Content | undefined;

  function open(title: string): WebviewPanel {
    const opened = window.createWebviewPanel('clientele.report', title, ViewColumn.Active, {
      enableScripts: true,
      // Its page holds all it needs, so there is no folder that it might read.
      localResourceRoots: [],
      retainContextWhenHidden: true,
    });
    opened.onDidDispose(() => {
      panel = undefined;
    });
    opened.webview.onDidReceiveMessage((asked: Asked) => {
      if ('does' in asked) ask(asked.does);
      else if (shown !== undefined) void showPlaces(placesOf(shown, asked.show));
    });
    return opened;
  }

  return {
    async show(content) {
      const files = await readPageParts(extension);
      shown = content;
      panel ??= open(content.title);
      panel.webview.html = reportPage(
        { ...files, content, language: env.language, linkTo: (_, target) => `#${target}`, buttons: true },
        l10n.t,
      );
      panel.reveal();
    },
    dispose: () => panel?.dispose(),
  };
}

/** What a link of the page stands for: a line of the list, or a bar by figure, row and series. */
function placesOf({ toLookAt, figures }: Content, target: string): readonly Place[] {
  const [first, ...indices] = target.split('.');
  const [row = -1, bar = -1] = indices.map(Number);
  if (first === 'list') return toLookAt[row] === undefined ? [] : [toLookAt[row].place];
  return figures[Number(first)]?.rows[row]?.bars[bar]?.places ?? [];
}

/** The language status item: what was inferred for the document in view. The wording is statusText's. */
import {
  Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { ContextParams } from '../../server/src/protocol';
import { type ServerState, statusText } from './statusText';

export interface StatusItem extends Disposable {
  show(context: ContextParams): void;
  serverIs(state: ServerState): void;
}

const showContext = { title: l10n.t('What Told?'), command: 'clientele.showContext' };
const showOutput = { title: l10n.t('Show Output'), command: 'clientele.showOutput' };
const restart = { title: l10n.t('Restart'), command: 'clientele.restart' };

export function createStatusItem(selector: DocumentSelector): StatusItem {
  const item = languages.createLanguageStatusItem('clientele.context', selector);
  const latest = new Map<string, ContextParams>();
  let server: ServerState = 'starting';
  item.name = 'Clientele';

  function update(editor: TextEditor | undefined): void {
    const context = editor && latest.get(editor.document.uri.toString());
    const { text, detail } = statusText(server, context, l10n.t);
    const stopped = server === 'stopped';
    item.text = text;
    item.detail = detail;
    item.busy = !stopped && context === undefined;
    item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command = stopped ? restart : context?.outcome === 'failed' ? showOutput : showContext;
  }

  update(window.activeTextEditor);
  const watching = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => latest.delete(document.uri.toString())),
  );
  return {
    show(context) {
      latest.set(context.uri, context);
      update(window.activeTextEditor);
    },
    serverIs(state) {
      // A new server has read nothing yet.
      if (state !== 'running') latest.clear();
      server = state;
      update(window.activeTextEditor);
    },
    dispose: () => watching.dispose(),
  };
}

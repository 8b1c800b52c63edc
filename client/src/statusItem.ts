/** The language status item: what was inferred for the document in view. The wording is statusText's. */
import { Disposable, type DocumentSelector, languages, type TextEditor, window, workspace } from 'vscode';
import type { ContextParams } from '../../server/src/protocol';
import { statusText } from './statusText';

export interface StatusItem extends Disposable {
  show(context: ContextParams): void;
  /** Forgets every document, as a new server knows none. */
  clear(): void;
}

export function createStatusItem(selector: DocumentSelector): StatusItem {
  const item = languages.createLanguageStatusItem('clientele.context', selector);
  const latest = new Map<string, ContextParams>();
  item.name = 'Clientele';
  item.command = { title: 'Show Output', command: 'clientele.showOutput' };

  function update(editor: TextEditor | undefined): void {
    const context = editor && latest.get(editor.document.uri.toString());
    item.busy = context === undefined;
    const { text, detail } = statusText(context);
    item.text = text;
    item.detail = detail;
  }

  update(undefined);
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
    clear() {
      latest.clear();
      update(window.activeTextEditor);
    },
    dispose: () => watching.dispose(),
  };
}

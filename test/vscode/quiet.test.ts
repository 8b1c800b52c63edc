/** What is checked while somebody types, and which documents are. */
import { strict as assert } from 'node:assert';
import { commands, languages, Selection, scm, type TextDocument, Uri, window, workspace } from 'vscode';
import { findingsIn, openCopyOf, withSettings } from './support';

const letter = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';

/** A document that VS Code opens by itself, as soon as it is there. */
async function opened(isMeant: (document: TextDocument) => boolean): Promise<TextDocument> {
  const open = workspace.textDocuments.find(isMeant);
  if (open) return open;
  return new Promise((resolve) => {
    const listening = workspace.onDidOpenTextDocument((document) => {
      if (!isMeant(document)) return;
      listening.dispose();
      resolve(document);
    });
  });
}

describe('while somebody types', () => {
  it('a word is underlined once it is written, whether the caret leaves it or rests', async () => {
    const document = await workspace.openTextDocument({
      language: 'markdown',
      content: letter.replace('customers', ''),
    });
    const editor = await window.showTextDocument(document, { preview: false });
    const at = document.positionAt(letter.indexOf('customers'));
    editor.selection = new Selection(at, at);
    await commands.executeCommand('type', { text: 'customer' });
    await findingsIn(document, 1);
    await commands.executeCommand('type', { text: 's' });
    await commands.executeCommand('cursorEnd');
    const [finding] = await findingsIn(document, 1, ({ range }) => document.getText(range) === 'customers');
    assert(finding);
  });
});

describe('a document that is saved nowhere', () => {
  it('is checked by the settings of now', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: letter });
    await window.showTextDocument(document, { preview: false });
    await findingsIn(document, 1);
    const style = { we: { call: 'member' } };
    await withSettings({ 'clientele.houseStyle': style }, async () => {
      await findingsIn(document, 1, ({ message }) => message.includes('“members”'));
    });
    await findingsIn(document, 1, ({ message }) => !message.includes('“members”'));
  });
});

describe('documents of VS Code’s own', () => {
  it('are checked where somebody writes: what is typed for source control, by the settings of now', async () => {
    const control = scm.createSourceControl('clientele-test', 'Test', workspace.workspaceFolders?.[0]?.uri);
    try {
      await commands.executeCommand('workbench.view.scm');
      control.inputBox.value = letter;
      const input = await opened(({ uri, languageId }) => uri.scheme === 'vscode-scm' && languageId === 'scminput');
      const [finding] = await findingsIn(input, 1);
      assert(finding);
      assert.equal(input.getText(finding.range), 'customers');
      await withSettings({ 'clientele.enable': false }, async () => assert.deepEqual(await findingsIn(input, 0), []));
      await findingsIn(input, 1);
    } finally {
      control.dispose();
      await commands.executeCommand('workbench.view.explorer');
    }
  });

  it('are not checked where nobody does: logs, house styles, output', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert(folder);
    const log = Uri.joinPath(folder, 'server.log');
    await workspace.fs.writeFile(log, new TextEncoder().encode(letter));
    await window.showTextDocument(log);
    await commands.executeCommand('clientele.showOutput');
    await commands.executeCommand('search.action.openNewEditor', { query: 'customers', triggerSearch: true });
    // Nothing tells that nothing comes, so a document opened later has to be answered first.
    await findingsIn(await openCopyOf('notes.txt'), 1);
    const checked = languages
      .getDiagnostics()
      .filter(([, found]) => found.some(({ source }) => source === 'clientele'));
    const others = workspace.textDocuments.filter(
      ({ languageId }) => languageId === 'log' || languageId === 'Log' || languageId === 'search-result',
    );
    assert(others.length > 0);
    for (const { uri } of others) {
      assert(!checked.some(([each]) => each.toString() === uri.toString()), `${uri} is checked`);
    }
  });
});

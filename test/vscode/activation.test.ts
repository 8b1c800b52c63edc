/** When the extension is started: for what it reads, and for nothing else. */
import { strict as assert } from 'node:assert';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { findingsIn, openCopyOf } from './support';

const extension = () => {
  const found = extensions.getExtension('clientele.clientele');
  assert(found);
  return found;
};

let wasActive: boolean;

// Outside of every suite, so that it comes before the tests of all files: each of those opens what is read.
before(async () => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert(folder);
  const code = await workspace.openTextDocument(Uri.joinPath(folder, 'notes.py'));
  await window.showTextDocument(code);
  assert.equal(code.languageId, 'python');
  await commands.executeCommand('vscode.executeDocumentSymbolProvider', code.uri);
  wasActive = extension().isActive;
});

describe('the extension', () => {
  it('is not started as long as only other documents are open', () => assert.equal(wasActive, false));

  it('is started by the first document that it reads', async () => {
    await findingsIn(await openCopyOf('notes.txt'), 1);
    assert(extension().isActive);
  });
});

import { strict as assert } from 'node:assert';
import { commands, Selection, window, workspace } from 'vscode';
import {
  aMoment,
  append,
  apply,
  corrected,
  findingsIn,
  openCopyOf,
  quickFix,
  replaceAll,
  withSettings,
} from './support';

describe('the light bulb', () => {
  it('replaces the word and nothing else', async () => {
    const document = await openCopyOf('proposal.md');
    const before = document.getText();
    const [finding] = await findingsIn(document, 2);
    assert(finding);
    const fix = await quickFix(document, finding.range, 'Replace with “clients”');
    assert.equal(fix.isPreferred, true);
    await apply(fix);
    assert.equal(document.getText(), before.replace('customers', 'clients'));
    await findingsIn(document, 1);
  });

  it('is first in the menu, so that Auto Fix takes it', async () => {
    const document = await openCopyOf('proposal.md');
    const before = document.getText();
    const [finding] = await findingsIn(document, 2);
    assert(finding && window.activeTextEditor);
    window.activeTextEditor.selection = new Selection(finding.range.start, finding.range.start);
    await quickFix(document, finding.range, 'Replace with “clients”');
    // VS Code may drop it where it asks for fixes by itself at the same time, since the caret has moved.
    while (document.getText() === before) {
      await commands.executeCommand('editor.action.autoFix');
      await aMoment();
    }
    await findingsIn(document, 1);
    assert.equal(document.getText(), before.replace('customers', 'clients'));
  });

  it('replaces all of them in the document', async () => {
    const document = await openCopyOf('proposal.md');
    const before = document.getText();
    const [finding] = await findingsIn(document, 2);
    assert(finding);
    await apply(await quickFix(document, finding.range, 'Replace all 2'));
    assert.equal(document.getText(), corrected(before));
    await findingsIn(document, 0);
  });

  it('replaces all of them in the paragraph, and none beyond', async () => {
    const document = await openCopyOf('proposal.md');
    const [finding] = await findingsIn(document, 2);
    assert(finding);
    const paragraph = document.lineAt(finding.range.start.line).text;
    await replaceAll(document, `${document.getText()}\n${paragraph} ${paragraph}\n`);
    const before = document.getText();
    const findings = await findingsIn(document, 4);
    const last = findings.at(-1);
    assert(last);
    await apply(await quickFix(document, last.range, 'Replace all 2 in this paragraph'));
    const at = before.indexOf(`${paragraph} ${paragraph}`);
    assert.equal(document.getText(), before.slice(0, at) + corrected(before.slice(at)));
    await findingsIn(document, 2);
  });

  it('leaves this one, and only this one', async () => {
    const document = await openCopyOf('proposal.md');
    const [finding, other] = await findingsIn(document, 2);
    assert(finding && other);
    await apply(await quickFix(document, finding.range, 'Leave this one'));
    const [left] = await findingsIn(document, 1);
    assert.equal(left?.range.start.line, other.range.start.line);
  });
});

describe('leave in this file', () => {
  it('silences the file, and what is written in it later', async () => {
    const document = await openCopyOf('proposal.md');
    const [finding] = await findingsIn(document, 2);
    assert(finding);
    await apply(await quickFix(document, finding.range, 'Leave in this file'));
    await findingsIn(document, 0);
  });
});

describe('source.fixAll.clientele', () => {
  it('replaces on save', async () => {
    const onSave = { 'editor.codeActionsOnSave': { 'source.fixAll.clientele': 'explicit' } };
    await withSettings(onSave, async () => {
      const document = await openCopyOf('proposal.md');
      await findingsIn(document, 2);
      // Only a document with changes is saved.
      await append(document, '\nKind regards\n');
      const before = document.getText();
      assert(await document.save());
      const saved = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
      assert.equal(saved, corrected(before));
    });
  });
});

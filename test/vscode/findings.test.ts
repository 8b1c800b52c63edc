import { strict as assert } from 'node:assert';
import { DiagnosticSeverity, languages } from 'vscode';
import { findingsIn, openCopyOf } from './support';

describe('findings', () => {
  it('underline the wrong word in Markdown and say why', async () => {
    const document = await openCopyOf('proposal.md');
    const [finding] = await findingsIn(document, 2);
    assert(finding);
    assert.equal(document.getText(finding.range), 'customers');
    assert.deepEqual([finding.range.start.line, finding.range.start.character], [2, 23]);
    assert.equal(typeof finding.code === 'object' ? finding.code.value : finding.code, 'wrong-term');
    assert.equal(finding.severity, DiagnosticSeverity.Warning);
    assert.match(finding.message, /law firm/);
  });

  it('come in plain text too', async () => {
    const document = await openCopyOf('notes.txt');
    const [finding] = await findingsIn(document, 1);
    assert(finding);
    assert.equal(document.getText(finding.range), 'customers');
  });

  it('are none in a language that is not read', async () => {
    const script = await openCopyOf('notes.py');
    // Nothing tells that nothing comes, so a document opened later has to be answered first.
    await findingsIn(await openCopyOf('notes.txt'), 1);
    assert.deepEqual(languages.getDiagnostics(script.uri), []);
  });

  it('are none where the word is right', async () => {
    const document = await openCopyOf('house.md');
    await findingsIn(await openCopyOf('notes.txt'), 1);
    assert.deepEqual(languages.getDiagnostics(document.uri), []);
  });
});

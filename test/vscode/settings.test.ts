import { strict as assert } from 'node:assert';
import { commands } from 'vscode';
import { append, findingsIn, openCopyOf, withSettings } from './support';

describe('a change of settings', () => {
  it('switches the findings off and on again', async () => {
    const document = await openCopyOf('proposal.md');
    await findingsIn(document, 2);
    await withSettings({ 'clientele.enable': false }, async () => {
      await findingsIn(document, 0);
    });
    await findingsIn(document, 2);
  });

  it('lets the house style overrule the context at once', async () => {
    const document = await openCopyOf('house.md');
    await withSettings({ 'clientele.houseStyle': { we: { call: 'customer' } } }, async () => {
      const [finding] = await findingsIn(document, 1);
      assert(finding);
      assert.equal(document.getText(finding.range), 'clients');
      assert.equal(typeof finding.code === 'object' ? finding.code.value : finding.code, 'house-term');
    });
    await findingsIn(document, 0);
  });
});

describe('the command that restarts the server', () => {
  it('brings a server that reads on', async () => {
    const document = await openCopyOf('notes.txt');
    await findingsIn(document, 1);
    await commands.executeCommand('clientele.restart');
    await append(document, '\nOur customers sign an engagement letter before we give legal advice.\n');
    await findingsIn(document, 2);
  });
});

import { strict as assert } from 'node:assert';
import { commands } from 'vscode';
import { findingsIn, openCopyOf } from './support';

describe('a link of the hover', () => {
  it('takes the fix of its title', async () => {
    const document = await openCopyOf('proposal.md');
    const [finding] = await findingsIn(document, 2);
    assert(finding);
    const { line, character } = finding.range.start;
    const args = [document.uri.toString(), { line, character }, 'Replace with “clients”'];
    await commands.executeCommand('clientele.applyFix', ...args);
    await findingsIn(document, 1);
    assert.match(document.lineAt(line).text, /clients/);
  });
});

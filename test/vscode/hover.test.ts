import { strict as assert } from 'node:assert';
import { commands, type Hover, MarkdownString } from 'vscode';
import { findingsIn, openCopyOf } from './support';

describe('the hover', () => {
  it('says which word is right and which words tell', async () => {
    const document = await openCopyOf('proposal.md');
    // A house style that stood in the workspace a moment ago may hold a moment longer.
    const [finding] = await findingsIn(
      document,
      2,
      ({ code }) => typeof code === 'object' && code.value === 'wrong-term',
    );
    assert(finding);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      finding.range.start.translate(0, 2),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
      .join('\n');
    assert.match(text, /“clients”/);
    assert.match(text, /law firm/);
  });
});

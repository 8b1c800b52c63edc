import { strict as assert } from 'node:assert';
import {
  commands,
  type DocumentHighlight,
  type Position,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { findingsIn, openCopyOf } from './support';

/** Where “our customers” begin in proposal.md. */
async function openAtOurs(): Promise<{ document: TextDocument; position: Position }> {
  const document = await openCopyOf('proposal.md');
  const [finding] = await findingsIn(document, 2);
  assert(finding);
  return { document, position: finding.range.start.translate(0, 2) };
}

describe('rename', () => {
  it('renames our people and leaves the reader’s, through VS Code', async () => {
    const { document, position } = await openAtOurs();
    const before = document.getText();
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'guest',
    );
    assert(await workspace.applyEdit(edit));
    const renamed = before
      .replace(/\b(our) customers/gi, '$1 guests')
      .replace('client of our firm', 'guest of our firm');
    assert.equal(document.getText(), renamed);
    assert.match(document.getText(), /your customers/i);
  });
});

describe('document highlight', () => {
  it('shows the same people and no others', async () => {
    const { document, position } = await openAtOurs();
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      position,
    );
    const before = ({ start }: DocumentHighlight['range']) =>
      document.lineAt(start.line).text.slice(0, start.character).trim().split(' ').at(-1)?.toLowerCase();
    assert.deepEqual(
      highlights.map(({ range }) => [before(range), document.getText(range)]),
      [
        ['our', 'customers'],
        ['our', 'customers'],
        ['every', 'client'],
      ],
    );
  });
});

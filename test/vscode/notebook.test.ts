/** The cells of a notebook: prose is checked, code is not. */
import { strict as assert } from 'node:assert';
import {
  commands,
  languages,
  NotebookCellData,
  NotebookCellKind,
  type NotebookDocument,
  NotebookEdit,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { findingsIn, replaceAll } from './support';

const letter = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';
const code = '# Our customers sign an engagement letter before our law firm gives legal advice.';

const file = {
  cells: [
    { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: [code] },
    { cell_type: 'markdown', metadata: {}, source: [letter] },
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};

let count = 0;

/** A notebook in a folder that no other test has open. */
async function writeNotebook(): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert(folder);
  const uri = Uri.joinPath(folder, `notebook-${++count}`, 'notes.ipynb');
  await workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(file)));
  return uri;
}

/** Opens it as the explorer does. */
async function open(uri: Uri): Promise<NotebookDocument> {
  await commands.executeCommand('vscode.open', uri);
  return workspace.openNotebookDocument(uri);
}

function cellsOf(notebook: NotebookDocument): { prose: TextDocument; code: TextDocument } {
  const [code, prose] = notebook.getCells().map(({ document }) => document);
  assert(prose && code);
  assert.deepEqual([prose.languageId, code.languageId], ['markdown', 'python']);
  return { prose, code };
}

describe('a notebook', () => {
  it('has its prose checked, and its code left alone', async () => {
    const { prose, code } = cellsOf(await open(await writeNotebook()));
    const [finding] = await findingsIn(prose, 1);
    assert.equal(finding && prose.getText(finding.range), 'customers');
    assert.deepEqual(languages.getDiagnostics(code.uri), []);
  });

  it('is mended by the link of a hover, whether its cell is being edited or not', async () => {
    const { prose } = cellsOf(await open(await writeNotebook()));
    const [finding] = await findingsIn(prose, 1);
    assert(finding);
    const { line, character } = finding.range.start;
    const args = [prose.uri.toString(), { line, character }, 'Replace with “clients”'];
    await commands.executeCommand('clientele.applyFix', ...args);
    await findingsIn(prose, 0);
    assert.equal(prose.getText(), letter.replace('customers', 'clients'));
  });

  it('is followed as it is typed in, longer, and closed', async () => {
    const uri = await writeNotebook();
    const notebook = await open(uri);
    const { prose } = cellsOf(notebook);
    await findingsIn(prose, 1);
    await replaceAll(prose, letter.replace('customers', 'clients'));
    await findingsIn(prose, 0);

    const more = new WorkspaceEdit();
    const cell = new NotebookCellData(NotebookCellKind.Markup, letter, 'markdown');
    more.set(uri, [NotebookEdit.insertCells(notebook.cellCount, [cell])]);
    assert(await workspace.applyEdit(more));
    const added = notebook.cellAt(notebook.cellCount - 1).document;
    await findingsIn(added, 1);

    await notebook.save();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await findingsIn(added, 0);
  });

  it('goes by the house style of its folder', async () => {
    const uri = await writeNotebook();
    const style = Uri.joinPath(uri, '..', '.clientele.json');
    await workspace.fs.writeFile(style, new TextEncoder().encode('{ "we": { "call": "member" } }'));
    const notebook = await open(uri);
    const [finding] = await findingsIn(cellsOf(notebook).prose, 1, ({ message }) => message.includes('“members”'));
    assert(finding);
  });
});

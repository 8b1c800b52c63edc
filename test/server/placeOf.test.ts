import assert from 'node:assert/strict';
import { placeOf } from '../../server/src/houseStyle/placeOf';
import { connect, lawFirm } from './connection';

const docs = 'file:///docs';

describe('the place of a document', () => {
  it('of a notebook’s cell is that of the notebook', () => {
    const place = { folder: docs, path: 'plans/one.ipynb' };
    assert.deepEqual(placeOf('vscode-notebook-cell:/docs/plans/one.ipynb#W0sZmlsZQ%3D%3D', [docs]), place);
    assert.deepEqual(placeOf('vscode-notebook-cell://wsl%2Bubuntu/docs/plans/one.ipynb#W0', [docs]), place);
    const virtual = 'vscode-vfs://github/firm';
    assert.deepEqual(placeOf('vscode-notebook-cell://github/firm/one.ipynb#W1', [docs, virtual]), {
      folder: virtual,
      path: 'one.ipynb',
    });
  });

  it('of what is typed for source control is its repository', () => {
    const uri = 'vscode-scm:git/scm0/input?rootUri%3Dfile%253A%252F%252F%252Fdocs%252Fletters';
    const query = 'vscode-scm:git/scm0/input?rootUri=file%3A%2F%2F%2Fdocs%2Fletters';
    const place = { folder: docs, path: 'letters/commit message' };
    assert.deepEqual(placeOf(query, ['file:///other', docs]), place);
    assert.deepEqual(placeOf(uri, ['file:///other', docs]), place);
    assert.equal(placeOf('vscode-scm:git/scm0/input', [docs, 'file:///other']), null);
  });
});

describe('what is typed for source control', () => {
  const uri = 'vscode-scm:git/scm0/input?rootUri=file%3A%2F%2F%2Fdocs';

  it('is read as prose, and offered nothing that would be sent along', async () => {
    const client = await connect({ folders: [docs], disk: { read: async () => null } });
    await client.open(uri, lawFirm, 'scminput');
    const [diagnostic] = await client.diagnostics(uri);
    assert.ok(diagnostic);
    const actions = await client.actions(uri, { diagnostics: [diagnostic], only: ['quickfix'] });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Replace with “clients”'],
    );
  });
});

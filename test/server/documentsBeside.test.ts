/** The habit of the documents beside an open one, in an editor. */
import assert from 'node:assert/strict';
import { connect } from './connection';

const letter = 'The lawyers wrote the advice letter. Customers sign it before the hearing.';
const beside = ['april', 'june', 'july', 'august'].map((name) => `letters/${name}.md`);
const disk = {
  read: async (_folder: string, path: string) =>
    beside.includes(path) ? 'The customers rang. Two customers wrote.' : null,
  listIn: async (_folder: string, parent: string) => (parent === 'letters' ? beside : []),
};

describe('the documents beside an open one', () => {
  it('show the writer’s habit', async () => {
    const client = await connect({ folders: ['file:///firm'], disk });
    await client.open('file:///firm/letters/may.md', letter);
    await client.open('file:///firm/memos/may.md', letter);
    assert.deepEqual(await client.diagnostics('file:///firm/letters/may.md'), []);
    assert.equal((await client.diagnostics('file:///firm/memos/may.md')).length, 1);
  });

  it('are not asked of a client that keeps the files, where each may come from far away', async () => {
    const client = await connect({ folders: ['vscode-vfs://firm'], disk: null });
    const asked: string[] = [];
    client.client.onRequest('clientele/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri.slice(uri.lastIndexOf('/') + 1));
      return { text: null };
    });
    await client.open('vscode-vfs://firm/letters/may.md', letter);
    assert.equal((await client.diagnostics('vscode-vfs://firm/letters/may.md')).length, 1);
    assert.ok(asked.includes('about.md'));
    assert.deepEqual(
      asked.filter((name) => name === '.git' || name === 'june.md'),
      [],
    );
  });

  it('are not looked at for one that belongs to no folder', async () => {
    const client = await connect({ folders: ['file:///firm'], disk });
    await client.open('untitled:may', letter);
    assert.equal((await client.diagnostics('untitled:may')).length, 1);
  });
});

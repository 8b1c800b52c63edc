import assert from 'node:assert/strict';
import { CancellationTokenSource, type TextDocumentEdit } from 'vscode-languageserver/node';
import type { FixWorkspaceResult } from '../../server/src/protocol';
import { UnreadableText } from '../../workspace/src/styleSource';
import { connect, type Editor, edited, lawFirm } from './connection';

const folder = 'file:///docs';
const method = 'clientele/fixWorkspace';
const letter = `${lawFirm} Our customers pay us a retainer for legal advice.`;
const fixed = letter.replaceAll('customers', 'clients');

type Files = Readonly<Record<string, string>>;

function open(files: Files): Promise<Editor> {
  const read = async (_: string, path: string) => {
    if (path === 'broken.md') throw new UnreadableText('It is no text.');
    return files[path] ?? null;
  };
  return connect({ folders: [folder], disk: { read } });
}

async function edits(client: Editor, paths: readonly string[]): Promise<FixWorkspaceResult['edit']> {
  const documents = paths.map((path) => `${folder}/${path}`);
  return (await client.client.sendRequest<FixWorkspaceResult>(method, { documents })).edit;
}

const changesIn = ({ documentChanges }: FixWorkspaceResult['edit']) => documentChanges as TextDocumentEdit[];

function applied(text: string, change: TextDocumentEdit | undefined): string {
  assert.ok(change);
  return edited(text, { title: '', edit: { documentChanges: [change] } });
}

describe('fix all in the workspace', () => {
  it('finds the edits of documents that are open and of those that are not', async () => {
    const client = await open({ 'one.md': letter, 'two.md': 'Our clients are well.', 'three.txt': lawFirm });
    await client.open(`${folder}/three.txt`, `${lawFirm}!`, 'plaintext');
    const changes = changesIn(await edits(client, ['one.md', 'two.md', 'three.txt']));
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument),
      [
        { uri: `${folder}/one.md`, version: null },
        { uri: `${folder}/three.txt`, version: 1 },
      ],
    );
    assert.equal(applied(letter, changes[0]), fixed);
    assert.equal(applied(`${lawFirm}!`, changes[1]), `${lawFirm.replace('customers', 'clients')}!`);
  });

  it('has every edit confirmed, by the words it swaps', async () => {
    const client = await open({ 'one.md': letter });
    const { documentChanges, changeAnnotations } = await edits(client, ['one.md']);
    const label = '“customers” becomes “clients”, certain';
    assert.deepEqual(changeAnnotations, { [label]: { label, needsConfirmation: true } });
    const ids = (documentChanges as TextDocumentEdit[]).flatMap((change) =>
      change.edits.map((edit) => 'annotationId' in edit && edit.annotationId),
    );
    assert.deepEqual(ids, [label, label]);
  });

  it('passes by what is ignored, told only, of a contract, or not to be read', async () => {
    const contract =
      'This agreement is between Harlow LLP and Acme Ltd (the “Client”). The Customer shall pay within 30 days.';
    const files = {
      '.clientele.json': '{ "ignore": ["drafts/**"], "overrides": [{ "files": ["told.md"], "reportOnly": true }] }',
      'drafts/one.md': letter,
      'told.md': letter,
      'contract.md': contract,
      'notes.py': letter,
    };
    const client = await open(files);
    await client.open(`${folder}/contract.md`, contract);
    assert.equal((await client.diagnostics(`${folder}/contract.md`))[0]?.code, 'defined-term');
    const paths = [...Object.keys(files), 'broken.md', 'gone.md'];
    assert.deepEqual(await edits(client, paths), { documentChanges: [], changeAnnotations: {} });
    assert.deepEqual(client.log, []);
  });

  it('reads a file anew each time', async () => {
    const files: Record<string, string> = { 'one.md': letter };
    const client = await open(files);
    assert.equal(changesIn(await edits(client, ['one.md'])).length, 1);
    files['one.md'] = fixed;
    assert.equal(changesIn(await edits(client, ['one.md'])).length, 0);
  });

  it('stops when it is cancelled', async () => {
    const client = await open({ 'one.md': letter });
    const source = new CancellationTokenSource();
    const asked: string[] = [];
    const documents = new Array(50).fill(`${folder}/one.md`);
    client.client.onNotification('$/progress', ({ value }) => {
      asked.push(value.message);
      source.cancel();
    });
    const answer = client.client.sendRequest<FixWorkspaceResult>(
      method,
      { documents, workDoneToken: 'one' },
      source.token,
    );
    await answer.catch(() => undefined);
    assert.equal(asked[0], '1 of 50');
    assert.ok(asked.length < 50, `${asked.length} were read`);
  });
});

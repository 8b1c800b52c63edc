/** Rename and document highlight, which go by whose people a word stands for. */
import assert from 'node:assert/strict';
import {
  type DocumentHighlight,
  DocumentHighlightRequest,
  type Position,
  PrepareRenameRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { connect, covered, type Editor, edited } from './connection';

const uri = 'file:///docs/proposal.md';
const text = 'Our customers trust us, and a customer of ours said so. Their clients do not. OUR CUSTOMERS’ words.';

const at = (word: string, after = 0): Position => ({ line: 0, character: text.indexOf(word) + after });

async function open(options = {}): Promise<Editor> {
  const client = await connect(options);
  await client.open(uri, text);
  return client;
}

function highlights(client: Editor, position: Position): Promise<DocumentHighlight[] | null> {
  return client.client.sendRequest(DocumentHighlightRequest.type, { textDocument: { uri }, position });
}

function prepare(client: Editor, position: Position) {
  return client.client.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position });
}

async function renamed(client: Editor, newName: string, position = at('customers')): Promise<string> {
  const params = { textDocument: { uri }, position, newName };
  const edit = await client.client.sendRequest(RenameRequest.type, params);
  assert.ok(edit);
  return edited(text, { title: '', edit });
}

describe('document highlight', () => {
  it('shows the same people and no others', async () => {
    const client = await open();
    const words = async (position: Position) =>
      (await highlights(client, position))?.map(({ range }) => covered(text, range));
    assert.deepEqual(await words(at('customers', 3)), ['customers', 'customer', 'CUSTOMERS’']);
    assert.deepEqual(await words(at('customers', 'customers'.length)), ['customers', 'customer', 'CUSTOMERS’']);
    assert.deepEqual(await words(at('clients')), ['clients']);
  });

  it('leaves to the client what is no mention', async () => {
    assert.equal(await highlights(await open(), at('trust')), null);
  });

  it('shows a word that stands for nobody by itself', async () => {
    const client = await open();
    const program = 'The email client sends mail to the email client.';
    await client.change(uri, 2, { text: program });
    const found = await highlights(client, { line: 0, character: program.indexOf('client') });
    assert.equal(found?.length, 1);
  });
});

describe('rename', () => {
  it('asks for one word that stands for all forms', async () => {
    const prepared = await prepare(await open(), at('CUSTOMERS'));
    assert.ok(prepared && 'placeholder' in prepared);
    assert.equal(prepared.placeholder, 'customer');
    assert.equal(covered(text, prepared.range), 'CUSTOMERS’');
  });

  it('keeps every form and touches nobody else’s people', async () => {
    const expected = (one: string, many: string, capitals: string) =>
      `Our ${many} trust us, and ${one} of ours said so. Their clients do not. OUR ${capitals} words.`;
    const client = await open({
      settings: () => ({ houseStyle: { terms: [{ term: 'alumnus', plural: 'alumni' }] } }),
    });
    assert.equal(await renamed(client, 'member'), expected('a member', 'members', 'MEMBERS’'));
    assert.equal(await renamed(client, 'Members '), expected('a member', 'members', 'MEMBERS’'));
    assert.equal(await renamed(client, 'alumni'), expected('an alumnus', 'alumni', 'ALUMNI’S'));
    assert.equal(await renamed(client, 'service user'), expected('a service user', 'service users', 'SERVICE USERS’'));
  });

  it('says why a word is not renamed', async () => {
    const client = await open();
    const program = 'The email client sends mail.';
    await client.change(uri, 2, { text: program });
    const position = { line: 0, character: program.indexOf('client') };
    await assert.rejects(prepare(client, position), /“client” stands for nobody you serve here: .+\./);
    assert.equal(await prepare(client, { line: 0, character: 0 }), null);
    assert.deepEqual(client.log, []);
  });

  it('takes no name that could not stand for people', async () => {
    const client = await open();
    for (const name of ['', '  ', '12', 'a\\b', '<b>', 'x'.repeat(61)]) {
      await assert.rejects(renamed(client, name), /cannot stand for people\. Type a word such as client/);
    }
  });
});

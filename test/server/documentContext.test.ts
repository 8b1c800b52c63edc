import assert from 'node:assert/strict';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver/node';
import type { DeclareParams, DeclareResult, DocumentContext } from '../../server/src/protocol';
import { connect, covered, type Editor, edited, editor } from './connection';

const folder = 'file:///docs';
const uri = 'file:///docs/letters/one.md';
const creating = {
  ...editor,
  workspace: { ...editor.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};
const text = [
  'We are a law firm.',
  '# How we *work*',
  'Our clients sign an engagement letter.',
  '# What it costs',
  'Our clients pay a retainer. The shoe shop has customers who queue at the till.',
  '# Where we are',
  'In Harbour Street.',
].join('\n\n');

async function open(files: Readonly<Record<string, string>> = {}, folders = [folder]): Promise<Editor> {
  const client = await connect({
    capabilities: creating,
    folders,
    disk: { read: async (_, path) => files[path] ?? null },
  });
  await client.open(uri, text);
  return client;
}

async function contextOf(client: Editor, of = uri): Promise<DocumentContext> {
  const context = await client.client.sendRequest<DocumentContext | null>('clientele/documentContext', {
    textDocument: { uri: of },
  });
  assert.ok(context);
  return context;
}

describe('the context of a document', () => {
  it('tells the business, the words that told it and how sure that is', async () => {
    const { report, certainty, toldAt } = await contextOf(await open());
    assert.equal(report.business, 'law');
    assert.equal(report.told, 'law firm');
    assert.equal(certainty, 'certain');
    assert.equal(toldAt && covered(text, toldAt), 'law firm');
  });

  it('lists what told by section, in the order of the text', async () => {
    const { sections } = await contextOf(await open());
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['', 'How we work', 'What it costs'],
    );
    const [, work, costs] = sections;
    assert.equal(work?.range.start.line, 2);
    const agreement = work.cues.find((cue) => cue.text === 'engagement letter');
    assert.ok(agreement?.range);
    assert.equal(covered(text, agreement.range), 'engagement letter');
    assert.deepEqual([agreement.favours, agreement.distinction], ['client', 'the agreement']);
    assert.ok(costs?.cues.some(({ favours }) => favours === 'customer'));
    assert.ok(sections.every(({ cues }) => cues.length <= 5));
  });

  it('says where the house style declares it', async () => {
    const files = { '.clientele.json': '{ "we": { "business": "retail" } }' };
    const { report, certainty, toldAt, styleUri } = await contextOf(await open(files));
    assert.deepEqual([report.business, certainty, toldAt], ['retail', 'declared', null]);
    assert.equal(styleUri, 'file:///docs/.clientele.json');
  });

  it('says when nothing tells', async () => {
    const client = await open();
    await client.change(uri, 2, { text: 'Nothing here.' });
    const { certainty, sections } = await contextOf(client);
    assert.deepEqual([certainty, sections], ['unknown', []]);
  });
});

describe('saying what a document is about', () => {
  async function declared(
    client: Editor,
    params: Omit<DeclareParams, 'textDocument'>,
    of = uri,
  ): Promise<DeclareResult> {
    return client.client.sendRequest('clientele/declareBusiness', { textDocument: { uri: of }, ...params });
  }

  function applied(before: string, edit: DeclareResult): string {
    assert.ok(edit);
    return edited(before, { title: '', edit });
  }

  it('writes an override for the document alone, and changes it the next time', async () => {
    const before =
      '{\n  "overrides": [\n    { "files": ["shop/**"], "we": { "call": "customer" } } // theirs\n  ]\n}\n';
    const files: Record<string, string> = { '.clientele.json': before };
    const once = applied(before, await declared(await open(files), { business: 'design', scope: 'document' }));
    assert.equal(
      once,
      '{\n  "overrides": [\n    { "files": ["shop/**"], "we": { "call": "customer" } }, // theirs\n' +
        '    {\n      "files": [\n        "letters/one.md"\n      ],\n      "we": {\n        "business": "design"\n      }\n    }\n' +
        '  ]\n}\n',
    );
    files['.clientele.json'] = once;
    const client = await open(files);
    assert.equal((await contextOf(client)).report.business, 'design');
    const twice = applied(once, await declared(client, { business: 'retail', scope: 'document' }));
    assert.equal(twice, once.replace('design', 'retail'));
  });

  it('writes the file where there is none', async () => {
    const edit = await declared(await open(), { business: 'law', scope: 'document' });
    assert.ok(edit);
    const [create, change] = edit.documentChanges as [CreateFile, TextDocumentEdit];
    assert.equal(create.uri, 'file:///docs/.clientele.json');
    assert.match(
      applied('', { documentChanges: [change] }),
      /"overrides": \[\n\s*\{\n\s*"files": \[\n\s*"letters\/one\.md"\n\s*\],\n\s*"we": \{\n\s*"business": "law"/,
    );
  });

  it('writes it for all documents of the house style', async () => {
    const files = { '.clientele.json': '{ "we": { "business": "retail" } }' };
    const edit = await declared(await open(files), { business: 'law', scope: 'folder' });
    assert.equal(applied(files['.clientele.json'], edit), '{ "we": { "business": "law" } }');
  });

  it('writes nothing that no house style knows, and into none that is broken', async () => {
    assert.equal(await declared(await open(), { business: 'piracy', scope: 'folder' }), null);
    const broken = await open({ '.clientele.json': '{ "we": ' });
    assert.equal(await declared(broken, { business: 'law', scope: 'document' }), null);
    const nowhere = await open({}, []);
    await nowhere.open('untitled:Untitled-1', text);
    assert.equal(await declared(nowhere, { business: 'law', scope: 'folder' }, 'untitled:Untitled-1'), null);
    assert.equal((await contextOf(nowhere, 'untitled:Untitled-1')).canBeDeclared.folder, false);
  });
});

/** What the light bulb writes into a house style, and that comments and layout survive it. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver/node';
import { editHouseStyle, type Setting } from '../../workspace/src/editHouseStyle';
import { connect, covered, edited, editor, lawFirm } from './connection';

const folder = 'file:///docs';
const style = 'file:///docs/.clientele.json';
const creating: ClientCapabilities = {
  ...editor,
  workspace: { ...editor.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

interface Given {
  /** Files by their path in the folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  /** The word whose light bulb is asked; the first that is underlined unless it is said. */
  readonly word?: string;
}

async function actionsFor(text: string, given: Given = {}): Promise<CodeAction[]> {
  const { files = {}, at = `${folder}/letters/one.md`, capabilities = creating, folders = [folder], word } = given;
  const client = await connect({ capabilities, folders, disk: { read: async (_, path) => files[path] ?? null } });
  await client.open(at, text);
  const diagnostics = await client.diagnostics(at);
  const asked = diagnostics.find(({ range }) => word === undefined || covered(text, range) === word);
  assert.ok(asked, 'something is underlined');
  return client.actions(at, { diagnostics: [asked], only: ['quickfix'] }, asked.range);
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

/** The file an action writes, or what becomes of the one that is there. */
function styleAfter(actions: readonly CodeAction[], title: string, before: string | null = null): string {
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `${title} is not among ${titles(actions).join(', ')}`);
  const changes = action.edit?.documentChanges as (CreateFile | TextDocumentEdit)[];
  if (before === null)
    assert.deepEqual(changes.shift(), { kind: 'create', uri: style, options: { ignoreIfExists: true } });
  const [change] = changes as TextDocumentEdit[];
  assert.deepEqual(change?.textDocument, { uri: style, version: null });
  return edited(before ?? '', { ...action, edit: { documentChanges: [change] } });
}

describe('the light bulb on a finding', () => {
  it('offers first what mends the document, then what settles it', async () => {
    const text = `${lawFirm} Our customers pay a retainer for legal advice.`;
    assert.deepEqual(titles(await actionsFor(text)), [
      'Replace with “clients”',
      'Replace all 2 in this document',
      'Leave this one',
      'Leave in this file',
      'Always say “clients” for the people we serve',
      'Ignore this file',
      'This folder is about: law firm',
    ]);
  });

  it('offers what is settled already no more', async () => {
    const files = { '.clientele.json': '{ "we": { "business": "law", "call": "client" } }' };
    assert.deepEqual(titles(await actionsFor(lawFirm, { files })), [
      'Replace with “clients”',
      'Leave this one',
      'Leave in this file',
      'Ignore this file',
    ]);
  });

  it('writes nothing where no file could be written', async () => {
    const mending = ['Replace with “clients”', 'Leave this one', 'Leave in this file'];
    assert.deepEqual(titles(await actionsFor(lawFirm, { capabilities: editor })), mending);
    assert.deepEqual(titles(await actionsFor(lawFirm, { at: 'untitled:Untitled-1', folders: [] })), mending);
    const broken = { '.clientele.json': '{ "we": ' };
    assert.deepEqual(titles(await actionsFor(lawFirm, { files: broken })), mending);
  });

  it('edits a file that is there for a client that creates none', async () => {
    const before = '{\n  // ours\n}\n';
    const actions = await actionsFor(lawFirm, {
      files: { '.clientele.json': before },
      capabilities: { ...editor, workspace: {} },
    });
    const always = actions.find(({ title }) => title.startsWith('Always say'));
    assert.deepEqual(Object.keys(always?.edit?.changes ?? {}), [style]);
  });
});

describe('a house style that is written anew', () => {
  const head =
    '// House style: whom we serve, and what we call them. Clientele follows it in this folder and all below.\n';

  it('says the word', async () => {
    const written = styleAfter(await actionsFor(lawFirm), 'Always say “clients” for the people we serve');
    assert.equal(written, `${head}{\n  "we": {\n    "call": "client"\n  }\n}\n`);
  });

  it('names the business', async () => {
    const written = styleAfter(await actionsFor(lawFirm), 'This folder is about: law firm');
    assert.equal(written, `${head}{\n  "we": {\n    "business": "law"\n  }\n}\n`);
  });

  it('ignores the file, by its path', async () => {
    const at = `${folder}/letters/%5Bdraft%5D%20one.md`;
    const written = styleAfter(await actionsFor(lawFirm, { at }), 'Ignore this file');
    assert.deepEqual(JSON.parse(written.slice(head.length)), { ignore: ['letters/\\[draft\\] one.md'] });
  });
});

describe('a house style that is there', () => {
  const before =
    '// Settled in May.\n{\n  "we": { "business": "law" }, // since 1998\n  "ignore": [\n    "drafts/**" // not ours\n  ]\n}\n';
  const files = { '.clientele.json': before };

  it('keeps its comments and its layout', async () => {
    const actions = await actionsFor(lawFirm, { files });
    assert.equal(
      styleAfter(actions, 'Always say “clients” for the people we serve', before),
      before.replace('"law" }', '"law", "call": "client" }'),
    );
    assert.equal(
      styleAfter(actions, 'Ignore this file', before),
      before.replace('"drafts/**" // not ours', '"drafts/**", // not ours\n    "letters/one.md"'),
    );
  });

  it('is the nearest, and its globs are seen from its folder', async () => {
    const near = { ...files, 'letters/.clientele.json': '{}' };
    const actions = await actionsFor(lawFirm, { files: near });
    const ignore = actions.find(({ title }) => title === 'Ignore this file');
    const [change] = (ignore?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.uri, 'file:///docs/letters/.clientele.json');
    assert.match(edited('{}', ignore), /"one\.md"/);
  });

  it('that ignores the file leaves it alone', async () => {
    const actions = await actionsFor(lawFirm, { files });
    const after = styleAfter(actions, 'Ignore this file', before);
    const disk = { read: async (_: string, path: string) => (path === '.clientele.json' ? after : null) };
    const client = await connect({ folders: [folder], disk });
    await client.open(`${folder}/letters/one.md`, lawFirm);
    assert.deepEqual(await client.diagnostics(`${folder}/letters/one.md`), []);
  });
});

describe('the phrase that is protected', () => {
  const call = { '.clientele.json': '{ "we": { "call": "client" } }' };
  const protects = (text: string, phrase: string | null) => async () => {
    const offered = titles(await actionsFor(text, { files: call })).filter((title) => title.startsWith('Protect'));
    assert.deepEqual(offered, phrase === null ? [] : [`Protect “${phrase}”`]);
  };

  it('is a name', protects('# Our Customer Handbook\n', 'Customer Handbook'));
  it('is a name in capitals', protects('OUR CUSTOMER CHARTER', 'CUSTOMER CHARTER'));
  it('is a name with small words in it', protects('# The Handbook for Our Customer\n', 'Handbook for Our Customer'));
  it('is a word made with a hyphen', protects('Our customer-facing team is here.', 'customer-facing'));
  it('is a compound', protects('Read our customer handbook today.', 'customer handbook'));
  it('is no verb', protects('Our customer signs today. Our customer came back.', null));
  it('is no plain word', protects('Our customers are well.', null));
  it('is no word that only opens a sentence', protects('Customers of ours are well.', null));

  it('is protected afterwards', async () => {
    const text = 'Our customer handbook is here.';
    const actions = await actionsFor(text, { files: call });
    const after = styleAfter(actions, 'Protect “customer handbook”', call['.clientele.json']);
    assert.equal(
      after,
      '{ "we": { "call": "client" }, "phrases": [{ "phrase": "customer handbook", "protect": true }] }',
    );
    const disk = { read: async (_: string, path: string) => (path === '.clientele.json' ? after : null) };
    const client = await connect({ folders: [folder], disk });
    await client.open(`${folder}/one.md`, text);
    assert.deepEqual(await client.diagnostics(`${folder}/one.md`), []);
  });
});

describe('an edit of a house style', () => {
  const call: Setting = { path: ['we', 'call'], value: 'client' };
  const ignore: Setting = { list: 'ignore', item: 'b.md' };
  const becomes = (setting: Setting, before: string, after: string | null) => {
    const edits = editHouseStyle(before, setting);
    const done =
      edits &&
      [...edits]
        .reverse()
        .reduce(
          (text, { offset, length, newText }) => text.slice(0, offset) + newText + text.slice(offset + length),
          before,
        );
    assert.equal(done, after);
  };

  it('changes a value and nothing around it', () => {
    becomes(
      call,
      '{\n  "we": {\n    "call": "infer" // for now\n  },\n}',
      '{\n  "we": {\n    "call": "client" // for now\n  },\n}',
    );
    becomes(call, '{"we":{"call":"infer"}}', '{"we":{"call":"client"}}');
    becomes(call, '{ "we": 3 }', '{ "we": {\n    "call": "client"\n  } }');
  });

  it('adds a key where the others stand', () => {
    becomes(call, '{}', '{\n  "we": {\n    "call": "client"\n  }\n}');
    becomes(call, '{ "we": { "business": "law" } }', '{ "we": { "business": "law", "call": "client" } }');
    becomes(call, '{\n\t"ignore": [] // none\n}', '{\n\t"ignore": [], // none\n\t"we": { "call": "client" }\n}');
    becomes(call, '{\r\n  "ignore": [],\r\n}', '{\r\n  "ignore": [],\r\n  "we": { "call": "client" },\r\n}');
  });

  it('adds an item after the last one and its comment', () => {
    becomes(ignore, '{ "ignore": ["a.md"] }', '{ "ignore": ["a.md", "b.md"] }');
    becomes(
      ignore,
      '{\n  "ignore": [\n    "a.md", // old\n  ],\n}',
      '{\n  "ignore": [\n    "a.md", // old\n    "b.md",\n  ],\n}',
    );
    becomes(
      ignore,
      '{\n  "ignore": [\n    // none yet\n  ]\n}',
      '{\n  "ignore": [\n    "b.md"\n    // none yet\n  ]\n}',
    );
    becomes(ignore, '{\n  "we": {} /* us */\n}', '{\n  "we": {}, /* us */\n  "ignore": ["b.md"]\n}');
  });

  it('is none of what is no JSON', () => {
    for (const text of ['', '[]', '{ "we": ', '"we"']) becomes(call, text, null);
  });
});

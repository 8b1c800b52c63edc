import assert from 'node:assert/strict';
import { type CodeAction, type CodeActionContext, type Diagnostic, DiagnosticTag } from 'vscode-languageserver/node';
import { type Analysis, analyze, explain, type Finding } from '../../core/src/index';
import { connect, type Editor, edited, editor, lawFirm } from './connection';

const uri = 'file:///docs/proposal.md';
const twice = `${lawFirm} Our customers pay us a retainer for legal advice.`;

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

/** The real engine, with its findings changed afterwards. */
function engineWith(change: (finding: Finding, index: number) => Finding) {
  return {
    explain,
    analyze: (...input: Parameters<typeof analyze>): Analysis => {
      const analysis = analyze(...input);
      return { ...analysis, findings: analysis.findings.map(change) };
    },
  };
}

async function actionsFor(
  client: Editor,
  text: string,
  context: Partial<CodeActionContext> = {},
): Promise<CodeAction[]> {
  await client.open(uri, text);
  const [diagnostic] = await client.diagnostics(uri);
  assert.ok(diagnostic);
  return client.actions(uri, { diagnostics: [diagnostic], ...context }, diagnostic.range);
}

describe('quick fixes of comments', () => {
  const mended = async (text: string) => {
    const actions = await actionsFor(await connect(), text, { only: ['quickfix'] });
    return actions.map((action) => `${action.title}: ${edited(text, action)}`);
  };

  it('take the comment out, or put its word right', async () => {
    assert.deepEqual(await mended('A.\n<!-- clientele-enable -->\nB.'), ['Remove this comment: A.\nB.']);
    assert.deepEqual(await mended('A. <!-- clientele-disabel -->'), [
      'Replace with “disable”: A. <!-- clientele-disable -->',
      'Remove this comment: A.',
    ]);
  });

  it('show an unused one faded', async () => {
    const client = await connect();
    await client.open(uri, 'A. <!-- clientele-disable-line -->');
    const [diagnostic] = await client.diagnostics(uri);
    assert.deepEqual(diagnostic?.tags, [DiagnosticTag.Unnecessary]);
  });
});

describe('quick fixes', () => {
  it('replace the word, or leave it', async () => {
    const actions = await actionsFor(await connect(), lawFirm, { only: ['quickfix'] });
    assert.deepEqual(titles(actions), ['Replace with “clients”', 'Leave this one', 'Leave in this file']);
    const [replace, leave, leaveFile] = actions;
    assert.equal(replace?.isPreferred, true);
    assert.equal(replace.diagnostics?.length, 1);
    assert.equal(edited(lawFirm, replace), lawFirm.replace('customers', 'clients'));
    assert.equal(edited(lawFirm, leave), `${lawFirm} <!-- clientele-disable-line wrong-term -->`);
    assert.equal(edited(lawFirm, leaveFile), `<!-- clientele-disable wrong-term -->\n${lawFirm}`);
  });

  it('leave one and only one', async () => {
    const text = twice.replace(' Our customers pay', '\n\nOur customers pay');
    const client = await connect();
    const actions = await actionsFor(client, text, { only: ['quickfix'] });
    const leave = actions.find(({ title }) => title === 'Leave this one');
    await client.change(uri, 2, { text: edited(text, leave) });
    const left = await client.diagnostics(uri);
    assert.deepEqual(
      left.map(({ range }) => range.start.line),
      [2],
    );
  });

  it('name the version they are for, where the client can check it', async () => {
    const [replace] = await actionsFor(await connect(), lawFirm);
    const [change] = replace?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 1 });
    const simple = await connect({ capabilities: { ...editor, workspace: {} } });
    const [plain] = await actionsFor(simple, lawFirm);
    assert.deepEqual(Object.keys(plain?.edit?.changes ?? {}), [uri]);
    assert.equal(edited(lawFirm, plain), lawFirm.replace('customers', 'clients'));
  });

  it('replace all that are alike', async () => {
    const actions = await actionsFor(await connect(), twice, { only: ['quickfix'] });
    assert.deepEqual(titles(actions), [
      'Replace with “clients”',
      'Replace all 2 in this document',
      'Leave this one',
      'Leave in this file',
    ]);
    assert.equal(edited(twice, actions[1]), twice.replaceAll('customers', 'clients'));
    assert.equal(actions[1]?.isPreferred, undefined);
  });

  it('replace all that are alike in the paragraph, where there are others elsewhere', async () => {
    const text = `${twice}\n\nOur customers sign an engagement letter first.`;
    const actions = await actionsFor(await connect(), text, { only: ['quickfix'] });
    assert.deepEqual(titles(actions).slice(1, 3), [
      'Replace all 3 in this document',
      'Replace all 2 in this paragraph',
    ]);
    assert.equal(edited(text, actions[2]), text.replace('customers', 'clients').replace('customers', 'clients'));
  });

  it('leave the file and all that is written in it later', async () => {
    const client = await connect();
    const actions = await actionsFor(client, twice, { only: ['quickfix'] });
    const leave = actions.find(({ title }) => title === 'Leave in this file');
    await client.change(uri, 2, { text: `${edited(twice, leave)}\n\n${twice}` });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('ask why, where the client has an answer', async () => {
    const capabilities = { ...editor, experimental: { commands: ['clientele.explainWord'] } };
    const actions = await actionsFor(await connect({ capabilities }), lawFirm, { only: ['quickfix'] });
    const why = actions.at(-1);
    assert.equal(why?.title, 'Why “clients”?');
    const character = lawFirm.indexOf('customers');
    assert.deepEqual(why.command?.arguments, [uri, { line: 0, character }]);
    for (const experimental of [null, { commands: 'all' }, { commands: [1] }]) {
      const others = await actionsFor(await connect({ capabilities: { ...editor, experimental } }), lawFirm);
      assert.equal(
        others.some(({ command }) => command !== undefined),
        false,
      );
    }
  });

  it('do not take the people of others for ours', async () => {
    const engine = engineWith((finding, index) => ({
      ...finding,
      provider: { who: index === 0 ? 'us' : 'third', span: null, business: null },
    }));
    const actions = await actionsFor(await connect({ engine }), twice, { only: ['quickfix'] });
    assert.deepEqual(titles(actions), ['Replace with “clients”', 'Leave this one', 'Leave in this file']);
  });

  it('are gone when the document has changed', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    const diagnostics = await client.diagnostics(uri);
    await client.change(uri, 2, { text: ` ${lawFirm}` });
    assert.deepEqual(await client.actions(uri, { diagnostics, only: ['quickfix'] }), []);
  });

  it('trust nothing that comes back', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    const [diagnostic] = await client.diagnostics(uri);
    assert.ok(diagnostic);
    for (const data of [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { report: '1' },
      { report: '1', index: 9999 },
      { report: '1', index: 'length' },
    ]) {
      const garbled: Diagnostic = { ...diagnostic, data };
      assert.deepEqual(await client.actions(uri, { diagnostics: [garbled], only: ['quickfix'] }), []);
    }
    assert.deepEqual(client.log, []);
  });
});

describe('fix all', () => {
  const engine = engineWith((finding, index) => ({ ...finding, safe: index === 0 }));

  it('replaces what is safe and nothing else', async () => {
    for (const only of ['source.fixAll.clientele', 'source.fixAll', 'source']) {
      const [fixAll, ...others] = await actionsFor(await connect({ engine }), twice, { only: [only] });
      assert.deepEqual(others, []);
      assert.equal(fixAll?.kind, 'source.fixAll.clientele');
      assert.equal(edited(twice, fixAll), twice.replace('customers', 'clients'));
    }
  });

  it('is not offered where nothing is safe', async () => {
    const unsafe = engineWith((finding) => ({ ...finding, safe: false }));
    const client = await connect({ engine: unsafe });
    assert.deepEqual(await actionsFor(client, twice, { only: ['source.fixAll'] }), []);
  });

  it('needs no diagnostics', async () => {
    const client = await connect();
    await client.open(uri, twice);
    const [fixAll] = await client.actions(uri, { diagnostics: [], only: ['source.fixAll'], triggerKind: 2 });
    assert.equal(edited(twice, fixAll), twice.replaceAll('customers', 'clients'));
  });

  it('waits to be asked for', async () => {
    const invoked = await actionsFor(await connect(), lawFirm, { triggerKind: 1 });
    assert.ok(titles(invoked).includes('Replace every word that is certain'));
    const automatic = await actionsFor(await connect(), lawFirm, { triggerKind: 2 });
    assert.deepEqual(titles(automatic), ['Replace with “clients”', 'Leave this one', 'Leave in this file']);
    const everything = await actionsFor(await connect(), lawFirm, { only: [''] });
    assert.deepEqual(titles(everything), titles(invoked));
    assert.deepEqual(await actionsFor(await connect(), lawFirm, { only: ['refactor'] }), []);
    assert.deepEqual(await actionsFor(await connect(), lawFirm, { only: ['source.organizeImports'] }), []);
  });
});

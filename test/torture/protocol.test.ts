import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  CodeActionRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { languages, sentences } from '../properties/documents';
import { patience, tell, times } from '../scale';
import { connect, type Editor, lawFirm } from '../server/connection';
import { heapInMegabytes } from './memory';
import { keystrokes, Typist } from './typist';

const uri = 'file:///docs/proposal.md';
const prose = sentences.join(' ');
/** Twenty kilobytes, so that documents that are not let go show. */
const long = `${prose}\n\n`.repeat(Math.ceil(20_000 / prose.length));

describe('a server that is used as nobody should use it', function () {
  this.timeout(patience);

  it('ends with the findings of the last text, whatever was asked and cancelled meanwhile', async () => {
    const runs = times(6, 400);
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 80 }), async (actions) => {
        const client = await connect();
        const typists = languages.map((language) => new Typist(`file:///docs/a.${language}`, language, prose));
        for (const { uri, text, languageId } of typists) await client.open(uri, text, languageId);
        const answers: Promise<unknown>[] = [];
        for (const [index, one] of actions.entries()) {
          const typist = typists[index % typists.length] as Typist;
          answers.push(...(await act(client, typist, one)));
        }
        await Promise.all(answers);
        for (const typist of typists) await agree(client, typist);
        assert.deepEqual(client.log, []);
      }),
      { numRuns: runs },
    );
    tell('sessions of overlapping and cancelled requests', String(runs));
  });

  it('answers for the text that came last, though versions go back or stand still', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    assert.equal((await client.diagnostics(uri)).length, 1);
    for (const [version, text, found] of [
      [9, 'Nothing.', 0],
      [3, lawFirm, 1],
      [3, 'Nothing.', 0],
      [-1, lawFirm, 1],
    ] as const) {
      await client.change(uri, version, { text });
      assert.equal((await client.diagnostics(uri)).length, found, `version ${version}`);
    }
  });

  it('hears of documents it does not know, and of ranges that are not there', async () => {
    const client = await connect();
    const nowhere = { start: { line: 900, character: 9 }, end: { line: 1000, character: 1 } };
    await client.change('file:///unknown.md', 4, { text: 'a' }, { range: nowhere, text: 'b' });
    await client.close('file:///unknown.md');
    assert.deepEqual(await client.diagnostics('file:///unknown.md'), []);
    await client.open(uri, lawFirm);
    await client.change(uri, 2, { range: nowhere, text: ' Bye.' });
    await client.change(uri, 3, { range: { start: nowhere.end, end: nowhere.start }, text: ' Bye.' });
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.equal(await client.hover(uri, nowhere.end), null);
    await client.open(uri, lawFirm);
    assert.equal((await client.diagnostics(uri)).length, 1, 'opened twice');
    await client.close(uri);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('hears of documents without a name, and complains nowhere', async () => {
    const { error } = console;
    const said: unknown[] = [];
    console.error = (...parts) => void said.push(...parts);
    try {
      const client = await connect();
      for (const name of [undefined, null, 4]) {
        const textDocument = { uri: name, languageId: 'markdown', version: 1, text: lawFirm };
        await client.client.sendNotification('textDocument/didOpen', { textDocument });
        const contentChanges = [{ text: 'Nothing.' }];
        const changed = { textDocument: { uri: name, version: 2 }, contentChanges };
        await client.client.sendNotification('textDocument/didChange', changed);
        await client.client.sendNotification('textDocument/didClose', { textDocument });
      }
      await client.open(uri, lawFirm);
      assert.equal((await client.diagnostics(uri)).length, 1);
    } finally {
      console.error = error;
    }
    assert.deepEqual(said, []);
  });

  it('lets go of documents that are closed, asked about or not', async () => {
    const client = await connect();
    const cycle = async (from: number, to: number): Promise<void> => {
      for (let count = from; count < to; count++) {
        const name = `file:///docs/${count}.md`;
        await client.open(name, count % 10 === 0 ? `${count} ${long}` : `${count} ${prose}`);
        const pulled = count % 3 === 0 ? null : client.pull(name);
        if (count % 2 === 0) await pulled;
        await client.close(name);
        await pulled;
      }
      await client.pull('file:///docs/none.md');
    };
    const all = times(100, 10_000);
    await cycle(0, all / 4);
    const before = await heapInMegabytes();
    await cycle(all / 4, all);
    const grown = (await heapInMegabytes()) - before;
    // One in ten holds 20 kB and what was read in it: if none were let go, a thousand of them would weigh 100 MB and more.
    assert.ok(grown < 8, `${grown.toFixed(1)} MB more`);
    tell(`memory after ${all} documents were opened and closed`, `${grown.toFixed(1)} MB more than after ${all / 4}`);
  });

  it('holds a thousand documents that are open at once, through a change of settings', async () => {
    const all = times(60, 1000);
    let call = 'infer';
    const client = await connect({ settings: () => ({ houseStyle: { we: { call } } }) });
    const names = Array.from({ length: all }, (_, index) => `file:///docs/${index}.md`);
    for (const name of names) await client.open(name, lawFirm);
    const before = await Promise.all(names.map((name) => client.diagnostics(name)));
    assert.ok(before.every(([one]) => one?.code === 'wrong-term'));
    call = 'member';
    await client.configure();
    await client.next('workspace/diagnostic/refresh');
    const after = await Promise.all(names.map((name) => client.diagnostics(name)));
    assert.ok(after.every(([one]) => one?.code === 'house-term'));
    tell('documents open at once', String(all));
  });

  it('follows settings that change faster than it can read', async () => {
    let call = 'infer';
    const client = await connect({ settings: () => ({ houseStyle: { we: { call } } }) });
    await client.open(uri, lawFirm);
    const flaps = times(60, 5000);
    const pulls: Promise<unknown>[] = [];
    for (let count = 0; count < flaps; count++) {
      call = count % 2 === 0 ? 'client' : 'member';
      await client.configure();
      if (count % 5 === 0) pulls.push(client.pull(uri));
    }
    await Promise.all(pulls);
    const [last] = await client.diagnostics(uri);
    assert.match(String(last?.message), /“members”/);
    tell('changes of settings in a row', String(flaps));
  });
});

type Action =
  | { readonly kind: 'type'; readonly keystroke: Parameters<Typist['type']>[0] }
  | { readonly kind: 'ask'; readonly what: 'pull' | 'hover' | 'actions'; readonly cancel: boolean }
  | { readonly kind: 'configure' }
  | { readonly kind: 'reopen' };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), keystroke: keystrokes(sentences) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      what: fc.constantFrom('pull', 'hover', 'actions'),
      cancel: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'configure' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);

/** Does it without waiting for answers, which are handed back. */
async function act(client: Editor, typist: Typist, one: Action): Promise<Promise<unknown>[]> {
  const { uri } = typist;
  if (one.kind === 'type') {
    const change = typist.type(one.keystroke);
    await client.change(uri, typist.version, change);
    return [];
  }
  if (one.kind === 'configure') {
    await client.configure();
    return [];
  }
  if (one.kind === 'reopen') {
    await client.close(uri);
    await client.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: typist.languageId, version: typist.version, text: typist.text },
    });
    return [];
  }
  const source = new CancellationTokenSource();
  const asked = ask(client, uri, one.what, source).catch((error: unknown) => {
    assert.ok(error instanceof ResponseError && one.cancel, String(error));
    assert.equal(error.code, LSPErrorCodes.RequestCancelled);
  });
  if (one.cancel) source.cancel();
  return [asked];
}

function ask({ client }: Editor, uri: string, what: 'pull' | 'hover' | 'actions', { token }: CancellationTokenSource) {
  const textDocument = { uri };
  const position = { line: 0, character: 5 };
  if (what === 'pull') return client.sendRequest(DocumentDiagnosticRequest.type, { textDocument }, token);
  if (what === 'hover') return client.sendRequest(HoverRequest.type, { textDocument, position }, token);
  const range = { start: position, end: position };
  return client.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }, token);
}

/** What is shown is what a server says that sees the text for the first time. */
async function agree(client: Editor, typist: Typist): Promise<void> {
  const fresh = `${typist.uri}.again`;
  await client.open(fresh, typist.text, typist.languageId);
  assert.deepEqual(
    (await client.diagnostics(typist.uri)).map(told),
    (await client.diagnostics(fresh)).map(told),
    JSON.stringify(typist.text),
  );
  await client.close(fresh);
}

function told({ range, code, message }: Diagnostic) {
  return { range, code, message };
}

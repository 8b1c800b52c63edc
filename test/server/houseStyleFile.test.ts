/** A house style that is open: its problems in place, what holds while it is broken, and who hears of its changes. */
import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type MarkupContent,
  ProgressType,
} from 'vscode-languageserver/node';
import type { SurveyResult } from '../../server/src/protocol';
import { frontPageGlob } from '../../workspace/src/beside/frontPages';
import type { StyleSource } from '../../workspace/src/styleSource';
import { connect, covered, type Editor, edited, editor } from './connection';

const folder = 'file:///docs';
const style = 'file:///docs/.clientele.json';
const letter = 'file:///docs/letters/one.md';
const text = 'Our clients are well.';
const member = '{ "we": { "call": "member" } }';
const guest = '{ "we": { "call": "guest" } }';
const watching: ClientCapabilities = {
  ...editor,
  workspace: { ...editor.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** A disk that a test writes to; it counts what is read. */
function disk(files: Record<string, string>): StyleSource & { reads: number; readonly files: Record<string, string> } {
  return {
    files,
    reads: 0,
    async read(_folder, path) {
      this.reads++;
      return files[path] ?? null;
    },
  };
}

const messages = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ message }) => message);

async function told(client: Editor, uri = letter): Promise<string | undefined> {
  const [diagnostic] = await client.diagnostics(uri);
  return /“(\w+)”/.exec(String(diagnostic?.message ?? ''))?.[1];
}

const refreshed = (client: Editor) => client.next('workspace/diagnostic/refresh');

describe('a house style in an editor', () => {
  it('holds before it is saved, and its changes at once', async () => {
    const client = await connect({ folders: [folder], disk: disk({}) });
    await client.open(letter, text);
    assert.equal(await told(client), undefined);
    await client.open(style, member, 'jsonc');
    await refreshed(client);
    assert.equal(await told(client), 'members');
    await client.change(style, 2, { text: guest });
    await refreshed(client);
    assert.equal(await told(client), 'guests');
    await client.close(style);
    await refreshed(client);
    assert.equal(await told(client), undefined);
  });

  it('is pushed on to clients that do not ask', async () => {
    const { diagnostic, ...textDocument } = editor.textDocument ?? {};
    const client = await connect({ folders: [folder], disk: disk({}), capabilities: { ...editor, textDocument } });
    await client.open(letter, text);
    assert.deepEqual((await client.nextPublished()).diagnostics, []);
    await client.open(style, member, 'json');
    const published = new Map<string, Diagnostic[]>();
    while (!published.get(letter)?.length) {
      const { uri, diagnostics } = await client.nextPublished();
      published.set(uri, diagnostics);
    }
    assert.match(String(published.get(letter)?.[0]?.message), /members/);
  });

  it('keeps the last good one in force while it is broken', async () => {
    const client = await connect({ folders: [folder], disk: disk({}) });
    await client.open(letter, text);
    await client.open(style, member, 'jsonc');
    assert.equal(await told(client), 'members');
    for (const [version, broken] of ['{ "we": { "call": "gue', '{ "we": { "call": "gest" } }', '[]', ''].entries()) {
      await client.change(style, version + 2, { text: broken });
      assert.equal(await told(client), 'members', broken);
      assert.ok((await client.diagnostics(style)).length > 0, broken);
    }
    await client.change(style, 9, { text: guest });
    assert.equal(await told(client), 'guests');
    assert.deepEqual(await client.diagnostics(style), []);
  });

  it('keeps the last good one of each file apart', async () => {
    const other = 'file:///docs/shop/.clientele.json';
    const page = 'file:///docs/shop/page.md';
    const client = await connect({ folders: [folder], disk: disk({}) });
    await client.open(style, member, 'jsonc');
    await client.open(other, guest, 'jsonc');
    await client.open(letter, text);
    await client.open(page, text);
    assert.deepEqual([await told(client), await told(client, page)], ['members', 'guests']);
    await client.change(other, 2, { text: '{' });
    assert.deepEqual([await told(client), await told(client, page)], ['members', 'guests']);
  });

  it('shows its problems in place, with their fix', async () => {
    const content = '{\n  // whom we serve\n  "we": { "bussiness": "law" },\n  "extends": "preset:lawfirm"\n}';
    const client = await connect({ folders: [folder], disk: disk({}) });
    await client.open(style, content, 'jsonc');
    const diagnostics = await client.diagnostics(style);
    assert.deepEqual(
      diagnostics.map(({ source, code, severity, range }) => [source, code, severity, covered(content, range)]).sort(),
      [
        ['clientele', 'house-style', 1, '"bussiness"'],
        ['clientele', 'house-style', 1, '"preset:lawfirm"'],
      ],
    );
    const wrongKey = diagnostics.find(({ message }) => String(message).includes('bussiness'));
    assert.ok(wrongKey);
    const [fix, ...others] = await client.actions(style, { diagnostics: [wrongKey] }, wrongKey.range);
    assert.deepEqual([fix?.title, others.length], ['Change to "business"', 0]);
    assert.equal(edited(content, fix), content.replace('bussiness', 'business'));
    await client.change(style, 2, { text: ` ${content}` });
    assert.deepEqual(await client.actions(style, { diagnostics: [wrongKey] }), []);
    assert.deepEqual(client.log, []);
  });

  it('shows the tests that fail', async () => {
    const content =
      '{\n  "we": { "call": "member" },\n  "tests": [\n    "Our [clients→members] wait.",\n    "Our clients wait."\n  ]\n}';
    const client = await connect({ folders: [folder], disk: disk({}) });
    await client.open(style, content, 'jsonc');
    const [failing, ...others] = await client.diagnostics(style);
    assert.equal(others.length, 0);
    assert.ok(failing);
    assert.equal(covered(content, failing.range), '"Our clients wait."');
    assert.match(String(failing.message), /^\[clients→members\] was found/);
  });

  it('shows the globs that match no document', async () => {
    const content =
      '{\n  "ignore": ["draft/**", "**/*.txt"],\n  "overrides": [{ "files": ["shop/*.md"], "we": { "call": "guest" } }]\n}';
    const listing = { ...disk({}), list: async () => ['drafts/one.md', 'house/notes.txt', 'house/shop/two.md'] };
    const client = await connect({ folders: [folder], disk: listing });
    await client.open(style, content, 'jsonc');
    const diagnostics = await client.diagnostics(style);
    assert.deepEqual(
      diagnostics.map(({ severity, range }) => [severity, covered(content, range)]),
      [
        [2, '"draft/**"'],
        [2, '"shop/*.md"'],
      ],
    );
    const nested = 'file:///docs/house/.clientele.json';
    await client.open(nested, content.replace('"draft/**", ', ''), 'jsonc');
    assert.deepEqual(await client.diagnostics(nested), []);
  });

  it('tells at its top what is wrong in a file that it extends', async () => {
    const client = await connect({ folders: [folder], disk: disk({ 'house/base.json': '{\n  "wee": {}\n}' }) });
    await client.open(style, '{ "extends": "house/base.json" }', 'jsonc');
    const diagnostics = await client.diagnostics(style);
    assert.deepEqual(messages(diagnostics), ['house/base.json, line 2: "wee" is not a key here. Did you mean "we"?']);
    assert.deepEqual(diagnostics[0]?.range.start, { line: 0, character: 0 });
  });

  it('is read by its name, whatever language the editor takes it for, and other JSON is not', async () => {
    const client = await connect({ folders: [folder], disk: disk({}) });
    await client.open('file:///docs/house.clientele.json', '{ "wee": 1 }', 'json');
    assert.equal((await client.diagnostics('file:///docs/house.clientele.json')).length, 1);
    await client.open('file:///docs/package.json', '{ "wee": 1 }', 'json');
    assert.deepEqual(await client.diagnostics('file:///docs/package.json'), []);
  });
});

describe('a house style on the disk', () => {
  it('that is broken and not open is one line in the log', async () => {
    const client = await connect({ folders: [folder], disk: disk({ '.clientele.json': '{\n"wee": 1,\n"uss": 2 }' }) });
    await client.open(letter, text);
    await client.diagnostics(letter);
    await client.open('file:///docs/two.md', text);
    await client.diagnostics('file:///docs/two.md');
    assert.deepEqual(client.log, [
      '.clientele.json, line 2: "wee" is not a key here. Did you mean "we"? (and 1 more in this file)',
    ]);
  });

  it('is read once, until the client tells of a change', async () => {
    const source = disk({ '.clientele.json': member });
    const client = await connect({ folders: [folder], disk: source, capabilities: watching });
    await client.open(letter, text);
    assert.equal(await told(client), 'members');
    const { reads } = source;
    await client.change(letter, 2, { text: `${text} ` });
    assert.equal(await told(client), 'members');
    assert.equal(source.reads, reads);
    assert.ok(client.registrations.includes('workspace/didChangeWatchedFiles'));
    source.files['.clientele.json'] = guest;
    await client.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: style, type: 2 }] });
    await refreshed(client);
    assert.equal(await told(client), 'guests');
    delete source.files['.clientele.json'];
    await client.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: style, type: 3 }] });
    await refreshed(client);
    assert.equal(await told(client), undefined);
  });

  it('counts no more when it is deleted, though an editor shows it still', async () => {
    const client = await connect({ folders: [folder], disk: disk({}), capabilities: watching });
    await client.open(letter, text);
    await client.open(style, member, 'jsonc');
    await refreshed(client);
    assert.equal(await told(client), 'members');
    await client.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: style, type: 3 }] });
    await refreshed(client);
    assert.equal(await told(client), undefined);
    await client.change(style, 2, { text: guest });
    assert.equal(await told(client), 'guests');
  });

  it('has the files watched that it extends', async () => {
    const source = disk({ '.clientele.json': '{ "extends": "house/[base].json" }', 'house/[base].json': member });
    const client = await connect({ folders: [folder], disk: source, capabilities: watching });
    await client.open(letter, text);
    assert.equal(await told(client), 'members');
    assert.deepEqual(client.watched, ['**/*.clientele.json', frontPageGlob, '**/\\[base\\].json']);
  });

  it('is read each time where the client does not tell of changes', async () => {
    const source = disk({ '.clientele.json': member });
    const client = await connect({ folders: [folder], disk: source });
    await client.open(letter, text);
    const first = await client.pull(letter);
    assert.equal((await client.pull(letter, first.resultId)).kind, 'unchanged');
    source.files['.clientele.json'] = guest;
    assert.equal(await told(client), 'guests');
  });

  it('follows the settings as they change', async () => {
    let houseStyle = { we: { call: 'guest' } };
    const client = await connect({ folders: [folder], disk: disk({}), settings: () => ({ houseStyle }) });
    await client.open(letter, text);
    assert.equal(await told(client), 'guests');
    houseStyle = { we: { call: 'patron' } };
    await client.configure();
    await refreshed(client);
    assert.equal(await told(client), 'patrons');
  });

  it('is where a finding leads to', async () => {
    const content = '{\n  "we": { "call": "member" }\n}';
    const client = await connect({ folders: [folder], disk: disk({ '.clientele.json': content }) });
    await client.open(letter, text);
    const [diagnostic] = await client.diagnostics(letter);
    const [related] = diagnostic?.relatedInformation ?? [];
    assert.equal(related?.location.uri, style);
    assert.equal(covered(content, related.location.range), '"member"');
  });
});

describe('a hover on a word that the house style settles', () => {
  it('leads to the line that settles it', async () => {
    const client = await connect({ folders: [folder], disk: disk({ '.clientele.json': `\n${member}` }) });
    await client.open(letter, text);
    const hover = await client.hover(letter, { line: 0, character: 5 });
    const contents = hover?.contents as MarkupContent | undefined;
    assert.ok(
      contents?.value.includes('[\\.clientele\\.json, line 2](file:///docs/.clientele.json#L2)'),
      contents?.value,
    );
  });
});

describe('a workspace that is on no disk', () => {
  it('has its house style read by the client', async () => {
    const asked: string[] = [];
    const client = await connect({ folders: ['memfs:/docs'], disk: disk({ '.clientele.json': guest }) });
    client.client.onRequest('clientele/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return { text: uri === 'memfs:/docs/.clientele.json' ? member : null };
    });
    await client.open('memfs:/docs/letters/one.md', text);
    assert.equal(await told(client, 'memfs:/docs/letters/one.md'), 'members');
    const styles = asked.filter((uri) => uri.endsWith('.json'));
    assert.deepEqual(styles, ['memfs:/docs/letters/.clientele.json', 'memfs:/docs/.clientele.json']);
  });

  it('has none where the client does not know how, which is told once', async () => {
    const client = await connect({ folders: ['memfs:/docs'], disk: null });
    await client.open('memfs:/docs/one.md', text);
    assert.equal(await told(client, 'memfs:/docs/one.md'), undefined);
    await client.change('memfs:/docs/one.md', 2, { text: `${text} ` });
    assert.equal(await told(client, 'memfs:/docs/one.md'), undefined);
    assert.equal(client.log.length, 1);
    assert.match(client.log[0] ?? '', /does not hand over files/);
  });
});

describe('a proposal for a house style', () => {
  const documents = {
    'one.md': 'We are a law firm. Our clients sign an engagement letter before we give legal advice.',
    'two.md': 'We are a law firm. Our customers pay a retainer. The shop has many customers of its own.',
  };

  it('is given up when nobody waits for it any more', async () => {
    const source = new CancellationTokenSource();
    const counting = {
      reads: 0,
      async read() {
        this.reads++;
        source.cancel();
        // What the client has cancelled is known to the server as soon as it reads its messages.
        await new Promise((resolve) => setImmediate(resolve));
        return documents['one.md'];
      },
    };
    const client = await connect({ folders: [folder], disk: counting });
    const params = { folder, documents: Array.from({ length: 500 }, (_, index) => `${folder}/${index}.md`) };
    await client.client.sendRequest<SurveyResult>('clientele/survey', params, source.token).catch(() => undefined);
    assert.ok(counting.reads < 500, `${counting.reads} were read all the same`);
  });

  it('is made from the documents, with progress, and drafted', async () => {
    const client = await connect({ folders: [folder], disk: disk({ ...documents }) });
    const params = {
      folder,
      documents: ['one.md', 'two.md', 'gone.md'].map((name) => `${folder}/${name}`),
      workDoneToken: 7,
    };
    const progress: (string | undefined)[] = [];
    client.client.onProgress(new ProgressType<{ message?: string }>(), 7, ({ message }) => void progress.push(message));
    const result = await client.client.sendRequest<SurveyResult>('clientele/survey', params);
    const { survey, summary, businesses, calls, presets } = result;
    assert.equal(survey.documents, 2);
    assert.deepEqual(survey.proposal, { business: 'law', call: 'client', preset: null });
    assert.match(summary, /^Read 2 documents\. The people you serve: /);
    assert.ok(businesses.includes('retail') && calls.includes('infer'));
    assert.ok(presets.some(({ name }) => name === 'preset:law-firm'));
    assert.deepEqual(progress, ['1 of 3', '2 of 3', '3 of 3']);
    const draft = await client.client.sendRequest<{ text: string }>('clientele/draftHouseStyle', {
      answers: survey.proposal,
      survey,
    });
    await client.open(style, draft.text, 'jsonc');
    assert.deepEqual(await client.diagnostics(style), []);
  });
});

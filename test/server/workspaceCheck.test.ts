import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  FileChangeType,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import type { CheckResult, ReportResult } from '../../server/src/protocol';
import { UnreadableText } from '../../workspace/src/styleSource';
import { connect, type Editor, editor, lawFirm } from './connection';

const folder = 'file:///docs';
const uriOf = (path: string) => `${folder}/${path}`;
const fine = 'Our clients are well.';
const watching = {
  ...editor,
  workspace: { ...editor.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

describe('a check of the whole workspace', () => {
  let files: Record<string, string>;
  let client: Editor;
  /** Waited for before a file is read. */
  let beforeReading: (path: string) => Promise<void>;
  /** What the client has got so far, as it would send it back. */
  let results: Map<string, string>;

  beforeEach(async () => {
    files = { 'one.md': lawFirm, 'two.md': fine, 'three.txt': lawFirm };
    results = new Map();
    beforeReading = async () => {};
    client = await connect({ folders: [folder], disk: { read: readFile }, capabilities: watching });
  });

  async function readFile(_folder: string, path: string): Promise<string | null> {
    await beforeReading(path);
    if (path === 'broken.md') throw new UnreadableText('It is no text.');
    return files[path] ?? null;
  }

  function check(paths: readonly string[] = Object.keys(files), token = CancellationToken.None): Promise<CheckResult> {
    return client.client.sendRequest<CheckResult>('clientele/check', { documents: paths.map(uriOf) }, token);
  }

  /** The number of problems by file in the next answer, which may keep the client waiting. */
  async function news(): Promise<Record<string, number>> {
    const previousResultIds = [...results].map(([uri, value]) => ({ uri, value }));
    const params = { previousResultIds };
    const { items } = (await client.client.sendRequest(
      WorkspaceDiagnosticRequest.type,
      params,
    )) as WorkspaceDiagnosticReport;
    for (const { uri, resultId } of items) results.set(uri, resultId ?? '');
    return Object.fromEntries(
      items.map((item) => [item.uri.slice(folder.length + 1), item.kind === 'full' ? item.items.length : -1]),
    );
  }

  function changed(path: string, type: FileChangeType): Promise<void> {
    return client.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
  }

  it('keeps the problems of files that nobody has open', async () => {
    assert.deepEqual(await check(), { documents: 3, withFindings: 2, findings: 2 });
    assert.deepEqual(await news(), { 'one.md': 1, 'two.md': 0, 'three.txt': 1 });
  });

  it('answers a client that waits, and tells it nothing twice', async () => {
    const first = news();
    await check();
    assert.deepEqual(await first, { 'one.md': 1, 'two.md': 0, 'three.txt': 1 });
    const second = news();
    files['two.md'] = lawFirm;
    await changed('two.md', FileChangeType.Changed);
    assert.deepEqual(await second, { 'two.md': 1 });
  });

  it('follows files that come and go', async () => {
    await check();
    await news();
    assert(client.watched.some((glob) => glob.includes('.md')));
    files['four.md'] = lawFirm;
    await changed('four.md', FileChangeType.Created);
    assert.deepEqual(await news(), { 'four.md': 1 });
    delete files['one.md'];
    await changed('one.md', FileChangeType.Deleted);
    assert.deepEqual(await news(), { 'one.md': 0 });
  });

  it('follows the house style', async () => {
    await check();
    await news();
    files['.clientele.json'] = '{ "we": { "call": "guest" } }';
    await changed('.clientele.json', FileChangeType.Created);
    assert.deepEqual(await news(), { 'one.md': 1, 'two.md': 1, 'three.txt': 1 });
    files['.clientele.json'] = '{ "ignore": ["**"] }';
    await changed('.clientele.json', FileChangeType.Changed);
    assert.deepEqual(await news(), { 'one.md': 0, 'two.md': 0, 'three.txt': 0 });
  });

  it('counts what an editor holds, and the file again when that closes', async () => {
    await client.open(uriOf('two.md'), lawFirm);
    assert.equal((await check()).findings, 3);
    await news();
    await client.close(uriOf('two.md'));
    assert.deepEqual(await news(), { 'two.md': 0 });
  });

  it('drops what a later check leaves out', async () => {
    await check();
    await news();
    await check(['two.md']);
    assert.deepEqual(await news(), { 'one.md': 0, 'two.md': 0, 'three.txt': 0 });
  });

  it('passes by a file that cannot be read', async () => {
    assert.deepEqual(await check(['broken.md', 'gone.md', 'one.md']), { documents: 1, withFindings: 1, findings: 1 });
  });

  it('can be cancelled, and what was read stays', async () => {
    const cancelling = new CancellationTokenSource();
    beforeReading = async (path) => {
      if (path !== 'two.md') return;
      cancelling.cancel();
      // The answer to a later request tells that the cancellation has arrived.
      await client.hover(uriOf('two.md'), { line: 0, character: 0 });
    };
    const checking = check(undefined, cancelling.token);
    assert.deepEqual(await checking, { documents: 2, withFindings: 1, findings: 1 });
    assert.deepEqual(await news(), { 'one.md': 1, 'two.md': 0 });
  });

  it('is not made unasked: a document that closes takes its problems along', async () => {
    await client.open(uriOf('one.md'), lawFirm);
    assert.equal((await client.diagnostics(uriOf('one.md'))).length, 1);
    for (const time of ['once', 'again']) {
      await client.open(uriOf('one.md'), lawFirm);
      await client.close(uriOf('one.md'));
      assert.deepEqual(await news(), { 'one.md': 0 }, time);
    }
    assert.equal(await client.client.sendRequest('clientele/report'), null);
  });

  it('gives the figures of a report', async () => {
    files = {
      'one.md': lawFirm,
      'house.md': 'Our clients are well.',
      '.clientele.json': '{ "we": { "call": "guest" } }',
    };
    await check(['one.md', 'house.md']);
    const report = (await client.client.sendRequest<ReportResult>('clientele/report')) as NonNullable<ReportResult>;
    assert.deepEqual(
      report.documents.map(({ uri }) => uri),
      ['house.md', 'one.md'].map(uriOf),
    );
    const [mention] = report.documents[0]?.mentions ?? [];
    assert.deepEqual(
      { ...mention, confidence: 1, finding: mention?.finding?.suggestion },
      {
        line: 1,
        column: 5,
        length: 7,
        text: 'clients',
        term: 'client',
        verdict: 'differs',
        confidence: 1,
        finding: 'guests',
        house: { rule: 'call', about: '', asks: 'guests', origin: '.clientele.json:1' },
      },
    );
  });
});

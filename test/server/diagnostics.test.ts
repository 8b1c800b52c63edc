import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { analyze, explain, supportedLanguages } from '../../core/src/index';
import type { ContextParams } from '../../server/src/protocol';
import { connect, covered, edited, editor, lawFirm } from './connection';

const uri = 'file:///docs/proposal.md';
const withoutPull = { ...editor, textDocument: {} };

describe('initialize', () => {
  it('offers what the server does', async () => {
    const { initializeResult } = await connect();
    assert.deepEqual(initializeResult.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: 'clientele', interFileDependencies: false, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.clientele'] },
      completionProvider: { triggerCharacters: ['-'] },
      hoverProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      experimental: { documents: `**/*{${Object.values(supportedLanguages).flat().join(',')}}` },
    });
  });

  it('is answered before the rest is loaded, for which whatever comes meanwhile waits in its order', async () => {
    let load = (): void => undefined;
    const client = await connect({
      loaded: new Promise((resolve) => {
        load = resolve;
      }),
    });
    await client.open(uri, 'Nothing yet.');
    const cancelled = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const refused = client.client.sendRequest(DocumentDiagnosticRequest.type, params, cancelled.token);
    cancelled.cancel();
    await client.change(uri, 2, { text: lawFirm });
    const found = client.diagnostics(uri);
    load();
    await assert.rejects(refused, { code: LSPErrorCodes.RequestCancelled });
    assert.equal((await found).length, 1);
  });
});

describe('diagnostics', () => {
  it('tell the word, the reason and where to read more', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    const [diagnostic, ...others] = await client.diagnostics(uri);
    assert.ok(diagnostic);
    assert.equal(others.length, 0);
    assert.equal(covered(lawFirm, diagnostic.range), 'customers');
    assert.equal(diagnostic.code, 'wrong-term');
    assert.equal(diagnostic.source, 'clientele');
    assert.equal(diagnostic.severity, 2);
    assert.equal(
      diagnostic.codeDescription?.href,
      'https://github.com/clientele/clientele/blob/main/docs/rules/wrong-term.md',
    );
    const related = diagnostic.relatedInformation ?? [];
    assert.ok(related.length > 0 && related.length <= 5);
    for (const { location, message } of related) {
      assert.equal(location.uri, uri);
      assert.ok(message.includes(`“${covered(lawFirm, location.range)}”`), message);
    }
  });

  it('leave out related information for a client that does not show it', async () => {
    const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, lawFirm);
    const [diagnostic] = await client.diagnostics(uri);
    assert.ok(diagnostic);
    assert.equal(diagnostic.relatedInformation, undefined);
  });

  it('are told once while nothing changes', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    const again = await client.pull(uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, { text: `Hello.\n\n${lawFirm}` });
    assert.equal((await client.pull(uri, first.resultId)).kind, 'full');
  });

  it('are not told again when an edit moved none of them, and their fixes hold', async () => {
    const client = await connect();
    await client.open(uri, `${lawFirm}\n\nThank you.`);
    const first = await client.pull(uri);
    assert.ok(first.kind === 'full');
    const end = { line: 2, character: 10 };
    await client.change(uri, 2, { range: { start: end, end }, text: ' Goodbye.' });
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    const [fix] = await client.actions(uri, { diagnostics: first.items });
    assert.ok(edited(`${lawFirm}\n\nThank you. Goodbye.`, fix).startsWith(lawFirm.replace('customers', 'clients')));
    const start = { line: 0, character: 0 };
    await client.change(uri, 3, { range: { start, end: start }, text: '\n' });
    assert.equal((await client.pull(uri, first.resultId)).kind, 'full');
    assert.deepEqual(await client.actions(uri, { diagnostics: first.items, only: ['quickfix'] }), []);
  });

  it('are a thousand at most', async () => {
    const client = await connect();
    const letters = Array.from({ length: 700 }, () => `${lawFirm} Our customers get legal advice.`);
    await client.open(uri, letters.join('\n\n'));
    assert.equal((await client.diagnostics(uri)).length, 1000);
  });

  it('are never those of a document that was closed and opened again', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    const { resultId } = await client.pull(uri);
    await client.close(uri);
    await client.open(uri, 'Nothing here.');
    const report = await client.pull(uri, resultId);
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items, []);
  });

  it('follow incremental edits', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    assert.equal((await client.diagnostics(uri)).length, 1);
    const top = { line: 0, character: 0 };
    await client.change(uri, 2, { range: { start: top, end: top }, text: '# About us\n\n' });
    const [moved] = await client.diagnostics(uri);
    assert.deepEqual(moved?.range.start, { line: 2, character: 23 });
    await client.change(uri, 3, { range: moved.range, text: 'clients' });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('count UTF-16 units', async () => {
    const client = await connect();
    const text = `🏛️ 👩🏽‍⚖️ ${lawFirm}`;
    await client.open(uri, text);
    const [diagnostic] = await client.diagnostics(uri);
    assert.ok(diagnostic);
    assert.equal(diagnostic.range.start.character, text.indexOf('customers'));
    assert.equal(covered(text, diagnostic.range), 'customers');
  });

  it('stand right in a document with CRLF', async () => {
    const client = await connect();
    await client.open(uri, `# About us\r\n\r\n${lawFirm}\r\n`);
    const [diagnostic] = await client.diagnostics(uri);
    assert.deepEqual(diagnostic?.range, { start: { line: 2, character: 23 }, end: { line: 2, character: 32 } });
  });

  it('are empty for a document that is not open, or not read', async () => {
    const client = await connect();
    assert.deepEqual(await client.diagnostics('file:///docs/unknown.md'), []);
    assert.equal(await client.hover('file:///docs/unknown.md', { line: 0, character: 0 }), null);
    assert.deepEqual(await client.actions('file:///docs/unknown.md', { diagnostics: [] }), []);
    await client.open('file:///docs/main.ts', `// ${lawFirm}`, 'typescript');
    assert.deepEqual(await client.diagnostics('file:///docs/main.ts'), []);
  });
});

describe('a request that is cancelled', () => {
  it('is answered as such, and the next one as ever', async () => {
    let release: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      release = resolve;
    });
    let answer: ((settings: unknown) => void) | undefined;
    const settings = () =>
      new Promise((resolve) => {
        answer = resolve;
        release?.();
      });
    const client = await connect({ settings });
    await client.open(uri, lawFirm);
    const source = new CancellationTokenSource();
    const report = client.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
    const refused = assert.rejects(report, { code: LSPErrorCodes.RequestCancelled });
    await asked;
    source.cancel();
    answer?.({});
    await refused;
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.deepEqual(client.log, []);
  });
});

describe('diagnostics for a client that does not ask', () => {
  it('are pushed when the typing pauses, with the version they are for', async () => {
    const client = await connect({ capabilities: withoutPull });
    await client.open(uri, lawFirm);
    await client.change(uri, 2, { text: `${lawFirm} And so on.` });
    const { version, diagnostics } = await client.nextPublished();
    assert.equal(version, 2);
    assert.equal(diagnostics.length, 1);
  });

  it('are cleared when the document closes', async () => {
    const client = await connect({ capabilities: withoutPull });
    await client.open(uri, lawFirm);
    assert.equal((await client.nextPublished()).diagnostics.length, 1);
    await client.close(uri);
    assert.deepEqual(await client.nextPublished(), { uri, diagnostics: [] });
  });

  it('are not pushed for a document that closed before its turn', async () => {
    const client = await connect({ capabilities: withoutPull });
    await client.open(uri, lawFirm);
    await client.close(uri);
    await client.open('file:///docs/other.md', lawFirm);
    assert.deepEqual(await client.nextPublished(), { uri, diagnostics: [] });
    assert.equal((await client.nextPublished()).uri, 'file:///docs/other.md');
  });
});

describe('context', () => {
  it('is told of a document that was read', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    await client.diagnostics(uri);
    assert.deepEqual(await client.next<ContextParams>('clientele/context'), {
      uri,
      outcome: 'checked',
      business: 'law',
      told: 'law firm',
      term: 'client',
      read: 1,
      findings: 1,
    });
  });

  it('is told again only when it is another', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    await client.diagnostics(uri);
    assert.equal((await client.next<ContextParams>('clientele/context')).read, 1);
    await client.change(uri, 2, { text: `${lawFirm} And it rained.` });
    await client.diagnostics(uri);
    await client.change(uri, 3, { text: `${lawFirm} Our clients rang.` });
    await client.diagnostics(uri);
    assert.equal((await client.next<ContextParams>('clientele/context')).read, 2, 'nothing was told in between');
  });

  it('says when a document is not checked', async () => {
    const client = await connect({ settings: () => ({ enable: false }) });
    await client.open(uri, lawFirm);
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.equal((await client.next<ContextParams>('clientele/context')).outcome, 'off');
  });
});

describe('a document that nobody looks at', () => {
  it('is not read, however often it changes', async () => {
    const read: string[] = [];
    const engine = {
      explain,
      analyze: (...[document, ...rest]: Parameters<typeof analyze>) => {
        read.push(document.text.toString());
        return analyze(document, ...rest);
      },
    };
    const client = await connect({ engine });
    const hidden = 'file:///docs/hidden.md';
    await client.open(hidden, lawFirm);
    for (const version of [2, 3, 4]) await client.change(hidden, version, { text: `${lawFirm} ${version}` });
    await client.open(uri, lawFirm);
    await client.diagnostics(uri);
    assert.deepEqual(read, [lawFirm]);
    await client.diagnostics(hidden);
    assert.deepEqual(read, [lawFirm, `${lawFirm} 4`]);
  });
});

describe('an engine that fails on one document', () => {
  it('is logged once, and the others are still read', async () => {
    const engine = {
      explain,
      analyze: (document: Parameters<typeof analyze>[0], style: Parameters<typeof analyze>[1]) => {
        if (document.text.toString().includes('trap')) throw new Error('fell into the trap');
        return analyze(document, style);
      },
    };
    const client = await connect({ engine });
    const bad = 'file:///docs/bad.md';
    await client.open(bad, 'A trap for customers.');
    await client.open(uri, lawFirm);
    assert.deepEqual(await client.diagnostics(bad), []);
    await client.change(bad, 2, { text: 'The trap again.' });
    assert.deepEqual(await client.diagnostics(bad), []);
    assert.equal(await client.hover(bad, { line: 0, character: 5 }), null);
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.equal((await client.next<ContextParams>('clientele/context')).outcome, 'failed');
    assert.equal(client.log.length, 1);
    assert.match(client.log[0] ?? '', /^file:\/\/\/docs\/bad\.md could not be read .* fell into the trap$/);
    await client.change(bad, 3, { text: lawFirm });
    assert.equal((await client.diagnostics(bad)).length, 1);
  });

  it('costs its own answer only when the explanation fails', async () => {
    const engine = {
      analyze,
      explain: () => {
        throw new Error('lost for words');
      },
    };
    const client = await connect({ engine });
    await client.open(uri, lawFirm);
    const word = { line: 0, character: lawFirm.indexOf('customers') };
    assert.equal(await client.hover(uri, word), null);
    assert.equal(await client.hover(uri, word), null);
    assert.equal(client.log.length, 1);
    assert.equal((await client.diagnostics(uri)).length, 1);
  });
});

describe('shutdown', () => {
  it('is answered, with a document still waiting for its turn', async () => {
    const client = await connect({ capabilities: withoutPull });
    await client.open(uri, lawFirm);
    assert.equal(await client.askToShutDown(), null);
  });

  it('is the last that is answered', async () => {
    const client = await connect();
    await client.open(uri, lawFirm);
    await client.askToShutDown();
    await assert.rejects(client.pull(uri), { code: ErrorCodes.InvalidRequest });
    await assert.rejects(client.hover(uri, { line: 0, character: 23 }), { code: ErrorCodes.InvalidRequest });
  });
});

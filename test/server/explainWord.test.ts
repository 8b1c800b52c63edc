import assert from 'node:assert/strict';
import type { MarkupContent, Position } from 'vscode-languageserver/node';
import type { ExplainResult } from '../../server/src/protocol';
import { connect, covered, type Editor, editor, lawFirm, type Options } from './connection';

const uri = 'file:///docs/proposal (2).md';
const capabilities = { ...editor, experimental: { commands: ['clientele.explainWord', 'clientele.applyFix'] } };

async function open(text: string, options: Options = {}): Promise<Editor> {
  const client = await connect(options);
  await client.open(uri, text);
  return client;
}

async function explained(text: string, word: string, options: Options = {}): Promise<ExplainResult | null> {
  const client = await open(text, options);
  const position: Position = { line: 0, character: text.indexOf(word) };
  return client.client.sendRequest<ExplainResult | null>('clientele/explain', { textDocument: { uri }, position });
}

describe('the explanation of a word', () => {
  it('tells the decision, and the place and the distinction of every cue', async () => {
    const told = await explained(lawFirm, 'customers');
    assert.ok(told);
    assert.equal(covered(lawFirm, told.range), 'customers');
    assert.equal(told.verdict, '“customers” should be “clients”: certain');
    assert.match(told.reading, /law firm/);
    const agreement = told.cues.find(({ text }) => text === 'engagement letter');
    assert.ok(agreement?.range);
    assert.equal(covered(lawFirm, agreement.range), 'engagement letter');
    assert.match(agreement.what, /^a signed agreement, close by$/);
    assert.equal(agreement.distinction, 'the agreement');
    assert.match(told.page ?? '', /wrong-term\.md$/);
    assert.equal(told.house, null);
  });

  it('makes a report that can be judged without the document', async () => {
    const { report } = (await explained(lawFirm, 'customers')) ?? { report: '' };
    assert.match(report, /^### “customers” should be “clients”: certain\n/);
    assert.ok(report.includes(`> ${lawFirm.replace('customers', '**customers**')}`), report);
    for (const part of [
      '| **Rule** | wrong-term |',
      '| **Whose** | us, law |',
      'engagement letter',
      '`law.',
      '004:D4',
    ]) {
      assert.ok(report.includes(part), `${part} is not in\n${report}`);
    }
  });

  it('quotes the paragraph alone, and breaks no table', async () => {
    const text = `We are a law firm.\n\n| Our customers | sign an engagement letter |\n| - | - |\n\nSecret.`;
    const client = await open(text);
    const position = { line: 2, character: 8 };
    const told = await client.client.sendRequest<ExplainResult>('clientele/explain', {
      textDocument: { uri },
      position,
    });
    assert.ok(told.report.includes('> | Our **customers** | sign an engagement letter |\n> | - | - |\n'), told.report);
    assert.doesNotMatch(told.report, /Secret/);
  });

  it('is there for a word that is right, and for one that is left alone', async () => {
    const right = await explained(lawFirm.replace('customers', 'clients'), 'clients');
    assert.equal(right?.verdict, '“clients” is right here: certain');
    assert.equal(right.page, null);
    const program = await explained('The email client is slow.', 'client');
    assert.equal(program?.verdict, '“client” is left alone');
    assert.deepEqual(program.cues, []);
    const open = await explained('Our clients are happy.', 'clients');
    assert.equal(open?.verdict, '“clients” is left alone');
  });

  it('leads to the line of the house style that decided', async () => {
    const files: Record<string, string> = { '.clientele.json': '{\n  "we": { "call": "member" }\n}' };
    const disk = { read: async (_: string, path: string) => files[path] ?? null };
    const told = await explained(lawFirm, 'customers', { disk, folders: ['file:///docs'] });
    assert.equal(told?.house?.uri, 'file:///docs/.clientele.json');
    assert.equal(told.house.range.start.line, 1);
    assert.match(told.report, /\*\*House style\*\* \| call/);
  });

  it('is nothing where no mention stands', async () => {
    assert.equal(await explained(lawFirm, 'engagement'), null);
    assert.equal(await explained('', ''), null);
  });
});

describe('the links of a hover', () => {
  async function hoverOf(text: string, word: string): Promise<string> {
    const client = await open(text, { capabilities });
    const before = text.slice(0, text.indexOf(word)).split('\n');
    const hover = await client.hover(uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
    assert.ok(hover);
    return (hover.contents as MarkupContent).value;
  }

  /** The commands a hover calls, with their arguments. */
  const calls = (hover: string) =>
    [...hover.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)].map(([, command, args]) => [
      command,
      ...JSON.parse(decodeURIComponent(args ?? '')),
    ]);

  it('act, explain and lead to the rule', async () => {
    const hover = await hoverOf(lawFirm, 'customers');
    const place = [uri, { line: 0, character: lawFirm.indexOf('customers') }];
    assert.deepEqual(calls(hover), [
      ['clientele.applyFix', ...place, 'Replace with “clients”'],
      ['clientele.applyFix', ...place, 'Leave this one'],
      ['clientele.explainWord', ...place],
    ]);
    // They stand below the decision, before all that told.
    assert.match(hover, /^\*\*“clients”[^\n]*\n\n\[Replace with [^\n]*\n\n- “/);
    assert.match(hover, /\[About this rule\]\(https:\S+wrong-term\.md\)$/);
  });

  it('offer nothing that cannot be done', async () => {
    const hover = await hoverOf('---\ntitle: We are a law firm. Our customers need legal advice.\n---\n', 'customers');
    assert.deepEqual(
      calls(hover).map(([command]) => command),
      ['clientele.applyFix', 'clientele.explainWord'],
    );
  });

  it('explain a word that is right, too', async () => {
    const hover = await hoverOf(lawFirm.replace('customers', 'clients'), 'clients');
    assert.deepEqual(
      calls(hover).map(([command]) => command),
      ['clientele.explainWord'],
    );
  });
});

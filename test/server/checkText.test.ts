import assert from 'node:assert/strict';
import type { CheckTextResult } from '../../server/src/protocol';
import { connect, lawFirm } from './connection';

const folder = 'file:///docs';

async function checked(text: string, uri: string, files: Readonly<Record<string, string>> = {}) {
  const client = await connect({ folders: [folder], disk: { read: async (_, path) => files[path] ?? null } });
  return client.client.sendRequest<CheckTextResult>('clientele/checkText', { uri, text });
}

describe('a text that an agent has drafted', () => {
  it('comes back with its findings and with what is certain mended', async () => {
    const text = `# Proposal\n\n${lawFirm}`;
    const { outcome, business, findings, corrected } = await checked(text, 'untitled:draft.md');
    assert.deepEqual([outcome, business], ['checked', 'law']);
    const [finding, ...others] = findings;
    assert.ok(finding);
    assert.deepEqual(others, []);
    const { message, ...rest } = finding;
    assert.deepEqual(rest, {
      ...{ line: 3, column: 24, text: 'customers', suggestion: 'clients' },
      ...{ rule: 'wrong-term', certain: true },
    });
    assert.match(message, /law firm/);
    assert.equal(corrected, text.replace('customers', 'clients'));
  });

  it('is read by the house style and in the format of where it is going', async () => {
    const files = {
      '.clientele.json': '{ "we": { "call": "member" }, "ignore": ["drafts/**"] }',
    };
    const page = '<p title="x">Our clients <b>pay</b>.</p>';
    const { findings, corrected } = await checked(page, `${folder}/page.html`, files);
    assert.deepEqual(
      findings.map(({ suggestion }) => suggestion),
      ['members'],
    );
    assert.equal(corrected, page.replace('clients', 'members'));
    const ignored = await checked(lawFirm, `${folder}/drafts/one.md`, files);
    assert.deepEqual([ignored.outcome, ignored.findings, ignored.corrected], ['ignored', [], lawFirm]);
  });

  it('leaves what is not certain to the agent', async () => {
    const contract =
      'This agreement is between Harlow LLP and Acme Ltd (the “Client”). The Customer shall pay within 30 days.';
    const { findings, corrected } = await checked(contract, 'untitled:draft.md');
    assert.deepEqual(
      findings.map(({ rule, certain }) => [rule, certain]),
      [['defined-term', false]],
    );
    assert.equal(corrected, contract);
  });
});

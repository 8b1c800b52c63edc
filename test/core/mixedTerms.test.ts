import assert from 'node:assert/strict';
import { analyzeIn, check } from './check';

describe('one stray word among several for the same people', () => {
  const rows = [
    'Clients see the draft on Monday. Clients comment by Wednesday, and a client who is away sends a deputy. On Friday every client gets the final text. The [customer↝client] signs it.',
    'Customers see the draft on Monday. Customers comment by Wednesday, and a customer who is away sends a deputy. On Friday every customer gets the text. The [clients↝customers] sign it.',
    // Two against one may as well be two kinds of people.
    'Clients see the draft on Monday. Every client comments by Wednesday. The customer signs it.',
    // Three do where the words around all of them lean the same way, and the stray’s do not lean the other.
    'Clients get a kickoff meeting on Monday. Every client comments by Wednesday. On Friday the client sends a deputy. The [customer↝client] signs it.',
    // So do two, where one of them is decided so by what stands around it.
    'The client gives us the brief. Clients comment by Wednesday. The [customer↝client] signs it.',
    // So do two where all are “ours”.
    'Our clients get a kickoff meeting. We ring our clients on Monday. Our [customers↝clients] comment by Wednesday.',
    // The lean of the words alone is not enough for two.
    'Clients get a kickoff meeting. Call clients on Monday. The customer signs it.',
    // A slip may stand in one sentence with the word it slipped from.
    'Clients see the draft. Clients comment, and a client who is away sends a deputy. Ask the client early, so that the [customer↝client] can sign it.',
    // What names both is no slip.
    'Clients see the draft. Clients comment, and a client who is away sends a deputy. Every client waits. Tell clients and customers.',
    // Two of each are no stray.
    'Clients see it. Clients comment. A client signs. Every client waits. A customer rings. The customer waits.',
    // Their people are not ours.
    'Clients see it. Clients comment. A client signs. Every client waits. Their customers ring.',
    // Whoever works for a business calls it a client, and speaks of its customers.
    'Customers get a code. Customers type it, and a customer who fails rings. Every customer waits. Our clients like it.',
    'Customers get a code. Customers type it, and a customer who fails rings. Our customers wait. The [clients↝customers] wait.',
    // A single one is known to somebody, and speaks for nobody else.
    'Customers get a code. Customers type it, and a customer who fails rings. Our customers wait. A bold client paid.',
    // In technical writing a client that nobody claims may be a program.
    'Call the API endpoint over TLS: the server answers the request with a JSON payload and a token.\n\nCustomers get a code. Customers type it, and a customer who fails rings. Every customer waits. Then the clients are glad.',
    // Kinds of people may each have a word.
    'Customers pay in. Customers draw, and a customer who is away writes. Every customer waits. Private clients ring.',
    // Who quotes takes up the word that is quoted.
    'Clients see it. Clients comment. A client signs. Every client waits.\n\n## Know the customers\n\nShe said: “Know your customers.”',
    'Clients see it. Clients comment. A client signs. Every client waits.\n\n## Know the [customers↝clients]\n\nShe said: “Know them.”',
    'Clients see it. Clients comment. A client signs. Every client waits.\n\nShe said: “Know your customers.”\n\n## Know the customers',
    'Clients see it. Clients comment. A client signs. Every client waits.\n\n## Know the [customers↝clients]\n\nShe said: “Know your clients.”',
    'Clients see it. Clients comment. A client signs. Every client waits.\n\n## Know the [customers↝clients]\n\nThe lamp stood.\n\nShe said: “Know your customers.”',
    // A fixed pair keeps its word.
    'Clients see it. Clients comment. A client signs. Every client waits. Customer service rings.',
  ];
  for (const row of rows) it(row, () => check(row));

  it('counts the others, points at them, and is never a safe fix', () => {
    const text = 'Clients see it. Clients comment. A client signs. Every client waits. The customer rings.';
    const { findings, mentions } = analyzeIn(text, {});
    const [finding] = findings;
    assert.equal(mentions.at(-1)?.decision.silentBecause, '');
    assert.equal(finding?.message, '“customer” here, “clients” four times above for the same people.');
    assert.equal(finding.severity, 'information');
    assert.equal(finding.safe, false);
    assert.deepEqual(
      finding.related.map(({ offset, length }) => text.slice(offset, offset + length)),
      ['Clients', 'Clients', 'client', 'client'],
    );
  });

  it('says nothing where the house style turns the rule off', () => {
    const text = 'Clients see it. Clients comment. A client signs. Every client waits. The customer rings.';
    check(text, { rules: { 'mixed-terms': 'off' } });
  });
});

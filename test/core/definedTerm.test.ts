import assert from 'node:assert/strict';
import type { LanguageId } from '../../core/src/model';
import { analyzeIn, check } from './check';

describe('a party that the document has given another name', () => {
  const rows = [
    'Between Northgate Advisory Ltd and Alder Rail plc (the “Client”). The Client shall pay. The [Customer⇝Client] may end the agreement.',
    'Alder Rail plc, hereinafter "Customer", buys the goods. Any dispute between the Supplier and the [Client⇝Customer] goes to court.',
    'Alder Rail plc (the **Client**) pays in thirty days. Each [Customer’s⇝Client’s] obligation ends with the term.',
    // The other word has a definition of its own.
    'Alder Rail plc (the “Client”) pays. Its buyers (each a “Customer”) do not. The Customer may complain.',
    // A name of its own.
    'Alder Rail plc (the “Customer”) pays. The Client Software runs on its machines.',
    // Ordinary prose without capitals may mean anybody.
    'Alder Rail plc (the “Client”) runs trains. The customer buys a ticket from it.',
    // Nothing is defined.
    'The Client shall pay. The Customer may complain.',
  ];
  for (const row of rows) it(row, () => check(row));

  const inMarkup: [LanguageId, string][] = [
    [
      'html',
      '<p>Alder Rail plc (the &ldquo;<b>Client</b>&rdquo;) pays. The [Customer⇝Client] may end the agreement.</p>',
    ],
    ['latex', "Alder Rail plc (the ``\\textbf{Client}'') pays. The [Customer⇝Client] may end the agreement."],
    ['typst', 'Alder Rail plc (the #strong["Client"]) pays. The [Customer⇝Client] may end the agreement.'],
    // What readers do not see defines nothing.
    ['html', '<p>See our <a data-kind="so called">“Customer”</a> page. The Client may end the agreement.</p>'],
  ];
  for (const [language, row] of inMarkup) it(`${language}: ${row}`, () => check(row, { language }));

  it('says where the name was given, points there, and is never a safe fix', () => {
    const text = 'Between us and\nAlder Rail plc (the “Client”). The Customer may end the agreement.';
    const { findings, mentions } = analyzeIn(text, {});
    const [finding] = findings;
    const { company, ...decision } = mentions.at(-1)?.decision ?? {};
    assert.deepEqual(decision, {
      term: 'client',
      confidence: 0.85,
      by: 'definition',
      evidence: [],
      against: [],
      silentBecause: '',
    });
    assert.deepEqual(company, finding?.related);
    assert.equal(finding?.message, '“Customer” here; line 2 defines this party as “Client”.');
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.safe, false);
    assert.deepEqual(
      finding.related.map(({ offset, length }) => text.slice(offset, offset + length)),
      ['Client'],
    );
  });

  it('rests on its definition, whatever is said around it', () => {
    const text = 'Acme (the “Client”) pays. The Customer signs an engagement letter and queues at the till.';
    const { by, evidence, against } = analyzeIn(text, {}).mentions.at(-1)?.decision ?? {};
    assert.deepEqual([by, evidence, against], ['definition', [], []]);
  });

  it('says nothing where the house style turns the rule off', () => {
    check('Alder Rail plc (the “Client”) pays. The Customer may end it.', { rules: { 'defined-term': 'off' } });
  });
});

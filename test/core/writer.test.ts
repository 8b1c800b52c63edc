/** Who writes by what a page beside the document says, and how far that reaches. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { explain } from '../../core/src/findings/explain';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import type { Writer } from '../../core/src/model';
import { agreedWriter, readWriter, saysWhoWrites } from '../../core/src/readWriter';

const about = (text: string) => readWriter({ text, language: 'markdown' }, 'about.md');
const lawyers = about('# Harlow & Pike Solicitors\n\nWe are a law firm in Leeds.');
const shop = about('# Pike’s Bookshop\n\nWe are a bookshop on the quay. Our bookshop is open all week.');

/** What is said of the last mention, seen beside a page. */
function told(text: string, writer: Writer | null, business: string | null = null): string {
  const style = { ...defaultHouseStyle, we: { ...defaultHouseStyle.we, business } };
  return analyze({ text, language: 'markdown', writer }, style).mentions.at(-1)?.decision.term ?? 'none';
}

describe('a page that says who writes', () => {
  it('names the business and itself', () => {
    assert.deepEqual([lawyers?.business, lawyers?.page], ['law', 'about.md']);
    assert.equal(shop?.business, 'retail');
  });

  const silent: readonly string[] = [
    '',
    'Hello.',
    '# parse-tree\n\nA parser for trees. Install it with npm.',
    'We met a lawyer. The bakery sold bread to an accountant.',
    'Our clients are law firms, dentists and hotels.',
    '# Notes\n\nWhy a shop needs an accountant',
  ];
  for (const text of silent) it(`says nothing: ${JSON.stringify(text)}`, () => assert.equal(about(text), null));
});

describe('several pages that say who writes', () => {
  const says = (business: string, page = `${business}.md`): Writer => ({
    business,
    confidence: 0.7,
    outright: true,
    page,
  });
  const law = says('law');
  const rows: readonly (readonly [why: string, pages: readonly Writer[], told: string | null])[] = [
    ['none', [], null],
    ['one may be by a guest', [law], null],
    ['two of one business', [says('law', 'may.md'), law], 'may.md'],
    ['two whose people are called the same', [says('accounting'), law], 'accounting.md'],
    ['the first of the commonest', [says('accounting'), law, law], 'law.md'],
    ['one in four has the other word', [says('retail'), law, law, law], null],
    ['one in five has the other word', [says('retail'), law, law, law, law], 'law.md'],
    ['as many', [says('retail'), law, says('retail'), law], null],
    ['shops', [says('retail'), says('retail')], 'retail.md'],
  ];
  for (const [why, pages, told] of rows)
    it(`agree or not: ${why}`, () => assert.equal(agreedWriter(pages)?.page ?? null, told));

  it('are told apart from those that only have a heading', () => {
    assert.deepEqual(
      [
        lawyers?.outright,
        about('# Harlow & Pike Solicitors\n\nSolicitors Harlow & Pike.\n\nPike Solicitors')?.outright,
      ],
      [true, false],
    );
  });
});

describe('a document beside such a page', () => {
  const newsletter = 'We wish all our customers a quiet August.';

  it('is read as written by the same people', () => {
    assert.equal(told(newsletter, null), 'undecided');
    assert.equal(told(newsletter, lawyers), 'client');
    assert.equal(told('Clients may ring at any hour.', shop), 'customer');
  });

  it('is believed before the page', () => {
    assert.equal(told('We are a bakery. Our clients like the rolls.', lawyers), 'customer');
  });

  const texts: readonly (readonly [text: string, says: boolean])[] = [
    ['We are a bookshop on the quay.\n\nOur clients ask for a refund.', true],
    ['We wish all our customers a quiet August.', false],
    ['', false],
  ];
  for (const [text, says] of texts) {
    it(`${says ? 'needs none' : 'may need one'} where it says: ${JSON.stringify(text)}`, () => {
      assert.equal(saysWhoWrites({ text, language: 'markdown' }), says);
      const read = (writer: Writer | null) => analyze({ text, language: 'markdown', writer }, defaultHouseStyle);
      if (says) assert.deepEqual(read(lawyers), read(null));
    });
  }

  it('belies the page by what its writers do', () => {
    assert.equal(told('Clients may ring at any hour.', shop), 'customer');
    assert.equal(
      told('We drafted the contract and advised the board. Clients may ring at any hour.', shop),
      'undecided',
    );
  });

  it('follows the house style before either', () => {
    assert.equal(told(newsletter, shop, 'law'), 'client');
  });

  it('keeps other people’s clients and customers to those people', () => {
    assert.equal(told('The supermarket rang its customers.', lawyers), 'customer');
    assert.equal(told('Our client wrote to her customers.', lawyers), 'undecided');
  });

  it('names the page where it explains', () => {
    const document = { text: newsletter, language: 'markdown', writer: lawyers } as const;
    const analysis = analyze(document, defaultHouseStyle);
    const [judged] = analysis.mentions;
    assert.ok(judged);
    assert.equal(
      explain(document, analysis, judged).reading,
      '“our” is a law firm (about.md); the people it serves are clients.',
    );
    assert.deepEqual([analysis.context.page, analysis.context.span], ['about.md', null]);
  });
});

/** What a finding says, by what was decided and by what. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { distinctionTitle, distinctionTitles } from '../../core/src/findings/distinctions';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import type { Context, Evidence } from '../../core/src/model';
import { aJudgement, findingsOf, found, type Said, spanOf } from './aJudgement';

const text = 'Our customers sign the letter, pay the retainer and\n  the **fee**, and ask for advice.';
const evidence = (words: string, said?: Partial<Evidence>) => found(text, words, said);
const law = { profile: 'law' };
const retail = { profile: 'retail' };

describe('the message of a word that is wrong', () => {
  const rows: readonly (readonly [why: string, said: Said, message: string, context?: Partial<Context>])[] = [
    [
      'names the provider’s trade, and the two words that told most',
      { provider: { business: 'law' }, evidence: [evidence('letter'), evidence('retainer'), evidence('advice')] },
      'A law firm has clients: “letter”, “retainer”.',
    ],
    [
      'has one word where only one told',
      { provider: { business: 'law' }, evidence: [evidence('letter')] },
      'A law firm has clients: “letter”.',
    ],
    ['has no words where none told', { provider: { business: 'law' } }, 'A law firm has clients.'],
    [
      'names the page beside where no word told, and that page who writes',
      { provider: { business: 'law' } },
      'A law firm has clients: about.md says so.',
      { business: 'law', page: 'about.md' },
    ],
    [
      'names no page where the trade is that of somebody else',
      { provider: { business: 'law' } },
      'A law firm has clients.',
      { business: 'retail', page: 'about.md' },
    ],
    [
      'tells a word once, however it is written',
      {
        provider: { business: 'law' },
        evidence: [evidence('letter'), { ...evidence('letter'), text: 'Letter' }, evidence('advice')],
      },
      'A law firm has clients: “letter”, “advice”.',
    ],
    [
      'tells words on one line and without markup',
      { provider: { business: 'law' }, evidence: [evidence('retainer and\n  the **fee**')] },
      'A law firm has clients: “retainer and the fee”.',
    ],
    [
      'names the trade of most of the evidence where nobody says whose people they are',
      {
        evidence: [
          evidence('fee', { ...retail, weight: 1 }),
          evidence('letter', { ...law, weight: 0.6 }),
          evidence('advice', { ...law, weight: 0.6 }),
        ],
      },
      'A law firm has clients: “fee”, “letter”.',
    ],
    [
      'names the trade that is declared rather than that of the evidence',
      { evidence: [evidence('letter', law)] },
      'An accounting practice has clients: “letter”.',
      { business: 'accounting' },
    ],
    [
      'names the trade of the evidence where that of the document is only read out of it',
      { evidence: [evidence('letter', law)] },
      'A law firm has clients: “letter”.',
      { business: 'accounting', span: spanOf(text, 'fee') },
    ],
    [
      'names it, too, where a page beside the document tells that of the document',
      { evidence: [evidence('letter', law)] },
      'A law firm has clients: “letter”.',
      { business: 'accounting', page: 'about.md' },
    ],
    [
      'names it, too, where they are said to be somebody else’s',
      { provider: { who: 'third' }, evidence: [evidence('letter', law)] },
      'A law firm has clients: “letter”.',
      { business: 'accounting' },
    ],
    [
      'names no trade that half of the evidence belongs to',
      { evidence: [evidence('letter', law), evidence('advice', { source: '004:D10' })] },
      'A few loyal accounts are clients: “letter”, “advice”.',
    ],
    [
      'names the trade of the document where the evidence has none',
      { evidence: [evidence('letter')] },
      'A law firm has clients: “letter”.',
      { business: 'law' },
    ],
    [
      'names the provider’s trade rather than that of the evidence',
      { provider: { business: 'accounting' }, evidence: [evidence('letter', law)] },
      'An accounting practice has clients: “letter”.',
      { business: 'law' },
    ],
    [
      'names no trade that calls them by the other word',
      { provider: { business: 'retail' }, evidence: [evidence('letter', { source: '004:D4' })] },
      'Someone who signs an agreement for services is a client: “letter”.',
    ],
    [
      'names the first distinction that says something of the word',
      {
        evidence: [
          evidence('letter', { source: 'style:made-up' }),
          evidence('fee', { source: '001:D99 001:D13 001:D16' }),
          evidence('advice', { source: '002:D13 004:D10' }),
        ],
      },
      'A few loyal accounts are clients: “letter”, “fee”.',
    ],
    ['says only what it is where nothing else can be said', {}, 'The context speaks of clients.'],
  ];
  for (const [why, said, message, context] of rows) {
    it(why, () => {
      const judgement = aJudgement(text, [{ term: 'client', ...said }], context);
      assert.deepEqual(
        findingsOf(judgement).map((finding) => finding.message),
        [message],
      );
    });
  }

  it('is of the mention itself, whatever else is found', () => {
    const two = '*Customers* sign the letter. Our customers queue.';
    const [, second] = findingsOf(
      aJudgement(two, [
        { term: 'client', evidence: [found(two, 'letter')] },
        { term: 'client', evidence: [found(two, 'queue')] },
      ]),
    );
    assert.equal(second?.message, 'The context speaks of clients: “queue”.');
    assert.deepEqual(second.related, []);
  });
});

describe('the message of a stray word', () => {
  const told = (others: string, before: string): string | undefined => {
    const whole = `${before}The customer rings.${others}`;
    const company = [...whole.matchAll(/client/g)].map(({ index }) => ({ offset: index, length: 6 }));
    const said = [...whole.matchAll(/client|customer/g)].map(
      ([word]): Said => (word === 'customer' ? { term: 'client', by: 'consistency', confidence: 0.8, company } : {}),
    );
    return findingsOf(aJudgement(whole, said))[0]?.message;
  };
  const client = 'A client rings. ';

  it('says where all of the others stand', () => {
    assert.equal(told('', client.repeat(2)), '“customer” here, “clients” two times above for the same people.');
    assert.equal(told(` ${client}`, client), '“customer” here, “clients” two times for the same people.');
    assert.equal(told(` ${client.repeat(2)}`, ''), '“customer” here, “clients” two times for the same people.');
  });

  it('writes small numbers out', () => {
    assert.match(told('', client.repeat(12)) ?? '', / twelve times above /);
    assert.match(told('', client.repeat(13)) ?? '', / 13 times above /);
  });
});

describe('a finding', () => {
  it('is safe from a confidence on, and never where a person should judge', () => {
    const isSafe = (confidence: number, by: 'evidence' | 'consistency') =>
      findingsOf(aJudgement(text, [{ term: 'client', confidence, by }]))[0]?.safe;
    assert.deepEqual([isSafe(0.93, 'evidence'), isSafe(0.94, 'evidence')], [false, true]);
    assert.equal(isSafe(0.99, 'consistency'), false);
  });

  it('of a party that has another name says where it was given', () => {
    const contract = 'Between us and\nAcme (the “Client”). The Customer may end it.';
    const definedAt = spanOf(contract, 'Client');
    const [finding] = findingsOf(
      aJudgement(contract, [{}, { term: 'client', by: 'definition', company: [definedAt] }]),
    );
    assert.equal(finding?.message, '“Customer” here; line 2 defines this party as “Client”.');
  });
});

describe('the title of a distinction', () => {
  it('is that of the first that a source names', () => {
    assert.equal(distinctionTitle('004:D4 001:D1'), 'the agreement');
    assert.equal(distinctionTitle('001:D10'), 'how success is measured');
    assert.equal(distinctionTitle('001:D99'), null);
    assert.equal(distinctionTitle('style:made-up'), null);
  });

  it('is there for each', () => {
    assert.ok(distinctionTitles.includes('the agreement') && distinctionTitles.every((title) => title.length > 0));
  });
});

describe('a fix that is applied without asking', () => {
  const rows: readonly (readonly [why: string, text: string, safe: boolean, business?: string])[] = [
    [
      'whose they are is said, and what they do',
      'Our customers signed the engagement letter and got legal advice.',
      true,
    ],
    ['nobody says whose they are', 'The customers signed the engagement letter and got legal advice.', false],
    ['nothing near says what they do', 'We are a law firm, and attorneys.\n\nWe write to our customers in May.', false],
    [
      'the house style says who writes',
      'The customers signed the engagement letter and got legal advice.',
      true,
      'law',
    ],
  ];
  for (const [why, text, safe, business = null] of rows) {
    it(`is ${safe ? '' : 'not '}one where ${why}`, () => {
      const style = { ...defaultHouseStyle, we: { ...defaultHouseStyle.we, business } };
      const { findings } = analyze({ text, language: 'markdown' }, style);
      assert.deepEqual(
        findings.map((one) => [one.suggestion, one.safe]),
        [['clients', safe]],
      );
    });
  }
});

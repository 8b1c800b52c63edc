/** What the habit of a document and of those beside it says of a word, and what it cannot say. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { isOfOwnTrade, lengthOf } from '../../core/src/decision/habit';
import type { Trade } from '../../core/src/evidence/provider/resolveTrade';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import type { WordsBeside } from '../../core/src/model';
import { noTrade } from './aCase';

const often: WordsBeside = { client: 3, customer: 40 };
/** The words around it say *client*, and nobody says who writes. */
const bare = 'The lawyers wrote the advice letter. Customers sign it before the hearing.';
const lawyers = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';

function told(text: string, wordsBeside: WordsBeside | null, business: string | null = null): string {
  const style = { ...defaultHouseStyle, we: { ...defaultHouseStyle.we, business } };
  const { decision } = analyze({ text, language: 'markdown', wordsBeside }, style).mentions.at(-1) ?? {};
  return decision?.term === 'undecided' ? decision.silentBecause : (decision?.term ?? 'none');
}

const usual = 'the documents beside it keep to this word';

describe('a word that the documents beside keep to', () => {
  const rows: readonly (readonly [why: string, beside: WordsBeside | null, expected: string])[] = [
    ['nobody knows of any', null, 'client'],
    ['they keep to neither word', { client: 0, customer: 0 }, 'client'],
    ['they keep to it', often, usual],
    ['a few keep to the other one', { client: 2, customer: 6 }, usual],
    ['many keep to the other one', { client: 3, customer: 8 }, 'client'],
    ['they are few', { client: 0, customer: 3 }, 'client'],
    ['they are just enough', { client: 0, customer: 4 }, usual],
    ['they keep to the other one', { client: 40, customer: 3 }, 'client'],
  ];
  for (const [why, beside, expected] of rows)
    it(`is judged so where ${why}`, () => assert.equal(told(bare, beside), expected));

  it('may be either of the two', () => {
    const shop = 'The shopping basket stands by the till. Clients queue at the checkout.';
    assert.equal(told(shop, null), 'customer');
    assert.equal(told(shop, { client: 40, customer: 3 }), usual);
    assert.equal(told(shop, { client: 40, customer: 14 }), 'customer');
  });

  it('is judged by the writer’s own trade, where that is clear', () => {
    const ours = (side: 'client' | 'customer', trade: Partial<Trade>) =>
      isOfOwnTrade(side, { ...noTrade, outright: true, ...trade });
    assert.deepEqual([ours('client', { side: 0.5 }), ours('client', { side: 0.4 })], [true, false]);
    assert.deepEqual([ours('customer', { side: -0.5 }), ours('customer', { side: 0.5 })], [true, false]);
    assert.equal(ours('client', { side: 1, outright: false }), false);
  });

  it('is judged all the same where the text says who writes', () => {
    assert.equal(told(lawyers, often), 'client');
    assert.equal(told('We are a bakery. Our clients like the rolls.', { client: 40, customer: 3 }), 'customer');
  });

  it('is left alone where a heading or the words of the whole text are all that says who writes', () => {
    assert.equal(told('# Attorneys\n\nOur customers sign an engagement letter before the hearing.', often), usual);
    const words = 'In court our work is the statement of claim, the hearing and the witness statement.';
    assert.equal(told(`${words}\n\n${words}\n\nOur customers sign the engagement letter.`, often), usual);
  });

  it('is judged all the same where the house style names the business', () => {
    assert.equal(told(bare, often, 'law'), 'client');
  });

  it('stays as it is where it is right', () => {
    assert.equal(told(bare.replace('Customers', 'Clients'), { client: 40, customer: 3 }), 'client');
  });
});

describe('the only word of a long document', () => {
  const open = 'the context leaves it open';
  const theirs = 'A lawyer’s customers sign it before the hearing.';
  const long = 'The road runs along the river.\n\n'.repeat(60);
  const rows: readonly (readonly [why: string, text: string, expected: string, business?: string])[] = [
    ['the same words in a short one', bare, 'client'],
    ['a long one', `${long}${bare}`, open],
    ['the other word stands there, too', `${long}Every client rang.\n\n${long}${bare}`, 'client'],
    ['the other word stands there and means a program', `${long}Install the VPN client.\n\n${bare}`, open],
    ['more speaks for the other word', `${long}Our customers sign the engagement letter of our law firm.`, 'client'],
    ['the text says who writes', `${long}We are a law firm. Customers sign before the hearing.`, 'client'],
    ['the house style says who writes', `${long}${bare}`, 'client', 'law'],
    ['the house style says who writes, and somebody else is meant', `${long}${theirs}`, 'client', 'retail'],
    ['the same where nobody says it', `${long}${theirs}`, open],
  ];
  for (const [why, text, expected, business] of rows)
    it(`is judged so: ${why}`, () => assert.equal(told(text, null, business ?? null), expected));

  it('counts for the more the longer the document is, in steps', () => {
    assert.deepEqual([299, 300, 599, 600, 1199, 1200, 1e6].map(lengthOf), [0, 0.5, 0.5, 1, 1, 1.5, 1.5]);
  });
});

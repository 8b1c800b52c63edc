/** Which mentions a party of the house style is recognised at, and by which words. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { readHouseStyle } from '../../core/src/houseStyle/readHouseStyle';
import { readSpans } from './check';

const file = {
  parties: [
    { names: ['Acme', 'Acme Ltd'], call: 'guest' },
    { names: ['the hotel', 'Grand Hotel'], call: 'guest' },
    { names: ['Bolt'], business: 'law' },
  ],
};
const analysisOf = (text: string) =>
  analyze({ text, language: 'markdown' }, readHouseStyle(JSON.stringify(file), '.clientele.json').style);

/** The party’s name stands between “‹” and “›”; without such marks no party is recognised at the last mention. */
function check(marked: string): void {
  const { text, spans } = readSpans(marked);
  const { provider } = analysisOf(text).mentions.at(-1) ?? {};
  const party = provider?.party === undefined ? undefined : provider.span;
  assert.deepEqual(party ?? undefined, spans[0]);
}

describe('a party is recognised', () => {
  const tables: Record<string, readonly string[]> = {
    'by its name before the word': [
      '‹Acme’s› customers wrote.',
      '‹Acme› customers wrote.',
      '‹Acme Ltd’s› customers wrote.',
      '‹Acme’s› very old loyal customers wrote.',
      'Acme’s three very old loyal customers wrote.',
      'Acme loyal customers wrote.',
      'Acme, customers say, is reliable.',
      'We met Acme. Customers wrote.',
      'Acme’s and our customers wrote.',
    ],
    'by its name behind the word': [
      'The customers of ‹Acme› wrote.',
      'The customers at the ‹Acme› wrote.',
      'The customers of our ‹Acme› wrote.',
      'The customers of ‹the hotel› wrote.',
      'The customers of the ‹Grand Hotel› wrote.',
      'The customers that Acme met wrote.',
      'Customers attend Acme shows.',
      'We thank customers, of Acme fame or not.',
      'The customers of four Acme shops wrote.',
      'The customers of these Acme shops wrote.',
      'The customers of a new Acme wrote.',
    ],
    'by a pronoun that stands for it': [
      '‹Acme› writes to its customers.',
      'So ‹Acme› writes to their very old customers.',
      'Acme writes to their three very old customers.',
      'Bolt and ‹Acme› write to their customers.',
      'Acme writes to the man’s customers.',
      'Acme writes to customers.',
      'Acme keeps its, as customers say, word.',
      'We met Acme. It writes to its customers.',
      'Acme likes the bank and its customers.',
      'Acme knows the man. Say its, Acme: customers like it.',
      `‹Acme› is ${'very '.repeat(30)} fond of its customers.`,
      `Acme is ${'very '.repeat(36)} fond of its customers.`,
    ],
  };
  for (const [how, rows] of Object.entries(tables)) {
    describe(how, () => {
      for (const row of rows) it(row.slice(0, 80), () => check(row));
    });
  }

  it('and its people are not those of somebody’s people', () => {
    const text = 'Bolt’s customers sign an engagement letter before the hearing.';
    const { findings } = analysisOf(text);
    assert.deepEqual(
      findings.map(({ suggestion }) => suggestion),
      ['clients'],
    );
  });
});

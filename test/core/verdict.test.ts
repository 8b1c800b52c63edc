import assert from 'node:assert/strict';
import { type Case, decideAll } from '../../core/src/decision/decide';
import { bar } from '../../core/src/decision/points';
import { isSameBalance, weigh, weighAgain } from '../../core/src/decision/verdict';
import { type Balance, readSigns, total } from '../../core/src/decision/weighEvidence';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { aCase, aCue, none, noTrade } from './aCase';

const { attribution, evidence } = aCase();
const balance: Balance = {
  written: 'client',
  writtenElsewhere: 1,
  steadiness: 0,
  areBothMeant: false,
  evidence,
  attribution,
  trade: noTrade,
  sums: none,
  company: { mean: 0, pointsToClient: false, pointsToCustomer: false },
};

describe('a balance', () => {
  it('counts how often people are called by its word elsewhere', () => {
    const cases = [
      aCase({ term: 'customer' }),
      aCase({ term: 'customer' }),
      aCase({ term: 'customer', sense: 'computing' }),
      aCase({ term: 'client' }),
      aCase({ term: 'client', sense: 'name' }),
    ];
    const unknown = { declared: false, pooled: false, outright: false, page: null };
    const nobody = { business: null, confidence: 0, side: 0, told: null, ...unknown };
    const speakers = { us: nobody, reader: nobody, addressesReader: false };
    const question = { cases, speakers, style: defaultHouseStyle, beside: null, words: 600 };
    const { balances } = decideAll(question, new Map());
    assert.deepEqual(
      balances.map(({ writtenElsewhere }) => writtenElsewhere),
      [1, 1, 2, 0, 1],
    );
    const steady = (among: readonly Case[]) =>
      decideAll({ ...question, cases: among }, new Map()).balances.map(({ steadiness }) => steadiness);
    assert.deepEqual(steady(cases), [0, 0, 0, 0, 0]);
    assert.deepEqual(steady(cases.filter((one) => one.mention.term === 'customer')), [1, 1, 1]);
  });
});

describe('two balances', () => {
  it('weigh the same wherever the words that tell whose people they are stand', () => {
    const moved = { ...balance.attribution, span: { offset: 9, length: 3 } };
    assert.equal(isSameBalance(balance, { ...balance, attribution: moved }), true);
    assert.equal(isSameBalance(balance, { ...balance, trade: { ...balance.trade } }), true);
    const [cue, elsewhere] = [aCue('client', 2), { ...aCue('client', 2), place: { block: 3, at: 7, length: 6 } }];
    const withCue = (one: typeof cue) => ({ ...balance, evidence: { ...evidence, cues: [one] } });
    assert.equal(isSameBalance(withCue(cue), withCue(elsewhere)), true);
    assert.equal(isSameBalance(withCue(cue), withCue({ ...cue, weight: 1 })), false);
    assert.equal(isSameBalance(withCue(cue), balance), false);
  });

  const others: Record<string, Partial<Balance>> = {
    evidence: { evidence: { ...evidence, isListed: true } },
    sums: { sums: { ...none } },
    'the word that is written': { written: 'customer' },
    'how often it is written elsewhere': { writtenElsewhere: 2 },
    'how long a document keeps to it': { steadiness: 1 },
    'whether both words are meant': { areBothMeant: true },
    'the trade': { trade: { ...balance.trade, side: 0.5 } },
    'the company': { company: { ...balance.company, mean: 0.5 } },
    'the provider': { attribution: { ...attribution, who: 'third' } },
    'how sure that is': { attribution: { ...attribution, certainty: 0.5 } },
  };
  for (const [name, other] of Object.entries(others)) {
    it(`are not the same with another one of: ${name}`, () => {
      assert.equal(isSameBalance(balance, { ...balance, ...other }), false);
    });
  }
});

describe('a verdict', () => {
  const sums = (client: number, customer: number) => ({ ...none, client, customer });
  const cues = [aCue('client', 2), aCue('client', 2, 'compound')];
  const clearly = { ...balance, evidence: { ...evidence, cues }, sums: sums(4, 0) };

  it('is for the side that more speaks for, and for no other', () => {
    const { side, over, isForBoth, isForNeither } = weigh(clearly);
    assert.deepEqual([side, over > 0, isForBoth, isForNeither], ['client', true, false, false]);
  });

  it('tells by how much the side is over its bar, and whether the other is, too', () => {
    const signs = readSigns('client', clearly);
    assert.equal(weigh(clearly).over, total(signs, 'client') - bar.client);
    const both = [...cues, aCue('customer', 2), aCue('customer', 2, 'compound')];
    const ofAnybody = { ...attribution, who: 'unsaid', certainty: 0 } as const;
    const ofBoth = { ...balance, attribution: ofAnybody, evidence: { ...evidence, cues: both } };
    assert.equal(weigh({ ...ofBoth, sums: sums(9, 9) }).isForBoth, true);
    assert.equal(weigh({ ...ofBoth, sums: sums(0, 9) }).isForBoth, false);
  });

  it('is that of a first weighing where the version before is known', () => {
    const others = { ...clearly, company: { mean: 0.7, pointsToClient: false, pointsToCustomer: true } };
    const moreOften = { ...clearly, written: 'customer', writtenElsewhere: 30 } as const;
    const weaker = { ...clearly, sums: sums(1, 2) };
    const verdict = weigh(clearly);
    assert.equal(weighAgain({ ...clearly }, clearly, verdict), verdict);
    for (const now of [others, moreOften, weaker]) {
      assert.notEqual(weigh(now).over, verdict.over);
      assert.deepEqual(weighAgain(now, clearly, verdict), weigh(now));
    }
    assert.deepEqual(weighAgain(clearly, clearly, undefined), verdict);
    assert.deepEqual(weighAgain(clearly, undefined, undefined), verdict);
  });

  it('is for neither side where the words of the other outweigh, or are as many', () => {
    const trade = { ...balance.trade, side: 1 };
    const neither = (client: number, customer: number, told = trade): boolean =>
      weigh({ ...balance, trade: told, sums: sums(client, customer) }).isForNeither;
    assert.equal(neither(0.2, 0.3), true);
    assert.equal(neither(0.2, 0.2), true);
    assert.equal(neither(0.3, 0.2), false);
    assert.equal(neither(0, 0), false);
    assert.equal(neither(0.2, 0.3, { ...trade, declared: true, explicit: true }), false);
    assert.equal(neither(0.2, 0.3, { ...trade, declared: true }), true);
    assert.equal(neither(0.2, 0.3, { ...trade, explicit: true }), true);
  });
});

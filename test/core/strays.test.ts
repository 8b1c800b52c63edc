import assert from 'node:assert/strict';
import { findStrays } from '../../core/src/decision/findStrays';
import type { Ruling } from '../../core/src/decision/ruling';
import type { Sums } from '../../core/src/decision/sumEvidence';
import type { Trade } from '../../core/src/evidence/provider/resolveTrade';
import type { FoundTerm } from '../../core/src/model';
import { aCase, type Made, ofSums } from './aCase';

/** A mention of people nobody claims, with what is said around it. */
interface Around extends Made {
  readonly sums?: Partial<Sums>;
  readonly decided?: FoundTerm;
  readonly trade?: Partial<Trade>;
}

/** Whether the first is a stray among the others, which have the other word. */
function isStray(term: FoundTerm, stray: Around, ...others: readonly Around[]): boolean {
  const usual = term === 'client' ? 'customer' : 'client';
  const all = [{ ...stray, term }, ...others.map((other) => ({ ...other, term: usual }) as const)];
  const found = findStrays(
    all.map((each) => aCase({ who: 'unsaid', certainty: 0, number: 'plural', ...each })),
    all.map(({ sums = {}, trade }) => ofSums(sums, trade)),
    all.map(({ decided = 'undecided' }) => ({ term: decided }) as Ruling),
  );
  assert.deepEqual(
    [...found].map(([index, { term: meant, others: among }]) => [index, meant, among.length]),
    found.size > 0 ? [[0, usual, others.length]] : [],
  );
  return found.size > 0;
}

describe('a word among several of the other', () => {
  for (const [term, usual] of [
    ['customer', 'client'],
    ['client', 'customer'],
  ] as const) {
    const leaning: Around = { sums: { [usual]: 0.5, [term]: 0.1 } };
    const away: Around = { sums: { [usual]: 0.1, [term]: 0.5 } };

    it(`is astray among four, where “${term}” stands and nothing else tells`, () => {
      assert.equal(isStray(term, {}, {}, {}, {}, {}), true);
      assert.equal(isStray(term, {}, {}, {}, {}), false);
    });

    it(`is astray among three that lean to their word, where “${term}” stands and leans no other way`, () => {
      assert.equal(isStray(term, {}, leaning, leaning, leaning), true);
      assert.equal(isStray(term, leaning, leaning, leaning, leaning), true);
      assert.equal(isStray(term, away, leaning, leaning, leaning), false);
      assert.equal(isStray(term, {}, away, away, away), false);
      assert.equal(isStray(term, {}, leaning, leaning), false);
    });

    if (term === 'client')
      it('is not astray where it is one client, ours among those of nobody, or perhaps a program', () => {
        const others: Around[] = [{}, {}, {}, {}];
        const ours: Made = { who: 'us', certainty: 1 };
        assert.equal(isStray(term, { trade: { servesBusinesses: true, side: 0.5 } }, ...others), true);
        assert.equal(isStray(term, { number: 'singular' }, ...others), false);
        assert.equal(isStray(term, { number: 'singular', evidence: { isAttributive: true } }, ...others), true);
        assert.equal(isStray(term, ours, ...others), false);
        assert.equal(isStray(term, ours, ...others, ours), true);
        assert.equal(isStray(term, { evidence: { isTechnical: true } }, ...others), false);
      });

    if (term === 'customer')
      it('is not astray where it may be the public of those whom an agency or a consultancy serves', () => {
        const others: Around[] = [{}, {}, {}, {}];
        const trade = { servesBusinesses: true, side: 0.5 };
        assert.equal(isStray(term, { trade }, ...others), false);
        assert.equal(isStray(term, { trade: { ...trade, side: -0.5 } }, ...others), true);
        assert.equal(isStray(term, { trade: { ...trade, side: 0 } }, ...others), true);
        assert.equal(isStray(term, { trade: { ...trade, servesBusinesses: false } }, ...others), true);
        assert.equal(isStray(term, { trade, evidence: { isAttributive: true } }, ...others), true);
        const bare = { isAttributive: true, isBareAttributive: true };
        assert.equal(isStray(term, { trade, evidence: bare }, ...others), false);
        const ours: Made = { who: 'us', certainty: 1 };
        assert.equal(isStray(term, { trade, ...ours }, ...others.map(() => ours)), true);
      });

    it('is not astray among the people of somebody who is not known', () => {
      const theirs: Made = { who: 'third', certainty: 0.9 };
      const bakers: Made = { ...theirs, business: 'retail' };
      assert.equal(isStray(term, theirs, theirs, theirs, theirs, theirs), false);
      assert.equal(isStray(term, bakers, bakers, bakers, bakers, bakers), true);
    });

    it('is not astray where the word before it tells a kind of people', () => {
      assert.equal(isStray(term, { evidence: { isOfSegment: true } }, {}, {}, {}, {}), false);
    });

    it(`is astray among two, where “${term}” stands and one is decided, or all are “ours”`, () => {
      const ours: Made = { who: 'us', certainty: 0.9 };
      assert.equal(isStray(term, {}, { ...leaning, decided: usual }, leaning), true);
      assert.equal(isStray(term, {}, { ...leaning, decided: term }, leaning), false);
      assert.equal(isStray(term, ours, { ...leaning, ...ours }, leaning), true);
      assert.equal(isStray(term, ours, leaning, leaning), false);
      assert.equal(isStray(term, {}, { ...leaning, ...ours }, leaning), false);
      assert.equal(isStray(term, { ...ours, certainty: 0.8 }, { ...leaning, ...ours }, leaning), false);
      const readers: Made = { who: 'reader', certainty: 1 };
      assert.equal(isStray(term, readers, { ...leaning, ...readers }, { ...leaning, ...readers }), false);
    });
  }
});

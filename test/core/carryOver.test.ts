import assert from 'node:assert/strict';
import { carryOver } from '../../core/src/decision/carryOver';
import type { Ruling } from '../../core/src/decision/ruling';
import type { Verdict } from '../../core/src/decision/verdict';
import type { FoundTerm } from '../../core/src/model';
import { aCase, type Made } from './aCase';
import { analyzeIn, check } from './check';

const signed = 'The [customer→client] signed the engagement letter and got legal advice.';
const open = 'The [customer→client] rang on Monday.';
const left = 'The customer rang on Monday.';

describe('mentions that their own context leaves open', () => {
  const rows = {
    'are decided like one beside them': `${signed}\n\n${open}`,
    'are decided like one in their paragraph': `${open} ${signed}`,
    'are left open where the one that is clear stands farther off': `${signed}\n\nIt rained.\n\nThere was cake.\n\n${left}`,
    'are decided like several, wherever those stand': `${signed}\n\n${signed}\n\nIt rained.\n\nThere was cake.\n\n${open}`,
    'are left open where one in five is clear, or fewer': `${signed}\n\nThe customer rang. A customer waited. The customer slept. Every customer woke.`,
    'are left open where the words around them lean the other way': `${signed}\n\nThe customer ordered boots.`,
    'are left open where the same people are called both words again and again': `${signed}\n\nClients wait. The customer rang.\n\nClients ring.`,
    'are left open where they are somebody else’s people': `${signed}\n\nTheir customers rang on Monday.`,
    'are left open where two that are clear say different things':
      'The [customer→client] signed the engagement letter and got legal advice.\n\nThe customer put the boots in the cart and paid at the checkout.\n\nThe customer rang.',
  };
  for (const [title, row] of Object.entries(rows)) it(title, () => check(row));

  it('say whom they are decided like, in what words, and point there', () => {
    const { findings } = analyzeIn(`${signed}\n\n${open}`.replaceAll(/\[(\w+)→\w+\]/g, '$1'), {});
    const [first, second] = findings;
    assert.match(first?.message ?? '', /“engagement letter”/);
    assert.equal(second?.message, `${first?.message} The same people as in line 1.`);
    assert.deepEqual(second?.related, [{ offset: first?.offset, length: first?.length }]);
  });

  it('say so on one line, too', () => {
    const { findings } = analyzeIn('The customer rang. The customer signed the engagement letter.', {});
    assert.match(findings[0]?.message ?? '', / The same people as elsewhere in this line\.$/);
  });

  it('are less sure than the one they are decided like, and never a safe fix', () => {
    const ours = signed.replace('The', 'Our');
    const { findings } = analyzeIn(`${ours}\n\n${open.replace('The', 'Our')}`.replaceAll(/\[(\w+)→\w+\]/g, '$1'), {});
    assert((findings[1]?.confidence ?? 1) < (findings[0]?.confidence ?? 0));
    assert.deepEqual(
      findings.map(({ safe }) => safe),
      [true, false],
    );
  });
});

describe('what is carried over', () => {
  /** A mention that is decided for its side, or left open at so many points over its bar, or below it. */
  interface Weighed extends Made {
    readonly decided?: boolean;
    readonly side?: FoundTerm;
    readonly over?: number;
    readonly by?: Ruling['by'];
  }

  function carried(...mentions: readonly Weighed[]): Record<number, string> {
    const verdicts = mentions.map(({ side = 'client', over = -1 }) => ({ side, over }) as Verdict);
    const rulings = mentions.map(
      ({ decided, side = 'client', by = 'evidence' }) => ({ by, term: decided ? side : 'undecided' }) as Ruling,
    );
    const found = carryOver(mentions.map(aCase), verdicts, rulings);
    return Object.fromEntries([...found].map(([index, { term, from }]) => [index, `${term} like ${from}`]));
  }

  const clear: Weighed = { decided: true, over: 1 };
  const far = { block: 9 };

  it('is what is clear of one beside it, in the block before, the same and the next', () => {
    for (const block of [4, 5, 6]) assert.deepEqual(carried({ ...clear, block }, { block: 5 }), { 1: 'client like 0' });
    for (const block of [3, 7]) assert.deepEqual(carried({ ...clear, block }, { block: 5 }), {});
  });

  it('is what is clear of several wherever they stand, and of one no farther than beside it', () => {
    assert.deepEqual(carried(clear, clear, far), { 2: 'client like 0' });
    assert.deepEqual(carried(clear, far), {});
  });

  it('comes from the clearest, and of two that are as clear from the first, but from beside it before all', () => {
    const clearer = { ...clear, over: 2 };
    assert.deepEqual(carried(clear, clearer, {}), { 2: 'client like 1' });
    assert.deepEqual(carried(clearer, clear, {}), { 2: 'client like 0' });
    assert.deepEqual(carried({}, clearer, clear), { 0: 'client like 1' });
    assert.deepEqual(carried(clear, clear, {}), { 2: 'client like 0' });
    assert.deepEqual(carried(clear, clearer, far), { 2: 'client like 1' });
    assert.deepEqual(carried(clearer, { ...clear, ...far }, far), { 2: 'client like 1' });
    assert.deepEqual(carried({ ...clear, block: 4 }, { ...clearer, block: 6 }, { block: 5 }), { 2: 'client like 1' });
    assert.deepEqual(carried({ ...clearer, block: 4 }, { ...clear, block: 5 }, { block: 5 }), { 2: 'client like 0' });
  });

  it('reaches two points below the bar, and three where several are clear', () => {
    assert.deepEqual(carried(clear, { over: -2 }), { 1: 'client like 0' });
    assert.deepEqual(carried(clear, { over: -2.1 }), {});
    assert.deepEqual(carried(clear, clear, { over: -3 }), { 2: 'client like 0' });
    assert.deepEqual(carried(clear, clear, { over: -3.1 }), {});
  });

  it('goes to none that leans the other way, that is decided, or that was never weighed', () => {
    assert.deepEqual(carried(clear, { side: 'customer' }), {});
    assert.deepEqual(carried(clear, clear), {});
    assert.deepEqual(carried({ ...clear, by: 'house-style' }, {}), {}, 'nor comes from what a house style decided');
    const [one, other] = [aCase(), aCase()];
    const rulings = [{ by: 'evidence', term: 'client' }, { term: 'undecided' }] as Ruling[];
    assert.deepEqual([...carryOver([one, other], [{ side: 'client', over: 1 } as Verdict, undefined], rulings)], []);
  });

  it('is nothing where two that are clear say different things, or fewer than a quarter are', () => {
    assert.deepEqual(carried(clear, { ...clear, side: 'customer' }, {}), {});
    assert.deepEqual(carried(clear, {}, {}, {}), { 1: 'client like 0', 2: 'client like 0', 3: 'client like 0' });
    assert.deepEqual(carried(clear, {}, {}, {}, {}), {});
  });

  it('is nothing where the other word is used half as often for the same people', () => {
    const others = { term: 'customer' } as const;
    assert.deepEqual(carried(clear, {}, others), {});
    assert.deepEqual(carried(clear, {}, {}, others), { 1: 'client like 0', 2: 'client like 0' });
  });

  it('is carried among the people of others only beside each other, unless it is said who those are', () => {
    const theirs = { who: 'third' } as const;
    const known = { who: 'third', business: 'retail' } as const;
    for (const [whose, reached] of [
      [theirs, {}],
      [known, { 2: 'client like 0' }],
    ] as const) {
      assert.deepEqual(carried({ ...clear, ...whose }, { ...clear, ...whose }, { ...whose, ...far }), reached);
    }
    assert.deepEqual(carried({ ...clear, ...theirs }, { ...clear, ...theirs }, theirs), { 2: 'client like 0' });
    assert.deepEqual(carried(clear, clear, theirs), {}, 'not from ours to theirs');
  });
});

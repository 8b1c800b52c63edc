/** What was decided holds for the next version of a document only while nothing that it rests on is another. */
import assert from 'node:assert/strict';
import { type Decided, decideAll, type Question } from '../../core/src/decision/decide';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { profilesById } from '../../core/src/lexicon/profiles';
import { aCase, aCue } from './aCase';

const unknown = { declared: false, pooled: false, outright: false, page: null };
const nobody = { business: null, confidence: 0, side: 0, told: null, ...unknown };
const lawyers = { ...nobody, business: 'law', confidence: 0.9, side: 1 };
const cues = [aCue('client', 2, 'clause')];
const ours = { term: 'customer', certainty: 1, evidence: { cues } } as const;
const [first, second] = [aCase(ours), aCase({ ...ours, who: 'reader' })];
const question: Question = {
  cases: [first, second],
  speakers: { us: nobody, reader: nobody, addressesReader: false },
  style: defaultHouseStyle,
  beside: null,
  words: 100,
};
const { speakers } = question;

const others: Record<string, Partial<Question>> = {
  'the house style': { style: { ...defaultHouseStyle, we: { business: null, call: 'member' } } },
  'the documents beside': { beside: { client: 0, customer: 40 } },
  'who writes': { speakers: { ...speakers, us: lawyers } },
  'who reads': { speakers: { ...speakers, reader: lawyers } },
  'how long it is': { words: 700 },
  'how many are mentioned': { cases: [first] },
  'the word': { cases: [aCase({ ...ours, term: 'client' }), second] },
  'what the word means': { cases: [aCase({ ...ours, sense: 'computing' }), second] },
  'whose they are': { cases: [aCase({ ...ours, who: 'third' }), second] },
  'what stands around it': { cases: [aCase({ ...ours, evidence: {} }), second] },
};

describe('a document is decided anew', () => {
  const decideBefore = () => decideAll(question, profilesById);
  for (const [name, other] of Object.entries(others)) {
    it(`where another thing is ${name}`, () => {
      const before = decideBefore();
      const now = { ...question, ...other };
      const afresh = decideAll(now, profilesById);
      const said = ({ rulings, balances }: Decided) => ({ rulings, balances });
      assert.notDeepEqual(said(afresh), said(before), 'it makes a difference');
      assert.deepEqual(decideAll(now, profilesById, before, { head: now.cases.length, tail: 0 }), afresh);
    });
  }

  it('and is as it was where nothing is another', () => {
    const before = decideBefore();
    const again = decideAll({ ...question, cases: [aCase(ours), second] }, profilesById, before, { head: 2, tail: 0 });
    assert.equal(again.rulings, before.rulings);
  });
});

/** What is told of a whole document without putting its mentions together, and what a finding tells of the house style. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import type { HouseStyle } from '../../core/src/model';

const law = 'We are a law firm. Our clients sign an engagement letter before we give legal advice.';
const members: Partial<HouseStyle> = { we: { business: null, call: 'member' } };
const replacing: Partial<HouseStyle> = {
  phrases: ['our clients', 'our customers'].map((phrase) => ({
    phrase,
    replace: 'our friends',
    note: '',
    origin: null,
  })),
};

describe('the usual term of a document', () => {
  const rows: readonly (readonly [why: string, text: string, term: string | null, style?: Partial<HouseStyle>])[] = [
    ['is what its mentions are decided to be', law, 'client'],
    ['is that of most of them', `${law} Our customers pay. Our clients rang.`, 'client', replacing],
    ['counts none of the undecided', `Open the email client. Close the email client. ${law}`, 'client'],
    ['is none where nothing is decided', 'The clients came.', null],
    ['is none where there is nobody', 'Nobody came.', null],
    ['is the word of the house style', law, 'member', members],
    ['leaves out the people of others', 'The bank’s clients sign.', null, members],
    ['takes a phrase of the house style by its word', law, 'client', replacing],
    ['is none where two are decided as often', `${law} Our customers pay.`, null, replacing],
  ];
  for (const [why, text, term, style] of rows) {
    it(why, () => {
      const analysis = analyze({ text, language: 'markdown' }, { ...defaultHouseStyle, ...style });
      assert.equal(analysis.usualTerm, term);
      assert.equal(analysis.mentionCount, analysis.mentions.length);
    });
  }
});

describe('a finding', () => {
  const findingsOf = (style: Partial<HouseStyle>) =>
    analyze({ text: law, language: 'markdown' }, { ...defaultHouseStyle, ...style }).findings;

  it('tells what the house style says where that decided', () => {
    assert.deepEqual(
      findingsOf(members).map(({ house }) => [house?.rule, house?.forms.plural]),
      [['call', 'members']],
    );
    assert.deepEqual(
      findingsOf(replacing).map(({ house }) => [house?.rule, house?.about]),
      [['phrase', 'our clients']],
    );
  });

  it('tells nothing of it where the context decided', () => {
    const [finding] = analyze(
      { text: law.replace('clients', 'customers'), language: 'markdown' },
      defaultHouseStyle,
    ).findings;
    assert.equal(finding?.code, 'wrong-term');
    assert.ok(!('house' in finding));
  });
});

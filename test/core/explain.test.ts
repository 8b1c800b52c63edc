/** What is said of a decision to somebody who asks why, and what told in each section. */
import assert from 'node:assert/strict';
import { evidenceBySection } from '../../core/src/findings/evidenceBySection';
import { explain, glossOf } from '../../core/src/findings/explain';
import { lexicon } from '../../core/src/lexicon/lexicon.generated';
import type { Context, Evidence } from '../../core/src/model';
import { aJudgement, findingsOf, found, type Said, spanOf } from './aJudgement';

const text = 'We are a law firm.\nOur customers sign the letter,\n  pay the retainer and ask for advice.';
const evidence = (words: string, said?: Partial<Evidence>) => found(text, words, said);

function explained(said: Said, context?: Partial<Context>) {
  const { document, analysis } = aJudgement(text, [said], context);
  const [judged] = analysis.mentions;
  assert.ok(judged);
  return explain(document, analysis, judged);
}

const client: Said = { term: 'client', confidence: 0.95 };
const firm: Partial<Context> = { business: 'law', span: spanOf(text, 'law firm') };
const ours: Said = { ...client, provider: { who: 'us', span: spanOf(text, 'Our'), business: 'law' } };

describe('the explanation of a decision', () => {
  const rows: readonly (readonly [why: string, said: Said, reading: string, context?: Partial<Context>])[] = [
    [
      'names the trade, and the line that tells it',
      ours,
      '“Our” is a law firm (line 1); the people it serves are clients.',
      firm,
    ],
    [
      'names the page beside that tells it',
      ours,
      '“Our” is a law firm (index.md); the people it serves are clients.',
      { ...firm, span: null, page: 'index.md' },
    ],
    [
      'names no place where the house style tells it',
      ours,
      '“Our” is a law firm; the people it serves are clients.',
      { ...firm, span: null },
    ],
    [
      'names no place that tells the trade of somebody else',
      { ...ours, provider: { who: 'third', span: spanOf(text, 'law firm'), business: 'law' } },
      '“law firm” is a law firm; the people it serves are clients.',
      firm,
    ],
    [
      'names no place that tells another trade',
      ours,
      '“Our” is a law firm; the people it serves are clients.',
      { ...firm, business: 'retail' },
    ],
    [
      'speaks of the writer where no word says who it is',
      { ...client, provider: { business: 'law' } },
      'The writer is a law firm (line 1); the people it serves are clients.',
      firm,
    ],
    [
      'keeps the words that say who it is on one line',
      { ...ours, provider: { who: 'us', span: spanOf(text, ' the letter,\n  pay '), business: 'law' } },
      '“the letter, pay” is a law firm (line 1); the people it serves are clients.',
      firm,
    ],
    [
      'names the two words that told most where no trade tells',
      { ...client, evidence: [evidence('letter'), evidence('retainer'), evidence('advice')] },
      'The people served here are clients: “letter” and “retainer” say so.',
    ],
    [
      'names one word where only one told',
      { ...client, evidence: [evidence('letter')] },
      'The people served here are clients: “letter” says so.',
    ],
    ['says no more than what they are where nothing told', client, 'The people served here are clients.'],
    [
      'names no trade that calls them by the other word',
      { ...ours, provider: { business: 'retail' } },
      'The people served here are clients.',
      firm,
    ],
    [
      'names the mention that it is decided like',
      { ...ours, company: [spanOf(text, 'law firm')] },
      'The same people as in line 1, where the context says “clients”.',
      firm,
    ],
    [
      'names no such mention where the company alone decided',
      { ...ours, by: 'consistency', company: [spanOf(text, 'law firm')] },
      '“Our” is a law firm (line 1); the people it serves are clients.',
      firm,
    ],
    [
      'names the party that the document defines',
      { ...client, by: 'definition', sense: { kind: 'definition', because: 'of a contract' } },
      'The document gives this party the name “client”.',
    ],
    [
      'says why a mention is left alone',
      { sense: { kind: 'computing', because: 'a program is meant' } },
      '“customers” is left alone: a program is meant.',
    ],
    [
      'says why a mention stays as it is',
      { silentBecause: 'nothing tells' },
      '“customers” is left as it is: nothing tells.',
    ],
    [
      'says what the house style settled without a word of where',
      { ...client, by: 'house-style' },
      'The house style says “clients” for the people we serve.',
    ],
    [
      'tells the note of the house style, and ends one sentence only',
      {
        ...client,
        by: 'house-style',
        house: {
          rule: 'call',
          origin: null,
          forms: { singular: 'client', plural: 'clients' },
          about: '',
          note: 'Since 1.5. of May.',
          replaces: null,
        },
      },
      'The house style says “clients” for the people we serve: Since 1.5. of May.',
    ],
  ];
  for (const [why, said, reading, context] of rows)
    it(why, () => assert.equal(explained(said, context).reading, reading));

  it('says how sure it is', () => {
    const certainty = (said: Said) => explained(said).certainty;
    assert.equal(certainty({ ...client, confidence: 0.9 }), 'certain');
    assert.equal(certainty({ ...client, confidence: 0.89 }), 'likely');
    assert.equal(certainty({ confidence: 0.95 }), 'unsure');
  });

  it('calls a finding certain only where its fix is applied without asking', () => {
    const judgement = aJudgement(text, [client]);
    const [judged] = judgement.analysis.mentions;
    const [finding] = findingsOf(judgement);
    assert.ok(judged && finding);
    const told = (safe: boolean) =>
      explain(judgement.document, { ...judgement.analysis, findings: [{ ...finding, safe }] }, judged).verdict;
    assert.equal(told(true), '“customers” should be “clients”: certain');
    assert.equal(told(false), '“customers” should be “clients”: likely');
  });

  it('says what it comes to where nothing is to be changed', () => {
    assert.equal(explained({ ...client, term: 'customer' }).verdict, '“customers” is right here: certain');
    assert.equal(explained({}).verdict, '“customers” is left alone');
  });

  it('tells what speaks for the word, and what for another, where it is left open', () => {
    const open = [evidence('retainer', { favours: 'client' }), evidence('pay', { favours: 'customer' })];
    const { cues, against } = explained({ evidence: open });
    assert.deepEqual([cues.map((cue) => cue.text), against.map((cue) => cue.text)], [['pay'], ['retainer']]);
  });

  it('lists the words that told, each with what it is, where it stood and its distinctions', () => {
    const cue = lexicon.cues.find(({ gloss }) => gloss !== '');
    assert.ok(cue);
    const known = evidence('letter,\n  pay', { cue: cue.id, source: '004:D4 001:D1 002:D4 style:made-up' });
    const { cues, against } = explained({
      ...client,
      evidence: [known, { ...known, text: 'LETTER, pay' }, evidence('advice', { scope: 'document' })],
      against: [evidence('retainer', { scope: 'heading', source: '001:D10' })],
    });
    const told = ({ text: words, what, distinction }: (typeof cues)[number]) => [words, what, distinction];
    assert.deepEqual(cues.map(told), [
      ['letter, pay', `${cue.gloss}, in the same sentence`, 'the agreement, what is sold'],
      ['advice', 'elsewhere in the document', ''],
    ]);
    assert.deepEqual(against.map(told), [['retainer', 'in the heading', 'how success is measured']]);
    assert.deepEqual([cues[0]?.offset, cues[0]?.length, cues[0]?.evidence], [known.offset, known.length, known]);
  });

  it('lists the strongest only', () => {
    const many = 'We are a law firm Our sign the letter, pay retainer'.split(' ').map((word) => evidence(word));
    const { cues, against } = explained({ ...client, evidence: many, against: many });
    assert.deepEqual([cues.length, against.length], [6, 3]);
    assert.deepEqual([cues[0]?.text, cues[5]?.text], ['We', 'Our']);
  });

  it('lists nothing for what is left alone', () => {
    const left: Said = { sense: { kind: 'computing', because: 'a program' }, evidence: [evidence('letter')] };
    const { cues, against } = explained({ ...left, against: [evidence('advice')] });
    assert.deepEqual([cues, against], [[], []]);
  });

  it('knows no gloss for a cue of nobody’s', () => {
    assert.equal(glossOf('made.up'), '');
  });
});

describe('what told in each section', () => {
  const pages = [
    'Before it all stands a brief.',
    'How w*e*`do`\n  it \n===',
    'Our clients sign the letter,\npay the retainer, get advice, a deed, a will, a trust and an oath. A client rings.',
    '# Nothing here',
    'Empty.',
    '# At the end',
    'An audit.',
  ].join('\n\n');
  const said = (words: string, more: Partial<Evidence> = {}) => found(pages, words, more);

  function sections(...told: readonly Said[]): [string, string[]][] {
    const { document, analysis } = aJudgement(pages, told);
    return evidenceBySection(document, analysis).map(({ title, cues }) => [
      title,
      cues.map(({ text: words }) => words),
    ]);
  }

  it('is told section by section, in the order of the text', () => {
    assert.deepEqual(
      sections(
        { evidence: [said('retainer'), said('Before')], against: [said('letter,\npay')] },
        { evidence: [said('audit')] },
      ),
      [
        ['', ['Before']],
        ['How we it', ['letter, pay', 'retainer']],
        ['At the end', ['audit']],
      ],
    );
  });

  it('is the five that weighed most, each with the most that it weighed', () => {
    const words = ['retainer', 'advice', 'deed', 'will', 'trust'].map((each, index) =>
      said(each, { weight: index + 2 }),
    );
    const weak = said('oath');
    assert.deepEqual(sections({ evidence: [weak, ...words] }), [
      ['How we it', ['retainer', 'advice', 'deed', 'will', 'trust']],
    ]);
    const again: Said = { evidence: [{ ...weak, weight: 9 }] };
    assert.deepEqual(sections({ evidence: [weak, ...words] }, again), [
      ['How we it', ['advice', 'deed', 'will', 'trust', 'oath']],
    ]);
    assert.deepEqual(sections(again, { evidence: [weak, ...words] }), [
      ['How we it', ['advice', 'deed', 'will', 'trust', 'oath']],
    ]);
  });

  it('is nothing that the house style says, nor what tells of a mention that is left alone', () => {
    assert.deepEqual(
      sections(
        { evidence: [said('letter', { scope: 'house-style' }), said('retainer', { length: 0 })] },
        { sense: { kind: 'computing', because: 'a program' }, evidence: [said('audit')] },
      ),
      [],
    );
  });

  it('begins with the heading and ends before the next one', () => {
    const { document, analysis } = aJudgement(pages, [{ evidence: [said('letter'), said('How'), said('At the end')] }]);
    const found = evidenceBySection(document, analysis);
    assert.deepEqual(
      found.map(({ offset, length }) => [offset, offset + length]),
      [
        [pages.indexOf('How'), pages.indexOf('# Nothing')],
        [pages.indexOf('# At the'), pages.length],
      ],
    );
  });

  it('says what it is and where it comes from', () => {
    const cue = lexicon.cues.find(({ gloss }) => gloss !== '');
    assert.ok(cue);
    const { document, analysis } = aJudgement(pages, [
      { evidence: [said('letter', { cue: cue.id, source: '004:D4' })] },
    ]);
    const [section] = evidenceBySection(document, analysis);
    assert.deepEqual(section?.cues, [
      { ...spanOf(pages, 'letter'), text: 'letter', gloss: cue.gloss, favours: 'client', distinction: 'the agreement' },
    ]);
  });
});

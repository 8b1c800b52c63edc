/** Which mentions are the same people, and what renaming them gives. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { renamePeople } from '../../core/src/findings/renamePeople';
import { samePeople } from '../../core/src/findings/samePeople';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { formsOf } from '../../core/src/houseStyle/termForms';
import type { Document, Evidence, Provider, Sense, Span } from '../../core/src/model';
import { aJudgement, found, type Said, spanOf } from './aJudgement';

/** The mention after “|”, and those in brackets, are the same people and no other is. */
function check(marked: string): void {
  const text = marked.replace(/[[\]|]/g, '');
  const document: Document = { text, language: 'markdown' };
  const analysis = analyze(document, defaultHouseStyle);
  const at = marked.indexOf('|') - (marked.slice(0, marked.indexOf('|')).match(/[[\]]/g) ?? []).length;
  const index = analysis.mentions.findIndex(({ mention }) => mention.offset === at);
  assert.notEqual(index, -1, 'a mention stands after the bar');
  const same = samePeople(document, analysis, index).map((each) => analysis.mentions[each]?.mention);
  const shown = same.reduceRight((shown, mention) => {
    if (!mention || mention.offset === at) return shown;
    const end = mention.offset + mention.length;
    return `${shown.slice(0, mention.offset)}[${shown.slice(mention.offset, end)}]${shown.slice(end)}`;
  }, text);
  assert.equal(shown, marked.replace('|', ''));
}

function renamed(text: string, term: string, plural?: string): string {
  const document: Document = { text, language: 'markdown' };
  const analysis = analyze(document, defaultHouseStyle);
  const forms = { ...formsOf(term), ...(plural !== undefined && { plural }) };
  return renamePeople(document, analysis, samePeople(document, analysis, 0), forms)
    .reverse()
    .reduce(
      (after, { offset, length, newText }) => after.slice(0, offset) + newText + after.slice(offset + length),
      text,
    );
}

describe('the same people', () => {
  it('are those of the same provider', () => {
    check('Our |clients trust us. We meet our [clients] weekly. The shop sells to its customers.');
    check('Our clients run firms. Their |customers are many, and their [customers] return. Our clients are few.');
    check('We write to your |customers for you. Our clients like it. Your [customers] do too.');
    check('The bank’s |customers queue. Our clients do not. The bank’s [customers] wait.');
    check('Acme’s |customers like Acme. Borg’s customers like Borg.');
  });

  it('may be called both words where it is said whose they are', () => {
    check('Our |clients are well. Our [customers] are happy.');
    check('Our |clients are well. Customers are happy.');
    check('|Clients are well. [Clients] are happy.');
  });

  it('are not those whose context asks for another word', () => {
    check('We are a law firm. Our |clients sign an engagement letter. Customers queue at the checkout of the shop.');
  });

  it('are not those that a pronoun names in another paragraph', () => {
    check('They know their |customers.\n\nThey know their customers.');
  });

  it('are not in a fixed compound, nor in what is left alone', () => {
    check('Our |customers buy shoes. Customer service is open. The email client is new. [Customers] return.');
  });

  it('are the party that a contract defines', () => {
    check('Between Harlow and Acme (the “|Client”). The [Client] shall pay. Our clients are many.');
  });

  it('are nobody where a program is meant', () => {
    const document: Document = { text: 'The email client sends mail to the email client.', language: 'plaintext' };
    assert.deepEqual(samePeople(document, analyze(document, defaultHouseStyle), 0), []);
    assert.deepEqual(samePeople(document, analyze(document, defaultHouseStyle), 99), []);
  });

  const text = 'A client of the bank and a client of The Bank met another client.';
  const bank = spanOf(text, 'the bank');
  const theBank = spanOf(text, 'The Bank');
  const acme = { party: { names: ['Acme', 'Acme Ltd'], call: 'infer', business: null, origin: null } } as const;
  const borg = { party: { ...acme.party, names: ['Borg'] } };
  const rows: readonly (readonly [why: string, said: readonly Said[], same: readonly number[]])[] = [
    ['of one provider, however it is written', [by('third', bank), by('third', theBank), by('third', null)], [0, 1]],
    ['of one business', [by('third', bank, 'banking'), by('third', null, 'banking'), by('third', null, 'law')], [0, 1]],
    [
      'of one party',
      [
        { provider: { who: 'third', span: bank, ...acme } },
        { provider: { who: 'third', span: theBank, business: 'law', ...acme } },
        { provider: { who: 'third', span: bank, ...borg } },
      ],
      [0, 1],
    ],
    ['of the reader, who is not us', [by('reader', bank), by('reader', null), by('us', bank)], [0, 1]],
    ['of us, where nobody claims them', [by('us', bank), by('unsaid', null), by('third', null)], [0, 1]],
    ['itself, though it is part of a compound', [{ evidence: [behind(0)] }, { evidence: [behind(1)] }], [0, 2]],
    ['and are in no compound that begins with them', [{}, { against: [behind(1)] }, { evidence: [behind(0)] }], [0, 2]],
    ['though a compound ends with them', [{}, { against: [behind(0)] }, { evidence: [behind(1)] }], [0, 1, 2]],
    ['where their contexts agree', [is('client'), is('client'), is('customer')], [0, 1]],
    ['where one context is open', [is('undecided'), is('client'), is('customer')], [0, 1, 2]],
    ['where the other context is open', [is('client'), is('undecided'), is('customer')], [0, 1]],
    ['that a contract defines by the same word', [defined(), defined(), {}], [0, 1]],
    ['that a contract defines, and not its strays', [defined(), { sense: stray() }, defined()], [0, 2]],
  ];
  for (const [why, said, same] of rows) {
    it(`are those ${why}`, () => {
      const { document, analysis } = aJudgement(text, said);
      assert.deepEqual(samePeople(document, analysis, 0), same);
    });
  }

  it('called both words are not the same where nobody says of one of them whose they are', () => {
    const both = 'A client met our customer.';
    for (const who of ['us', 'unsaid'] as const) {
      const { document, analysis } = aJudgement(both, [by(who, null), by('us', null)]);
      assert.deepEqual(samePeople(document, analysis, 0), who === 'us' ? [0, 1] : [0]);
    }
  });

  it('of a contract are not those that it defines by the other word', () => {
    const both = 'The Client and the Customer meet.';
    const { document, analysis } = aJudgement(both, [defined(), defined()]);
    assert.deepEqual(samePeople(document, analysis, 0), [0]);
  });

  function by(who: Provider['who'], span: Span | null, business: string | null = null): Said {
    return { provider: { who, span, business } };
  }

  function is(term: 'client' | 'customer' | 'undecided'): Said {
    return { term };
  }

  function defined(): Said {
    return { sense: { kind: 'definition', because: 'a contract' } };
  }

  function stray(): Sense {
    return { kind: 'definition', because: 'a contract', instead: { term: 'customer', definedAt: bank } };
  }

  /** A cue that begins where this mention ends. */
  function behind(mention: number): Evidence {
    const end = [...text.matchAll(/client/g)].map(({ index }) => index + 'client'.length)[mention] ?? 0;
    return { ...found(text, ' of'), offset: end, scope: 'compound' };
  }
});

describe('renaming people', () => {
  it('keeps number, case, possessives and the article', () => {
    assert.equal(
      renamed(
        'Our customers trust us. A customer of ours calls. OUR CUSTOMERS’ words. Our **customer**s.',
        'associate',
      ),
      'Our associates trust us. An associate of ours calls. OUR ASSOCIATES’ words. Our **associate**s.',
    );
    assert.equal(
      renamed('Our clients and our client’s dog.', 'alumnus', 'alumni'),
      'Our alumni and our alumnus’s dog.',
    );
  });

  it('knows no mention but those there are', () => {
    const document: Document = { text: 'Our clients.', language: 'plaintext' };
    const analysis = analyze(document, defaultHouseStyle);
    assert.deepEqual(renamePeople(document, analysis, [1], formsOf('guest')), []);
    assert.deepEqual(renamePeople(document, analysis, [0], formsOf('client')), []);
  });

  it('touches nothing that has the name already', () => {
    assert.equal(
      renamed('Our clients are well. Our customers too.', 'client'),
      'Our clients are well. Our clients too.',
    );
  });

  it('renames the party of a contract', () => {
    assert.equal(
      renamed('Between Harlow and Acme (the “Customer”). The Customer shall pay.', 'client'),
      'Between Harlow and Acme (the “Client”). The Client shall pay.',
    );
  });
});

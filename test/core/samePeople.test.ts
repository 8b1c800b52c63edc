/** Which mentions are the same people, and what renaming them gives. */
import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { renamePeople } from '../../core/src/findings/renamePeople';
import { samePeople } from '../../core/src/findings/samePeople';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { formsOf } from '../../core/src/houseStyle/termForms';
import type { Document } from '../../core/src/model';

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

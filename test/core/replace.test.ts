import assert from 'node:assert/strict';
import { replaceTerm } from '../../core/src/findings/replaceTerm';
import { formsOf } from '../../core/src/houseStyle/termForms';
import { findMentions } from '../../core/src/mentions/findMentions';
import type { LanguageId, Term, TermForms } from '../../core/src/model';
import { readText } from '../../core/src/sentences/readText';
import { applyEdits, check as checkFindings } from './check';

/**
 * Puts a term in the place of the one mention of a text. The stretch between “‹” and “›” is all that may change, and
 * the text after the arrow is what should stand there: "‹an client→a customer›".
 */
function check(term: Term | TermForms, marked: string, language: LanguageId = 'markdown'): void {
  const [, before = '', from = '', to = '', after = ''] = /^([^‹]*)‹([^→]*)→([^›]*)›(.*)$/s.exec(marked) ?? [];
  const text = before + from + after;
  const reading = readText({ text, language });
  const mentions = findMentions(text, reading.prose.text, reading.tokens);
  const [mention] = mentions;
  assert.ok(mention && mentions.length === 1, 'one mention to replace');
  const { suggestion, edits } = replaceTerm(
    text,
    reading.prose.text,
    mention,
    typeof term === 'string' ? formsOf(term) : term,
  );
  assert.equal(applyEdits(text, edits), before + to + after);
  for (const edit of edits) {
    assert.notEqual(text.slice(edit.offset, edit.offset + edit.length), edit.newText, 'no edit that changes nothing');
    assert.ok(
      !edits.some((other) => other !== edit && other.offset === edit.offset + edit.length),
      'none that touches the next',
    );
  }
  const { offset, length } = mention;
  const ofWord = edits.filter((edit) => edit.offset >= offset);
  const word = applyEdits(text.slice(0, offset + length), ofWord).slice(offset);
  assert.equal(suggestion, word, 'the suggestion is the word that then stands there');
}

describe('replacements', () => {
  const tables: Record<string, (readonly [Term, string])[]> = {
    'keep the case': [
      ['customer', 'our ‹client→customer› rang'],
      ['client', '‹Customer→Client› records'],
      ['customer', 'CALL THE ‹CLIENT→CUSTOMER› NOW'],
      ['customer', 'A Guide For Every ‹Client→Customer› We Have'],
      ['guest', '‹Customers→Guests› leave at noon'],
      ['passenger', 'ALL ‹CUSTOMERS→PASSENGERS› TO THE GATE'],
      ['client', 'the ‹CUSTOMERs→CLIENTs› of old'],
      ['customer', 'our ‹cLIENT→customer› rang'],
    ],
    'keep the number and the possessive': [
      ['customer', 'two ‹clients→customers› rang'],
      ['client', "the ‹customer's→client's› file"],
      ['client', 'the ‹customer’s→client’s› file'],
      ['customer', "the ‹clients'→customers'› files"],
      ['customer', 'the ‹clients’→customers’› files'],
      ['member', 'both ‹clients’→members’› cards'],
      ['customer', 'THE ‹CLIENT’S→CUSTOMER’S› ORDER'],
      ['customer', 'it was the ‹clients’→customers’›.'],
      ['customer', '‘we like ‹clients→customers›’, he said'],
    ],
    'keep hyphens and slashes': [
      ['customer', 'a ‹client→customer›-facing role'],
      ['customer', 'every non-‹client→customer› pays'],
      ['patient', 'the ‹client→patient›/doctor bond'],
      ['customer', 'a ‹client→customer›-\nfacing role'],
    ],
    'keep markup within and around': [
      ['customer', 'our **‹clients→customers›** rang'],
      ['customer', 'our **‹client→customer›**s rang'],
      ['customer', 'our [‹clients→customers›](https://example.org/clients) rang'],
      ['customer', 'our [*‹client→customer›*’s file][file]\n\n[file]: https://example.org'],
      ['customer', '| ‹Client→Customer› | Fee |\n|---|---|\n| `client` | 3 |'],
      ['customer', 'our ~~‹clients→customers›~~ rang'],
      ['customer', 'our ‹client→customer›&rsquo;s file'],
      ['customer', '<b title="client">our ‹clients→customers›</b>'],
      ['customer', '> our ‹clients→customers›\r\n> rang\r\n'],
    ],
    'let the article before the word follow it': [
      ['customer', 'She is ‹an client→a customer› of ours.'],
      ['customer', 'She is a ‹client→customer› of ours.'],
      ['customer', '‹An client→A customer› rang.'],
      ['customer', 'THIS IS ‹AN CLIENT→A CUSTOMER›'],
      ['customer', 'She is ‹an **client→a **customer›** of ours.'],
      ['customer', 'She is ‹an\nclient→a\ncustomer› of ours.'],
    ],
    'leave every other word before it alone': [
      ['customer', 'an old ‹client→customer› rang'],
      ['customer', 'Juan ‹client→customer›'],
      ['customer', 'plan ‹client→customer› work'],
      ['customer', 'an-‹client→customer›'],
      ['customer', 'an, ‹client→customer›'],
    ],
  };
  for (const [name, rows] of Object.entries(tables)) {
    describe(name, () => {
      for (const [term, marked] of rows) it(JSON.stringify(marked), () => check(term, marked));
    });
  }

  describe('take the article by the sound of the word', () => {
    const spoken = {
      an: [
        'associate',
        'heir',
        'honouree',
        'hourly guest',
        'honest broker',
        'uninsured guest',
        'unimpressed guest',
        'adult user',
      ],
      a: [
        'user',
        'usual guest',
        'unit holder',
        'utility customer',
        'utensil buyer',
        'ubiquitous guest',
        'European',
        'guest of honour',
      ],
    };
    const more = { an: ['usher', 'utter fan', 'onlooker', 'elder'], a: ['ewe', 'one-off guest', 'once-only guest'] };
    for (const article of ['an', 'a'] as const) {
      for (const singular of [...spoken[article], ...more[article]]) {
        const forms = { singular, plural: `${singular}s` };
        it(`${article} ${singular}`, () => {
          const marked = article === 'an' ? `a customer→an ${singular}` : `an client→a ${singular}`;
          check(forms, `She is ‹${marked}›.`);
        });
      }
    }
  });

  describe('take a plural of their own', () => {
    const alumnus = { singular: 'alumnus', plural: 'alumni' };
    const boss = { singular: 'boss', plural: 'bosses' };
    const rows: readonly (readonly [TermForms, string])[] = [
      [alumnus, 'our ‹clients→alumni› rang'],
      [alumnus, 'our ‹client→alumnus› rang'],
      [alumnus, 'OUR ‹CLIENTS→ALUMNI› RANG'],
      [alumnus, '‹Clients→Alumni› rang'],
      [alumnus, 'our ‹**client**s→**alumni**› rang'],
      [alumnus, 'our ‹clients’→alumni’s› files'],
      [alumnus, 'OUR ‹CLIENTS’→ALUMNI’S› FILES'],
      [alumnus, 'our ‹CLIENTs’→ALUMNI’s› files'],
      [alumnus, 'our ‹client’s→alumnus’s› file'],
      [boss, 'our ‹clients’→bosses’› files'],
      [{ singular: 'x', plural: 'xes' }, 'our ‹CLIENTS’→XES’› files'],
    ];
    for (const [forms, marked] of rows) it(JSON.stringify(marked), () => check(forms, marked));
  });

  it('reach into HTML and plain text alike', () => {
    check('customer', '<p class="client">our <em>‹client→customer›</em>s</p>', 'html');
    check('customer', 'our ‹clients→customers›\r\nrang\r\n', 'plaintext');
  });

  it('are what a finding carries', () => {
    checkFindings('Our [clients⇒members] renewed **the [client’s⇒member’s]** card.', { we: { call: 'member' } });
    checkFindings('OUR [CUSTOMERS⇒GUESTS] ARE HERE', { we: { call: 'guest' } });
  });
});

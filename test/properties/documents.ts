/**
 * Documents that no writer writes and that some program will: sentences of several trades, the marks of every markup, and
 * characters of every kind, in any order. A new language of the core is taken in by itself.
 */
import fc from 'fast-check';
import { type Document, type LanguageId, supportedLanguages } from '../../core/src/index';

export const languages = Object.keys(supportedLanguages) as readonly LanguageId[];

/** Sentences that tell the trade, and sentences whose word is right, wrong, left alone or open. */
export const sentences: readonly string[] = [
  'We are a law firm.',
  'We are a small agency for packaging.',
  'Our customers sign an engagement letter before we give legal advice.',
  'A customer owes us the retainer, and an client asked for the brief.',
  'Our clients put the shoes into the basket and pay at the checkout.',
  'The shop has a loyalty card for every client who buys groceries.',
  'Clients’ parcels are shipped from the warehouse; a client’s refund takes a week.',
  'Each patient saw the doctor, and the customer was given a prescription.',
  'The email client lost its connection to the server.',
  'The agency won more customers for its clients.',
  'Your customers return the goods, and Acme’s customers do not.',
  'CUSTOMERS of the bank open an account with the solicitor.',
  'This agreement is between Acme Ltd (the “Client”) and us. The Customer pays.',
  'He said: “Our customers sign the engagement letter.”',
  'Clients and customers rang.',
  'We call a client a customer.',
  'Our clients rang.',
];

/** Marks of the markups that are read, and of some that are not. */
export const marks: readonly string[] = [
  ...['client', 'customers', 'customers’', "client's", '**cus**tomers', 'cli*ent*s', 'an ', 'A ', 'our ', 'your '],
  ...[' ', '  ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', '    ', '\u2028', '\u0085', '\f', '\u00a0'],
  ...['# ', '## ', '== ', '= ', '===\n', '---\n', '+++\n', '----\n', '....\n', '****\n', 'title: ', ':title: '],
  ...['**', '*', '_', '~~', '`', '``', '```\n', '~~~\n', '$', '$$', '@', '^', '~', '|', '|===\n', '|---|---|\n'],
  ...['> ', '- ', '* ', '1. ', '. ', '- [ ] ', 'a) ', '.. code::\n\n', '.. ', ':ref:`', '`_', '::\n\n    '],
  ...['[', ']', '](x)', '](', '[^1]', '[^1]: ', '![', '[[', ']]', '<<', '>>', '{', '}', '{{', '}}', '{%', '%}', '{#'],
  ...['<', '>', '<b>', '</b>', '<code>', '</code>', '<div>\n', '</div>', '<br>', '<script>', '</script>', '<li>'],
  ...['<Box client="a">', '</Box>', '{client.name}', 'import client from "a"\n\n', 'export const a = {\n', '/>'],
  ...['<!--', '-->', '<!-- clientele-disable -->', '<!-- clientele-enable -->', '<!-- clientele-disable-line -->'],
  ...['<!-- clientele-disable-next-line wrong-term -->\n', '% clientele-disable-line\n', '// clientele-disable\n'],
  ...['# clientele-disable\n', '.. clientele-disable\n\n', '/* clientele-enable */', '{/* clientele-disable */}'],
  ...['constructor', '__proto__', 'toString', '\\constructor', '<constructor>', '#constructor(', '[constructor]: '],
  ...['\\', '\\begin{verbatim}', '\\end{verbatim}', '\\section{', '\\item ', '\\verb|', '\\%', '%', '//', '/*', '*/'],
  ...['#let client = ', '#[', '#import "a"', '#set text()', '++++\n', 'ifdef::a[]\n', 'include::a[]\n', 'image::a[]'],
  ...['#+BEGIN_SRC\n', '#+END_SRC\n', '#+TITLE: ', '* TODO ', ':PROPERTIES:\n', ':END:\n', '\\[', '\\]', '\\('],
  ...[
    'diff --git a/a b/a\n',
    '@@ -1 +1 @@\n',
    '+',
    'feat(client): ',
    'Signed-off-by: ',
    '"""',
    "'''",
    '#!',
    '/**\n * ',
  ],
  ...['&rsquo;', '&nbsp;', '&#0;', '&#10;', '&#x1F389;', '&', '“', '”', '‘', '’', '"', "'", '(', ')', '. ', ', ', ': '],
  ...[
    'https://a.example/client',
    'www.',
    'a@b.example',
    'client.com',
    '[Client Name]',
    '\0',
    '\ufeff',
    '\u2060',
    '\ufffc',
  ],
  ...[
    '\ud83d',
    '\ude00',
    '👩🏽‍⚖️',
    '🎉',
    'e\u0301',
    '\u0301',
    'ﬁ',
    'İ',
    'ß',
    'שלום',
    'عميل',
    '\u202e',
    '\u200f',
    '客户',
  ],
];

/** Half of a character, too. The unit that fast-check has for this lists all of them first, which takes each test a second. */
const character = fc.oneof(
  { weight: 2, arbitrary: fc.nat(0x7f).map((code) => String.fromCodePoint(code)) },
  { weight: 1, arbitrary: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)) },
);

/** @param maxLength in characters */
export function anyCharacters(maxLength: number): fc.Arbitrary<string> {
  return fc.array(character, { maxLength }).map((characters) => characters.join(''));
}

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...sentences) },
  { weight: 10, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: anyCharacters(8) },
);

/** Any text: some of it prose, much of it broken. */
export const anyText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Prose as a writer leaves it: sentences in paragraphs, without any markup. */
export const plainProse: fc.Arbitrary<string> = fc
  .array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => paragraphs.map((each) => each.join(' ')).join('\n\n'));

export interface WrittenDocument extends Document {
  readonly text: string;
}

export const anyDocument: fc.Arbitrary<WrittenDocument> = fc.record({
  text: anyText,
  language: fc.constantFrom(...languages),
});

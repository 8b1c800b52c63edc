/** House styles that a writer might settle, and values that no reader should trip over. */
import fc from 'fast-check';
import { businesses, calls, type HouseStyle, parseHouseStyle, presetNames } from '../../core/src/index';
import { anyCharacters } from './documents';

const words = ['client', 'customer', 'member', 'pupil', 'alumnus', 'VIP', 'heir', 'user', 'guest of honour', 'élève'];
const phrases = ['client care', 'customer success manager', 'the client', 'customers', 'Client Care Charter'];
const globs = ['**', '*.md', 'drafts/**', '{a,b}/**', '[a-z]*.txt', '@(a|b)*.md', '((a*)*)*'];
const names = ['Acme', 'the bank', '*', 'Harlow & Pike', '客户'];

const call = fc.constantFrom(...calls, ...words);
const business = fc.constantFrom(...businesses);
const severity = fc.constantFrom('error', 'warning', 'information', 'hint', 'off');
const rules = fc.dictionary(fc.constantFrom('wrong-term', 'house-term', 'mixed-terms', 'defined-term'), severity);
const party = fc.record(
  { names: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), call, business },
  { requiredKeys: ['names'] },
);
const phrase = fc.oneof(
  fc.record({
    phrase: fc.constantFrom(...phrases),
    replace: fc.constantFrom(...words),
    note: fc.constantFrom('as agreed', 'é\u0301'),
  }),
  fc.record({ phrase: fc.constantFrom(...phrases), protect: fc.constant(true) }),
);
const settled = {
  extends: fc.constantFrom(...presetNames.map((name) => `preset:${name}`)),
  we: fc.record({ business, call }, { requiredKeys: [] }),
  parties: fc.array(party, { maxLength: 3 }),
  phrases: fc.array(phrase, { maxLength: 4 }),
  rules,
  sensitivity: fc.constantFrom('careful', 'balanced', 'eager'),
  reportOnly: fc.boolean(),
};
const terms = fc.constant(words.slice(3).map((term) => ({ term })));

/** A house style as it is written down, with nothing wrong in it. */
export const writtenStyle: fc.Arbitrary<object> = fc.record(
  {
    ...settled,
    terms,
    ignore: fc.uniqueArray(fc.constantFrom(...globs), { maxLength: 2 }),
    overrides: fc.array(
      fc.record(
        { files: fc.array(fc.constantFrom(...globs), { minLength: 1, maxLength: 2 }), ...settled },
        { requiredKeys: ['files'] },
      ),
      { maxLength: 2 },
    ),
    tests: fc.array(fc.constantFrom('Our clients rang.', 'Our [customers→clients] sign.'), { maxLength: 2 }),
  },
  { requiredKeys: ['terms'] },
);

export const anyStyle: fc.Arbitrary<HouseStyle> = writtenStyle.map((value) => parseHouseStyle(value, 'style').style);

const keys = fc.constantFrom(
  ...['extends', 'we', 'business', 'call', 'parties', 'names', 'phrases', 'phrase', 'replace', 'protect', 'note'],
  ...['terms', 'term', 'plural', 'rules', 'sensitivity', 'reportOnly', 'overrides', 'files', 'ignore', 'tests', 'text'],
  ...['file', '$schema', '__proto__', 'constructor', 'toString', 'bussiness', ''],
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1.5, '', '*', '!a', '[', 'preset:', 'preset:law-firm', '../x.json', 'a\\b'),
  fc.constantFrom(...words, ...phrases, ...globs, 'Our [customers→clients] sign.', '[', 'law', 'wrong-term'),
  anyCharacters(12),
);

/** Any JSON, with the keys of a house style wherever they belong or do not. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** The text of a house style, whole or broken off, with something where it does not belong. */
export const anyStyleText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(writtenStyle, anyJson).map((value) => JSON.stringify(value, null, 2) ?? ''),
    fc.nat({ max: 400 }),
    fc.constantFrom(
      '',
      ',',
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      '// a\n',
      '/*',
      '\\',
      '\ufeff',
      '\0',
      '\ud83d',
      '[['.repeat(40),
    ),
    fc.nat({ max: 6 }),
  )
  .map(([text, at, inserted, cut]) => text.slice(0, at) + inserted + text.slice(at + cut));

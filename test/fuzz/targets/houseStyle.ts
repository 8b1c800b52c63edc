/** The text of a house style, and an edit of it: problems lie within it, and documents can be read by it. */
import assert from 'node:assert/strict';
import { analyze, type Edit, readHouseStyle, styleFor } from '../../../core/src/index';
import { editHouseStyle } from '../../../workspace/src/editHouseStyle';
import type { Target } from '../fuzz';

const text = 'We are a law firm. Our customers sign an engagement letter, and Acme’s clients do not.';
const whole = JSON.stringify(
  {
    extends: ['preset:law-firm', './a.json'],
    we: { business: 'law', call: 'client' },
    parties: [{ names: ['Acme', '*'], call: 'customer', business: 'retail' }],
    phrases: [
      { phrase: 'client care', replace: 'care', note: 'a' },
      { phrase: 'client server', protect: true },
    ],
    terms: [{ term: 'pupil', plural: 'pupils' }],
    rules: { 'wrong-term': 'error', 'mixed-terms': 'off' },
    sensitivity: 'eager',
    reportOnly: true,
    overrides: [{ files: ['drafts/**', '*.md'], we: { call: 'member' } }],
    ignore: ['vendor/**'],
    tests: ['Our [customers→clients] sign.', { text: 'a', file: 'b.md' }],
  },
  null,
  2,
);
const tokens = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  'null',
  'true',
  '1e9',
  '-',
  '//',
  '/*',
  '*/',
  '\\u0000',
  '\n',
  '**',
  '{a,b}',
  '!',
];

export const houseStyle: Target = {
  name: 'house styles',
  seeds: [whole, '{}', ''],
  pieces: [...tokens, ...(whole.match(/"[^"]*"/g) ?? [])],
  run(input) {
    const { style, problems } = readHouseStyle(input, '.clientele.json');
    for (const { offset, length, fix } of problems) {
      assert.ok(offset >= 0 && length >= 0 && offset + length <= input.length);
      assertWithin(fix?.edits ?? [], input);
    }
    assertWithin(editHouseStyle(input, { path: ['we', 'call'], value: 'client' }) ?? [], input);
    analyze({ text, language: 'markdown' }, styleFor(style, 'drafts/a.md'));
  },
};

function assertWithin(edits: readonly Edit[], { length }: string): void {
  for (const edit of edits) assert.ok(edit.offset >= 0 && edit.length >= 0 && edit.offset + edit.length <= length);
}

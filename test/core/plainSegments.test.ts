import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainSegments } from '../../core/src/sentences/plainSegments';

const marks = ['.', '.', '. ', '!', '?', '…', ',', ':', ';', '-', '–', '—'];
const aside = ['"', "'", '(', ')', '[', ']', '{', '}', '‘', '’', '“', '”', '\u2060', '\u2060'];
const between = [' ', '  ', '\t', '\n', '\r\n', '\r', '\n\n'];
const words = [
  'a',
  'Z',
  'é',
  'É',
  'ß',
  'client',
  'Our customer',
  'Mr',
  'U.S',
  '3',
  '3.5',
  '£',
  '•',
  '©',
  '*',
  '/',
  '&',
  '%',
  '_',
];
const plainText = fc
  .array(fc.constantFrom(...marks, ...aside, ...between, ...words), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join(''));

describe('segments of plain text', () => {
  it('are those of the platform', () => {
    const platform = new Intl.Segmenter('en', { granularity: 'sentence' });
    let told = 0;
    fc.assert(
      fc.property(plainText, (text) => {
        const segments = plainSegments(text);
        if (segments === null) return;
        told++;
        const expected = Array.from(platform.segment(text), ({ segment, index }) => ({ segment, index }));
        assert.deepEqual(segments, expected);
      }),
      { numRuns: 3000 },
    );
    assert.ok(told > 1000, `only ${told} of the texts were plain`);
  });

  it('are left to the platform where the text is not plain', () => {
    for (const text of ['Клиент. Да.', 'One. \u200bTwo.', 'One.\u00a0Two.', 'One.) ; two.', 'e\u0301. Two.'])
      assert.equal(plainSegments(text), null, JSON.stringify(text));
  });
});

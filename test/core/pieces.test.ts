import assert from 'node:assert/strict';
import { inPieces } from '../../core/src/index';

const words = 'our clients, {{ client.name }}, sign an engagement letter';

describe('a text in pieces', () => {
  for (const size of [1, 2, 3, 7, 100]) {
    it(`answers as the whole does, in pieces of ${size}`, () => {
      const pieces = Array.from({ length: Math.ceil(words.length / size) }, (_, index) =>
        words.slice(index * size, (index + 1) * size),
      );
      const text = inPieces(['', ...pieces, '']);
      assert.equal(text.length, words.length);
      assert.equal(text.toString(), words);
      for (let from = -3; from <= words.length + 2; from++) {
        assert.equal(text.charAt(from), words.charAt(from), `charAt(${from})`);
        for (const to of [undefined, -2, 0, from, from + 1, from + 9, words.length])
          assert.equal(text.slice(from, to), words.slice(from, to), `slice(${from}, ${to})`);
        for (const sought of ['e', '{{', 'clients', 'client.name }}', 'letter', 'customer'])
          assert.equal(text.indexOf(sought, from), words.indexOf(sought, from), `indexOf(${sought}, ${from})`);
      }
    });
  }

  it('is empty without any', () => {
    const text = inPieces([]);
    assert.deepEqual(
      [text.length, text.slice(0), text.charAt(0), text.indexOf('e'), text.toString()],
      [0, '', '', -1, ''],
    );
  });
});

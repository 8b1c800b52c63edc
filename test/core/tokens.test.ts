import assert from 'node:assert/strict';
import { readText } from '../../core/src/sentences/readText';
import { addWord, numberOf, wordNumbered } from '../../core/src/sentences/vocabulary';
import { wordsIn } from './wordsIn';

/** The words of a plain text. */
function words(text: string): readonly string[] {
  return wordsIn(readText({ text, language: 'plaintext' }).tokens);
}

describe('words', () => {
  const table: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['Our CLIENTS sign.', ['our', 'clients', 'sign']],
    ['The firm’s clients’ file, don’t ask', ['the', 'firm', 'clients', 'file', "don't", 'ask']],
    ['Café ÉCOLE straße naïve', ['café', 'école', 'straße', 'naïve']],
    ['cli\u2060ent', ['client']],
    ['2nd order_no A4', ['2nd', 'order_no', 'a4']],
    ['😀 client 😀', ['client']],
    ['a'.repeat(50_000), ['a'.repeat(50_000)]],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text.slice(0, 40)), () => assert.deepEqual(words(text), expected));
  }

  it('are not taken for the end of a quotation that another paragraph began', () => {
    const { tokens } = readText({ text: "They said 'no.\n\nThe clients' file.", language: 'plaintext' });
    assert.deepEqual([...tokens.possessive], [0, 0, 0, 0, 1, 0]);
  });

  it('know the first token of each block', () => {
    const { tokens } = readText({ text: 'One two.\n\nThree.\n\nFour five.', language: 'plaintext' });
    assert.deepEqual([...tokens.first], [0, 2, 3, 5]);
  });
});

describe('the vocabulary', () => {
  it('gives a word one number and a number one word', () => {
    const number = numberOf('conveyancing');
    assert.equal(numberOf('conveyancing'), number);
    assert.equal(wordNumbered(number), 'conveyancing');
    assert.notEqual(numberOf('conveyance'), number);
  });

  it('reads on when it is full, and still takes what the lexicon brings', () => {
    const names = Array.from({ length: 70_000 }, (_, index) => `name${index.toString(36)}x`);
    assert.deepEqual(words(names.join(' ')), names);
    assert.equal(numberOf('wordthatcamelate'), 0);
    assert.equal(wordNumbered(addWord('wordofthelexicon')), 'wordofthelexicon');
    assert.deepEqual(words('wordofthelexicon wordthatcamelate'), ['wordofthelexicon', 'wordthatcamelate']);
  });
});

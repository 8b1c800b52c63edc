import assert from 'node:assert/strict';
import type { LanguageId } from '../../core/src/model';
import { readText } from '../../core/src/sentences/readText';
import { wordsIn } from './wordsIn';

/** Expects a new sentence at every “|” and nowhere else. A border of blocks begins one, too. */
function check(marked: string, language: LanguageId = 'markdown'): void {
  const parts = marked.split('|');
  const { tokens, sentences } = readText({ text: parts.join(''), language });
  const words = wordsIn(tokens);
  const found: string[][] = [];
  for (let token = 0; token < tokens.count; ) {
    const { from, to } = sentences.around(token);
    found.push(words.slice(from, to));
    token = to;
  }
  let start = 0;
  const expected = parts.map((part) => {
    const end = start + part.length;
    const within = words.filter((_, token) => isBetween(start, tokens.start[token], end));
    start = end;
    return within;
  });
  assert.deepEqual(found, expected);
}

function isBetween(from: number, at: number | undefined, to: number): boolean {
  return at !== undefined && from <= at && at < to;
}

describe('sentences', () => {
  const tables: Record<string, readonly string[]> = {
    'end at a stop': [
      'Our client rang. |She was glad.',
      'Did they ring? |They did! |Good.',
      'They rang.  |She was glad.',
      'They rang.\n|She was glad.',
      'They rang?! |She was glad.',
      'It costs $5. |We pay.',
      'See section 4. |Then sign.',
      'We saw the year 2024. |It was good.',
      'They rang. |“She was glad.”',
      'They rang. |(She was glad.) |We paid.',
    ],
    'end after what closes them': [
      '“Our client rang.” |She was glad.',
      "'Our client rang.' |She was glad.",
      '(Our client rang.) |She was glad.',
      '**Our clients rang.** |They were glad.',
      '*Our clients.* |**They rang.** |Good.',
      'See [our clients.](https://a.example) |They rang.',
      'See [our clients.](https://a.example/with/a/very/long/address/of/its/own) |They rang.',
      'See [Dr.](https://a.example/with/a/very/long/address/of/its/own) Pike.',
      'I asked **“why?”** |They rang.',
      'Our clients rang.[^1] |They were glad.',
      'We call `send()`. |They rang.',
      'See https://a.example/page. |They rang.',
      '<b>Our clients rang.</b> |They were glad.',
    ],
    'do not end at an abbreviation': [
      'We met Mr. Pike and Dr. Harlow.',
      'We wrote to Mrs. Pike, Prof. Ode and St. Mary.',
      'Some clients, e.g. Acme, rang.',
      'Some clients (i.e. Acme) rang.',
      'Ask Acme Inc. about it.',
      'Acme Inc. Chairman Ode rang.',
      'Acme Co. and Pike Ltd. Chambers rang.',
      'The U.S. Supreme Court met.',
      'Our U.K. Clients rang.',
      'J. R. Pike rang.',
      'Ask J. Pike.',
      'We said no. 5 was right.',
      'Pike v. Ode was heard.',
      'Clients vs. Customers',
      'Shoes, hats, etc. are sold there, too.',
      'At 9 a.m. Monday we open.',
      'See Fig. 3 and pp. 4–5.',
    ],
    'do not end within a number, a name or a word': [
      'It costs 3.50 or 1,000.00 in all.',
      'We run version 2.0.1 of it.',
      'Read the file notes.txt first.',
      'Ask Node.js users.',
      'They waited ... and rang.',
      'They waited… and rang.',
      'He asked “why?” and left.',
    ],
    'never run across a block': [
      '# Our clients\n\n|They rang. |Good',
      '- our clients\n- |our customers\n',
      'Our clients\n\n|and customers',
      'As Dr.\n\n|Pike said.',
      '> our clients\n\n|and customers',
    ],
  };
  for (const [name, rows] of Object.entries(tables)) {
    describe(name, () => {
      for (const marked of rows) it(JSON.stringify(marked), () => check(marked));
    });
  }

  it('never run across the cells of a table', () => {
    const { tokens, sentences } = readText({ text: '| Client | Fee |\n|---|---|\n| A | 3 |\n', language: 'markdown' });
    assert.deepEqual(
      Array.from(tokens.number, (_, token) => sentences.numberOf(token)),
      [0, 1, 2, 3],
    );
  });

  it('are found in HTML and plain text, too', () => {
    check('<p>Our client rang. |She was glad.</p><p>|We met Mr. Pike.</p>', 'html');
    check('Our client rang. |She met\nMr. Pike.\n\n|Good.', 'plaintext');
  });

  it('are found in a paragraph of many thousand', () => {
    check(`They rang.${' |We met Mr. Pike.'.repeat(1000)}`);
  });

  it('are none in a document without a word', () => {
    assert.equal(readText({ text: '\n---\n', language: 'markdown' }).tokens.count, 0);
  });
});

describe('words', () => {
  it('begin with a letter or a digit, never with an accent or with what draws an emoji', () => {
    for (const [text, ...words] of [
      ['our ⚖️ client 👩🏽‍⚖️ rang', 'our', 'client', 'rang'],
      ['a \u0301 client', 'a', 'client'],
      ['cafe\u0301 and naïve', 'cafe\u0301', 'and', 'naïve'],
    ]) {
      assert.deepEqual(wordsIn(readText({ text: text ?? '', language: 'plaintext' }).tokens), words);
    }
  });
});

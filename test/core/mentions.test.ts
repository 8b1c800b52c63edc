import assert from 'node:assert/strict';
import { findMentions } from '../../core/src/mentions/findMentions';
import { readText } from '../../core/src/sentences/readText';
import { readSpans } from './check';

/** Expects the mentions between “‹” and “›” and no others, each described as "stem number [possessive] case". */
function check(marked: string, ...expected: readonly string[]): void {
  const { text, spans } = readSpans(marked);
  const reading = readText({ text, language: 'markdown' });
  const found = findMentions(text, reading.prose.text, reading.tokens);
  assert.deepEqual(
    found.map((mention) => mention.text),
    spans.map(({ offset, length }) => text.slice(offset, offset + length)),
  );
  assert.deepEqual(
    found.map(({ offset, length }) => ({ offset, length })),
    spans,
  );
  assert.deepEqual(
    found.map(({ stem, number, possessive, letterCase }) => {
      const written = text.slice(stem.offset, stem.offset + stem.length);
      return `${written} ${number}${possessive ? ' possessive' : ''} ${letterCase}`;
    }),
    expected,
  );
}

describe('mentions', () => {
  const forms: [name: string, marked: string, ...expected: string[]][] = [
    ['the singular', 'A ‹client› rang.', 'client singular lower'],
    ['the plural', 'Two ‹customers› rang.', 'customer plural lower'],
    ['the possessive', "The ‹client's› file is here.", 'client singular possessive lower'],
    ['the possessive with a curly apostrophe', 'The ‹customer’s› order is here.', 'customer singular possessive lower'],
    ['the plural possessive', "The ‹clients'› files are here.", 'client plural possessive lower'],
    ['the plural possessive, curly', 'Our ‹customers’› orders are here.', 'customer plural possessive lower'],
    [
      'the plural possessive at the end of a sentence',
      'The money is the ‹clients’›.',
      'client plural possessive lower',
    ],
    ['“the client’s ready” as it is written', 'The ‹client’s› ready.', 'client singular possessive lower'],
    ['a capital', '‹Clients› come first.', 'Client plural capitalised'],
    ['all capitals', 'CALL THE ‹CLIENT›.', 'CLIENT singular upper'],
    ['all capitals in the plural', 'OUR ‹CUSTOMERS›', 'CUSTOMER plural upper'],
    ['all capitals, possessive', 'THE ‹CLIENT’S› FILE', 'CLIENT singular possessive upper'],
    ['capitals with a small ending', 'The ‹CLIENTs› rang.', 'CLIENT plural upper'],
    ['the first half of a compound', 'A ‹client›-facing role', 'client singular lower'],
    ['the second half of a compound', 'A non-‹client› rang.', 'client singular lower'],
    ['a compound of three', 'Our ‹customer›-service-first plan', 'customer singular lower'],
    ['an open compound', 'Good ‹customer› service pays.', 'customer singular lower'],
    ['a compound broken over two lines', 'Good ‹customer›\nservice pays.', 'customer singular lower'],
    ['a hyphen at the end of a line', 'Our ‹client›-\nfacing staff', 'client singular lower'],
    ['a slash', 'the ‹client›/‹customer›', 'client singular lower', 'customer singular lower'],
    ['a non-breaking hyphen', 'A ‹client›\u2011facing role', 'client singular lower'],
    ['a dash on either side', 'They—‹clients›—rang.', 'client plural lower'],
    ['brackets', 'Some people (‹customers›) rang.', 'customer plural lower'],
    ['quotation marks', 'Some “‹clients›” rang.', 'client plural lower'],
    ['straight single quotation marks', "Some '‹clients›' rang.", 'client plural lower'],
    ['curly single quotation marks', 'Some ‘‹clients›’ rang.', 'client plural lower'],
    ['the end of a single quotation', 'They said ‘no more ‹clients›’ and left.', 'client plural lower'],
    ['a stop', 'It is for the ‹client›.', 'client singular lower'],
    ['a stop without a blank', 'Ask the ‹client›.Then wait.', 'client singular lower'],
    ['the start and the end of the text', '‹clients›', 'client plural lower'],
    [
      'letters of another script beside it',
      'our ‹client› Ελένη and ‹client›, 東京',
      'client singular lower',
      'client singular lower',
    ],
    ['an emoji before it', '👩‍⚖️ ‹Clients› first 🎉 ‹customers›', 'Client plural capitalised', 'customer plural lower'],
    ['emphasis around the word', 'our **‹clients›**', 'client plural lower'],
    ['emphasis around the stem', 'our **‹client**s›', 'client plural lower'],
    ['emphasis around the stem before the apostrophe', 'our **‹clients**’› files', 'client plural possessive lower'],
    ['emphasis within the stem', 'our **‹cli**ents›', 'cli**ent plural lower'],
    ['an entity as the apostrophe', 'our ‹client&rsquo;s› file', 'client singular possessive lower'],
    ['an entity as the apostrophe of a plural', 'our ‹customers&rsquo;› files', 'customer plural possessive lower'],
    ['an escaped character beside it', '\\*‹client›\\*', 'client singular lower'],
  ];
  for (const [name, marked, ...expected] of forms) it(`knows ${name}`, () => check(marked, ...expected));

  const others = [
    'The clientele is loyal.',
    'Set client_id and clientName first.',
    'See customer1, client2go and myclient.',
    'A custom is not a clientship.',
    'Two costumers made the costumes for our custom.',
    'Multiclient and subclients are other words.',
    'The file src/`client`.ts is code.',
    'Ask `clients` or [the page](https://example.org/clients).',
    '',
  ];
  for (const text of others) it(`sees none in “${text}”`, () => check(text));

  it('tells the block each one stands in', () => {
    const text = '# Clients\n\nOur customers.\n\n- a client\n';
    const reading = readText({ text, language: 'markdown' });
    const found = findMentions(text, reading.prose.text, reading.tokens);
    assert.deepEqual(
      found.map(({ block }) => reading.prose.blocks[block]?.kind),
      ['heading', 'paragraph', 'listItem'],
    );
  });
});

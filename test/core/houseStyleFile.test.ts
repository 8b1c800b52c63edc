/** What is said of a `.clientele.json` that is wrong, where it is said, and how the mend changes the file. */
import assert from 'node:assert/strict';
import { presetNames } from '../../core/src/houseStyle/presets';
import { readHouseStyle } from '../../core/src/houseStyle/readHouseStyle';
import { applyEdits, readSpans } from './check';

const path = '.clientele.json';

/** A file with the place of its one problem between “‹” and “›”, what is said there, and the file once it is mended. */
interface Row {
  readonly file: string;
  readonly says: string;
  readonly mended?: string;
}

function check({ file, says, mended }: Row): void {
  const { text, spans } = readSpans(file);
  const { problems } = readHouseStyle(text, path);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [says],
  );
  const [problem] = problems;
  assert.ok(problem);
  assert.equal(problem.path, path);
  assert.equal(problem.severity, 'error');
  assert.deepEqual({ offset: problem.offset, length: problem.length }, spans[0]);
  assert.equal(problem.fix && applyEdits(text, problem.fix.edits), mended);
}

const topKeys = 'extends, we, parties, phrases, terms, rules, sensitivity, reportOnly, overrides, ignore, tests';
const allPresets = presetNames.map((name) => `preset:${name}`).join(', ');

const tables: Record<string, Row[]> = {
  'of broken JSON': [
    {
      file: '{\n  "ignore": ["a.md"] // drafts\n  ‹"we"›: {}\n}',
      says: 'A comma is missing before this.',
      mended: '{\n  "ignore": ["a.md"], // drafts\n  "we": {}\n}',
    },
    { file: '{ "rules" ‹{› } }', says: 'A colon is missing before this.', mended: '{ "rules": { } }' },
    { file: '{ "we": {}‹›', says: 'A closing brace is missing.', mended: '{ "we": {}\n}' },
    { file: '{ "ignore": ["a.md" ‹}›', says: 'A comma is missing before this.', mended: '{ "ignore": ["a.md", }' },
    { file: '‹›', says: 'A value is missing here.' },
    { file: '{ "we": ‹}›', says: 'A value is missing here.' },
    { file: '{} ‹{›}', says: 'There is more here after the end of the house style.' },
    { file: '{ ‹we›: {} }', says: 'This is not valid JSON. Text stands in double quotes.' },
    { file: '{} ‹/* settled›', says: 'This comment is not closed.' },
    { file: '{} ‹/*›', says: 'This comment is not closed.' },
    { file: '\uFEFF{ "we": ‹}›', says: 'A value is missing here.' },
    { file: `${'['.repeat(50)}‹[›`, says: 'The brackets are nested too deeply here for a house style.' },
  ],
  'of unknown keys': [
    {
      file: '{ "we": { ‹"bussiness"›: "law" } }',
      says: '"bussiness" is not a key here. Did you mean "business"?',
      mended: '{ "we": { "business": "law" } }',
    },
    {
      file: '{ ‹"phrase"›: [] }',
      says: '"phrase" is not a key here. Did you mean "phrases"?',
      mended: '{ "phrases": [] }',
    },
    {
      file: '{ "parties": [{ "names": "Acme", ‹"color"›: 1 }] }',
      says: '"color" is not a key here. Choose from: names, call, business.',
    },
    {
      file: '{ "overrides": [{ "files": ["a/**"], ‹"ignore"›: [] }] }',
      says: '"ignore" is not a key here. Choose from: files, extends, we, parties, phrases, rules, sensitivity, reportOnly.',
    },
    { file: '{ "we": { ‹"$schema"›: "a.json" } }', says: '"$schema" is not a key here. Choose from: business, call.' },
    { file: '{ "we": { ‹"__proto__"›: 1 } }', says: '"__proto__" is not a key here. Choose from: business, call.' },
    {
      file: '{ "rules": { ‹"wrong-terms"›: "off" } }',
      says: '"wrong-terms" is not a key here. Did you mean "wrong-term"?',
      mended: '{ "rules": { "wrong-term": "off" } }',
    },
    {
      file: `{ ‹"${'k'.repeat(40)}"›: 1, "we": {} }`,
      says: `"${'k'.repeat(40)}" is not a key here. Choose from: ${topKeys}.`,
    },
    {
      file: `{ ‹"${'k'.repeat(39)}ey"›: 1, "we": {} }`,
      says: `"${'k'.repeat(39)}…" is not a key here. Choose from: ${topKeys}.`,
    },
  ],
  'of keys that stand twice or are missing': [
    {
      file: '{ "we": { "call": "client", ‹"call"›: "customer" } }',
      says: '"call" stands here twice, and only the last one counts. Remove one.',
    },
    {
      file: '{ "parties": [‹{› "call": "client" }] }',
      says: 'Number 1 of "parties" lacks "names". Add it, such as "names": ["Acme","Acme Ltd"].',
    },
    {
      file: '{ "overrides": [‹{› "we": { "call": "client" } }] }',
      says: 'Number 1 of "overrides" lacks "files". Add it, such as "files": ["shop/**"].',
    },
    {
      file: '{ "phrases": [{ "phrase": ‹"client care"› }] }',
      says: 'This phrase needs "replace" with other words, or "protect": true.',
    },
    {
      file: '{ "phrases": [{ "phrase": "client care", "replace": "care", "protect": ‹true› }] }',
      says: '"replace" and "protect" do not go together. Remove one.',
    },
  ],
  'of wrong types': [
    { file: '‹[]›', says: 'A house style should be an object, not a list.' },
    { file: '{ "we": ‹["law"]› }', says: '"we" should be an object, not a list.' },
    { file: '{ "we": ‹"law"› }', says: '"we" should be an object, not text.' },
    { file: '{ "we": { "call": ‹3› } }', says: '"call" should be a term, such as "client", not a number.' },
    {
      file: '{ "parties": ‹{}› }',
      says: '"parties" should be a list of parties, such as [{"names":["Acme"],"call":"customer"}], not an object.',
    },
    { file: '{ "parties": [‹7›] }', says: 'Number 1 of "parties" should be an object, not a number.' },
    {
      file: '{ "ignore": ["a", ‹1›] }',
      says: 'Number 2 of "ignore" should be a glob, such as "drafts/**", not a number.',
    },
    {
      file: '{ "ignore": ["a", "b", "c", "d", "e", "f", "g", "h", "i", ‹1›] }',
      says: 'Number 10 of "ignore" should be a glob, such as "drafts/**", not a number.',
    },
    { file: '{ "reportOnly": ‹"yes"› }', says: '"reportOnly" should be true or false, not text.' },
    { file: '{ "tests": [‹1›] }', says: 'Number 1 of "tests" should be an object, not a number.' },
    {
      file: '{ "extends": ‹true› }',
      says: '"extends" should be a list of presets and files, such as ["preset:law-firm"], not true or false.',
    },
  ],
  'of unknown values': [
    {
      file: '{ "we": { "call": ‹"costumer"› } }',
      says: '"costumer" is not a term. Did you mean "customer"?',
      mended: '{ "we": { "call": "customer" } }',
    },
    {
      file: '{ "we": { "call": ‹"punter"› } }',
      says: '"punter" is not a term. If it is a word of yours, add it to "terms". Choose from: client, customer, patient, member, guest, patron, passenger, resident, infer.',
    },
    {
      file: '{ "terms": [{ "term": "pupil" }], "we": { "call": ‹"pupils"› } }',
      says: '"pupils" is not a term. Did you mean "pupil"?',
      mended: '{ "terms": [{ "term": "pupil" }], "we": { "call": "pupil" } }',
    },
    {
      file: '{ ‹"call"›: "client" }',
      says: '"call" is not a key here. It belongs into "we".',
    },
    {
      file: '{ "we": { "business": ‹"helthcare"› } }',
      says: '"helthcare" is not a business. Did you mean "healthcare"?',
      mended: '{ "we": { "business": "healthcare" } }',
    },
    {
      file: '{ "we": { "business": ‹"Law firm"› } }',
      says: '"Law firm" is not a business. Did you mean "law"?',
      mended: '{ "we": { "business": "law" } }',
    },
    {
      file: '{ "sensitivity": ‹"carefull"› }',
      says: '"carefull" is not a sensitivity. Did you mean "careful"?',
      mended: '{ "sensitivity": "careful" }',
    },
    {
      file: '{ "rules": { "house-term": ‹"warn"› } }',
      says: '"warn" is not a severity. Did you mean "warning"?',
      mended: '{ "rules": { "house-term": "warning" } }',
    },
    {
      file: '{ "rules": { "house-term": ‹"in"› } }',
      says: '"in" is not a severity. Choose from: error, warning, information, hint, off.',
    },
    {
      file: '{ "terms": ["lodger", "ledger"], "we": { "call": ‹"ledgar"› } }',
      says: '"ledgar" is not a term. Did you mean "ledger"?',
      mended: '{ "terms": ["lodger", "ledger"], "we": { "call": "ledger" } }',
    },
    {
      file: '{ "extends": ‹"preset:lawfirm"› }',
      says: '"preset:lawfirm" is not a preset. Did you mean "preset:law-firm"?',
      mended: '{ "extends": "preset:law-firm" }',
    },
    {
      file: '{ "extends": [‹"law-firm"›] }',
      says: '"law-firm" is not a preset. Did you mean "preset:law-firm"?',
      mended: '{ "extends": ["preset:law-firm"] }',
    },
    {
      file: '{ "extends": ‹"preset:zzz"› }',
      says: `"preset:zzz" is not a preset. Choose from: ${allPresets}.`,
    },
    {
      file: '{ "overrides": [{ "files": ["a/**"], "extends": ‹"../a.json"› }] }',
      says: `"../a.json" is not a preset. Choose from: ${allPresets}.`,
    },
    {
      file: '{ "terms": [‹"pupil2"›] }',
      says: '"pupil2" is not a word. Write letters only, such as "pupil".',
    },
    {
      file: '{ "terms": [‹"2pupil"›] }',
      says: '"2pupil" is not a word. Write letters only, such as "pupil".',
    },
    {
      file: '{ "phrases": [{ "phrase": ‹"clientele desk"›, "protect": true }] }',
      says: '"clientele desk" has neither “client” nor “customer” in it, so it is never looked for.',
    },
    {
      file: '{ "phrases": [{ "phrase": ‹"multiclient desk"›, "protect": true }] }',
      says: '"multiclient desk" has neither “client” nor “customer” in it, so it is never looked for.',
    },
    {
      file: '{ "phrases": [{ "phrase": ‹"end user"›, "replace": "reader" }] }',
      says: '"end user" has neither “client” nor “customer” in it, so it is never looked for.',
    },
    {
      file: '{ "parties": [{ "names": [‹"&"›] }] }',
      says: '"&" is not a name. Write it as your documents do, such as "Acme".',
    },
    {
      file: '{ "tests": [‹"Our [customers] sign. [customers→"›] }',
      says: '"Our [customers] sign. [customers→" has a bracket without its arrow. Write [customers→clients].',
    },
    {
      file: '{ "tests": [‹"Our [customers sign."›] }',
      says: '"Our [customers sign." has a bracket without its arrow. Write [customers→clients].',
    },
  ],
  'of files to extend': [
    {
      file: '{ "extends": ‹"../"› }',
      says: '"../" is a folder. Did you mean "../.clientele.json"?',
      mended: '{ "extends": "../.clientele.json" }',
    },
    {
      file: '{ "extends": ‹".."› }',
      says: '".." is a folder. Did you mean "../.clientele.json"?',
      mended: '{ "extends": "../.clientele.json" }',
    },
    {
      file: '{ "extends": ["./preset:a.json", ‹"../letters/"›] }',
      says: '"../letters/" is a folder. Did you mean "../letters/.clientele.json"?',
      mended: '{ "extends": ["./preset:a.json", "../letters/.clientele.json"] }',
    },
    {
      file: '{ "extends": ‹"..\\\\base.json"› }',
      says: '"..\\\\base.json" has a backslash. Folders are parted by "/": "../base.json".',
      mended: '{ "extends": "../base.json" }',
    },
    {
      file: '{ "extends": ‹"https://a.example/base.json"› }',
      says: '"https://a.example/base.json" is no path within the workspace. Write the path from the folder of this file, such as "../.clientele.json".',
    },
    {
      file: '{ "extends": ‹"/etc/base.json"› }',
      says: '"/etc/base.json" is no path within the workspace. Write the path from the folder of this file, such as "../.clientele.json".',
    },
  ],
  'of globs': [
    {
      file: '{ "ignore": [‹" "›] }',
      says: 'Number 1 of "ignore" is empty. Write a glob, such as "drafts/**", or remove it.',
    },
    {
      file: '{ "ignore": [‹"!a.md"›] }',
      says: '"!a.md" begins with "!", but a file that is left out cannot be brought back.',
    },
    {
      file: '{ "ignore": [‹"drafts\\\\**"›] }',
      says: '"drafts\\\\**" has a backslash. Folders are parted by "/": "drafts/**".',
      mended: '{ "ignore": ["drafts/**"] }',
    },
    {
      file: '{ "ignore": [‹"./drafts/**"›] }',
      says: '"./drafts/**" should begin with a name, since globs are seen from this folder: "drafts/**".',
      mended: '{ "ignore": ["drafts/**"] }',
    },
    {
      file: '{ "ignore": [‹"/drafts"›] }',
      says: '"/drafts" should begin with a name, since globs are seen from this folder: "drafts".',
      mended: '{ "ignore": ["drafts"] }',
    },
    {
      file: '{ "ignore": [‹"C:/./drafts/./a"›] }',
      says: '"C:/./drafts/./a" should begin with a name, since globs are seen from this folder: "drafts/./a".',
      mended: '{ "ignore": ["drafts/./a"] }',
    },
    {
      file: '{ "ignore": [‹"c:drafts/a"›] }',
      says: '"c:drafts/a" should begin with a name, since globs are seen from this folder: "drafts/a".',
      mended: '{ "ignore": ["drafts/a"] }',
    },
    { file: '{ "ignore": [‹"../a.md"›] }', says: '"../a.md" leaves the folder that the house style is for.' },
    {
      file: '{ "ignore": ["a/b", ‹"a/*b*c*d*/e"›] }',
      says: '"a/*b*c*d*/e" has too many stars. Write at most three between two slashes, and at most three "**".',
    },
    {
      file: '{ "ignore": ["a*b*c*/**/*.md", "**a**b*", "**/a/**/b/**", ‹"*a*b*c*"›] }',
      says: '"*a*b*c*" has too many stars. Write at most three between two slashes, and at most three "**".',
    },
    {
      file: '{ "ignore": [‹"**/a/**/b/**/c/**"›] }',
      says: '"**/a/**/b/**/c/**" has too many stars. Write at most three between two slashes, and at most three "**".',
    },
    {
      file: '{ "ignore": ["[ab].md", "{a,b}.md", "+(a|b).md", "[{(].md", ‹"+(a|b.md"›] }',
      says: '"+(a|b.md" has a "(" that is not closed.',
    },
    { file: '{ "ignore": [‹"{a,b.md"›] }', says: '"{a,b.md" has a "{" that is not closed.' },
    { file: '{ "ignore": [‹"[ab.md"›] }', says: '"[ab.md" has a "[" that is not closed.' },
  ],
};

describe('problems in a house style', () => {
  for (const [title, rows] of Object.entries(tables)) {
    describe(title, () => {
      for (const row of rows) it(`${row.file.slice(0, 80)}`, () => check(row));
    });
  }

  it('leave what is right in force', () => {
    const { style, problems, broken } = readHouseStyle('{ "we": { "call": "client", "bussiness": "law" } }', path);
    assert.deepEqual([style.we.call, style.we.business, problems.length, broken], ['client', null, 1, false]);
  });

  it('leave out what lacks something that it needs', () => {
    assert.deepEqual(readHouseStyle('{ "parties": [{ "call": "client" }] }', path).style.parties, []);
    assert.deepEqual(readHouseStyle('{ "phrases": [{ "phrase": "client care" }] }', path).style.phrases, []);
    assert.deepEqual(readHouseStyle('[["extends", "preset:shop"]]', path).style.we.call, 'infer');
  });

  it('let what is protected stay so', () => {
    const file = '{ "phrases": [{ "phrase": "client care", "replace": "care", "protect": true }] }';
    assert.deepEqual(
      readHouseStyle(file, path).style.phrases.map(({ phrase, replace }) => [phrase, replace]),
      [['client care', null]],
    );
  });

  it('offer the mend by its name', () => {
    const titleOf = (file: string) => readHouseStyle(file, path).problems[0]?.fix?.title;
    assert.equal(titleOf('{ "we": { "call": "costumer" } }'), 'Change to "customer"');
    assert.equal(titleOf('{ "ignore": ["a" "b"] }'), 'Add the comma');
    assert.equal(titleOf('{ "we": 3 }'), undefined);
  });

  it('after a break in the text are not guessed at', () => {
    const { style, problems, broken } = readHouseStyle('{ "we": { "call": "client" } "ignroe": [] }', path);
    assert.deepEqual([style.we.call, problems.length, broken], ['client', 1, true]);
  });

  it('before a break in the text are told', () => {
    const { problems } = readHouseStyle('{ "ignroe": [], "we": { "call": "client" } "wee": 1 }', path);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['A comma is missing before this.', '"ignroe" is not a key here. Did you mean "ignore"?'],
    );
  });

  it('are none where many brackets stand beside one another', () => {
    const phrases = Array.from({ length: 60 }, (_, index) => ({ phrase: `client ${index}`, protect: true }));
    const terms = phrases.map(() => ['a'.repeat(60)]);
    assert.deepEqual(readHouseStyle(JSON.stringify({ phrases }), path).problems, []);
    assert.ok(readHouseStyle(JSON.stringify({ terms }), path).problems.every(({ message }) => !/deep/.test(message)));
  });

  it('are none where a sentence has a link in it', () => {
    assert.deepEqual(readHouseStyle('{ "tests": ["Our clients like [the guide](guide.md)."] }', path).problems, []);
  });

  it('are none where comments, trailing commas, a byte-order mark or a schema stand', () => {
    const text = '\uFEFF// Settled in May.\n{ "$schema": "./a.json", "we": { "call": "client", }, /* more? */ }';
    const { style, problems } = readHouseStyle(text, path);
    assert.deepEqual([style.we.call, problems], ['client', []]);
  });

  it('never end in an exception', () => {
    const odd = [
      '{',
      '[[[',
      '"',
      '\\',
      '{"a',
      '{"we":{',
      '{"we":{"call"',
      'null',
      '{]}',
      '\u0000',
      '{"extends":["a.b",',
      '🙂',
    ];
    const whole = '{ "extends": ["preset:law-firm", "../a.json"], "we": { "call": "client" }, "tests": ["a [b→c]"] }';
    for (const text of [...odd, '['.repeat(1e5), '{"a":'.repeat(1e5)]) readHouseStyle(text, path);
    for (let length = 0; length < whole.length; length++) readHouseStyle(whole.slice(0, length), path);
  });
});

describe('the place of a setting', () => {
  const text =
    '{\n  "we": {\n    "call": "client"\n  },\n  "parties": [\n    { "names": "Acme",\n "call": "customer" }\n  ]\n}';

  it('is its file and line', () => {
    const { style } = readHouseStyle(text, 'letters/.clientele.json');
    assert.deepEqual(style.origins['we.call'], { path: 'letters/.clientele.json', line: 3, offset: 24, length: 8 });
    assert.equal(style.origins['we.business'], undefined);
  });

  it('is that of its key, though the value stands elsewhere', () => {
    const { style } = readHouseStyle('{ "we": {\n"call":\n"client" } }', path);
    assert.deepEqual(style.origins['we.call'], { path, line: 2, offset: 18, length: 8 });
  });

  it('is known for each key', () => {
    const file = {
      we: { business: 'law', call: 'client' },
      parties: [],
      phrases: [],
      terms: [],
      rules: { 'wrong-term': 'off' },
      sensitivity: 'eager',
      reportOnly: true,
      overrides: [],
      ignore: [],
      tests: [],
    };
    const { origins } = readHouseStyle(JSON.stringify(file), path).style;
    const { we, rules, ...others } = file;
    const expected = [
      ...Object.keys(we).map((key) => `we.${key}`),
      ...Object.keys(rules).map((code) => `rules.${code}`),
      ...Object.keys(others),
    ];
    assert.deepEqual(Object.keys(origins).sort(), expected.sort());
  });

  it('is known for each item of a list', () => {
    assert.equal(readHouseStyle(text, path).style.parties[0]?.origin?.line, 6);
  });

  it('is, for what a preset brings along, the line that names the preset', () => {
    const { style: built } = readHouseStyle('{\n  "extends": "preset:shop"\n}', path);
    const { preset, line } = built.origins['we.call'] ?? {};
    assert.deepEqual([preset, line], ['shop', 2]);
  });
});

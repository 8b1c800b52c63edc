/** How house styles are built on one another, and which one holds for a file. */
import assert from 'node:assert/strict';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { mergeStyles, styleFor } from '../../core/src/houseStyle/mergeStyles';
import { parseHouseStyle } from '../../core/src/houseStyle/parseHouseStyle';
import { type ResolvedStyle, resolveHouseStyle } from '../../core/src/houseStyle/readHouseStyle';
import type { HouseStyle } from '../../core/src/model';

const styleOf = (value: unknown): HouseStyle => {
  const { style, problems } = parseHouseStyle(value, 'here');
  assert.deepEqual(problems, []);
  return style;
};

function resolveIn(files: Readonly<Record<string, unknown>>, path: string, root = ''): ResolvedStyle {
  const load = (file: string) => {
    const value = files[file];
    return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
  };
  return resolveHouseStyle(load(path) ?? '', path, load, root);
}

const messages = ({ problems }: ResolvedStyle) => problems.map(({ path, message }) => `${path}: ${message}`);

describe('merging house styles', () => {
  it('lets the nearest win, setting by setting', () => {
    const near = styleOf({ we: { call: 'member' }, rules: { 'wrong-term': 'off' }, sensitivity: 'careful' });
    const far = styleOf({
      we: { call: 'client', business: 'banking' },
      rules: { 'wrong-term': 'hint', 'house-term': 'error' },
      sensitivity: 'eager',
      reportOnly: true,
    });
    const { we, rules, sensitivity, reportOnly } = mergeStyles(near, far);
    assert.deepEqual(we, { call: 'member', business: 'banking' });
    assert.deepEqual(rules, { 'wrong-term': 'off', 'house-term': 'error' });
    assert.deepEqual([sensitivity, reportOnly], ['careful', true]);
  });

  it('lets the nearest go back to the default', () => {
    const near = styleOf({ we: { call: 'infer' }, sensitivity: 'balanced', reportOnly: false });
    const far = styleOf({ we: { call: 'client' }, sensitivity: 'eager', reportOnly: true });
    const { we, sensitivity, reportOnly } = mergeStyles(near, far);
    assert.deepEqual([we.call, sensitivity, reportOnly], ['infer', 'balanced', false]);
  });

  it('keeps what one alone has settled', () => {
    const far = styleOf({ we: { call: 'client' } });
    assert.equal(mergeStyles(styleOf({}), far, styleOf({})).we.call, 'client');
    assert.equal(mergeStyles(defaultHouseStyle, far).we.call, 'client');
    assert.deepEqual(mergeStyles(), defaultHouseStyle);
  });

  it('knows a style that was never written down', () => {
    const near: HouseStyle = { ...defaultHouseStyle, we: { business: null, call: 'guest' } };
    assert.equal(mergeStyles(near, styleOf({ we: { call: 'client' } })).we.call, 'guest');
    const other: HouseStyle = {
      ...near,
      we: { business: 'law', call: 'infer' },
      sensitivity: 'eager',
      reportOnly: true,
    };
    const far = styleOf({ we: { business: 'retail' }, sensitivity: 'careful', reportOnly: false });
    const { we, sensitivity, reportOnly } = mergeStyles(other, far);
    assert.deepEqual([we.business, sensitivity, reportOnly], ['law', 'eager', true]);
  });

  it('brings along once what is extended many times', () => {
    const inner = { phrases: [{ phrase: 'client care', protect: true }], overrides: [{ files: ['a/**'] }] };
    const files: Record<string, unknown> = { '8.json': inner };
    for (let level = 0; level < 8; level++) files[`${level}.json`] = { extends: Array(9).fill(`./${level + 1}.json`) };
    const { style, problems } = resolveIn(files, '0.json');
    assert.deepEqual(problems, []);
    assert.deepEqual([style.phrases.length, style.overrides.length], [1, 1]);
  });

  it('lets the nearest of two overrides win, though a farther style has it, too', () => {
    const override = styleOf({ overrides: [{ files: ['a/**'], we: { call: 'guest' } }] });
    const farther = mergeStyles(styleOf({ overrides: [{ files: ['a/**'], we: { call: 'member' } }] }), override);
    assert.equal(styleFor(mergeStyles(override, farther), 'a/b.md').we.call, 'guest');
  });

  it('keeps the order of overrides, the nearest behind', () => {
    const overrides = (...calls: readonly string[]) =>
      styleOf({ overrides: calls.map((call) => ({ files: ['a/**'], we: { call } })) });
    const near = overrides('guest', 'member');
    const far = overrides('patron', 'resident');
    assert.deepEqual(mergeStyles(near, far).overrides, [...far.overrides, ...near.overrides]);
  });

  it('joins the lists that name things, the nearest in front', () => {
    const near = styleOf({ parties: [{ names: 'Acme', call: 'client' }], ignore: ['a/**'] });
    const far = styleOf({ parties: [{ names: ['Acme', 'Bolt'], call: 'customer' }], ignore: ['b/**', 'a/**'] });
    const { parties, ignore } = mergeStyles(near, far);
    assert.deepEqual(
      parties.map(({ call }) => call),
      ['client', 'customer'],
    );
    assert.deepEqual(ignore, ['a/**', 'b/**']);
  });

  it('remembers where each setting came from', () => {
    const near = parseHouseStyle({ we: { call: 'client' } }, 'near').style;
    const far = parseHouseStyle({ we: { call: 'guest', business: 'law' } }, 'far').style;
    const { origins } = mergeStyles(near, far);
    assert.deepEqual([origins['we.call']?.path, origins['we.business']?.path], ['near', 'far']);
  });
});

describe('extending', () => {
  it('a preset takes over what it says', () => {
    assert.deepEqual(styleOf({ extends: 'preset:law-firm' }).we, { business: 'law', call: 'client' });
    assert.deepEqual(styleOf({ extends: ['preset:law-firm'], we: { call: 'guest' } }).we, {
      business: 'law',
      call: 'guest',
    });
  });

  it('a preset that extends another takes over both', () => {
    assert.deepEqual(styleOf({ extends: 'preset:hotel' }).we, { business: 'hospitality', call: 'guest' });
  });

  it('several, the last one is the nearest', () => {
    assert.equal(styleOf({ extends: ['preset:law-firm', 'preset:shop'] }).we.call, 'customer');
  });

  it('a preset brings its own words', () => {
    assert.equal(styleOf({ extends: 'preset:school', we: { call: 'pupil' } }).terms[0]?.plural, 'pupils');
  });

  it('files, each seen from the folder of the one that names it', () => {
    const resolved = resolveIn(
      {
        'letters/old/.clientele.json': { extends: '../.clientele.json', we: { call: 'guest' } },
        'letters/.clientele.json': { extends: ['preset:law-firm', '../styles/base.json'], sensitivity: 'careful' },
        'styles/base.json': { extends: './more.json', we: { business: 'retail' }, ignore: ['base/**'] },
        'styles/more.json': { terms: [{ term: 'pupil' }], reportOnly: true },
      },
      'letters/old/.clientele.json',
    );
    assert.deepEqual(messages(resolved), []);
    const { we, sensitivity, ignore, terms, reportOnly } = resolved.style;
    assert.deepEqual(we, { call: 'guest', business: 'retail' });
    assert.deepEqual([sensitivity, ignore, terms[0]?.term, reportOnly], ['careful', ['base/**'], 'pupil', true]);
    assert.deepEqual(
      new Set(resolved.files),
      new Set(['letters/.clientele.json', 'styles/base.json', 'styles/more.json']),
    );
    assert.equal(resolved.style.origins['we.business']?.path, 'styles/base.json');
  });

  it('leaves the tests of a file to that file', () => {
    const { style } = resolveIn(
      { 'a.json': { extends: './b.json', tests: ['One.'] }, 'b.json': { tests: ['Two.'] } },
      'a.json',
    );
    assert.deepEqual(
      style.tests.map(({ text }) => text),
      ['One.'],
    );
  });

  it('lets a word of one’s own be used by the file that extends it', () => {
    const files = {
      'a.json': { extends: './b.json', we: { call: 'alumnus' } },
      'b.json': { terms: [{ term: 'alumnus', plural: 'alumni' }] },
    };
    assert.deepEqual(messages(resolveIn(files, 'a.json')), []);
  });

  it('tells what is wrong in each file, at that file', () => {
    const files = { 'a.json': { extends: './b.json', wee: 1 }, 'b.json': { we: 3 } };
    assert.deepEqual(messages(resolveIn(files, 'a.json')), [
      'a.json: "wee" is not a key here. Did you mean "we"?',
      'b.json: "we" should be an object, not a number.',
    ]);
    const broken = resolveIn({ 'a.json': { extends: './b.json' }, 'b.json': '{ "we" {} }' }, 'a.json');
    assert.deepEqual([messages(broken), broken.broken], [['b.json: A colon is missing before this.'], true]);
    assert.equal(resolveIn(files, 'a.json').broken, false);
  });

  it('a file that is not there is told at its name', () => {
    const resolved = resolveIn({ 'x/a.json': '{ "extends": ["./b.json"] }' }, 'x/a.json');
    assert.deepEqual(messages(resolved), ['x/a.json: There is no file "./b.json" here.']);
    assert.deepEqual([resolved.problems[0]?.offset, resolved.problems[0]?.length], [14, 10]);
    assert.deepEqual(resolved.files, ['x/b.json']);
  });

  it('in a circle is told where the circle closes', () => {
    const files = {
      'a.json': { extends: './b.json', we: { call: 'guest' } },
      'b.json': { extends: './c.json' },
      'c.json': { extends: './a.json', we: { business: 'law' } },
    };
    const resolved = resolveIn(files, 'a.json');
    assert.deepEqual(messages(resolved), [
      'c.json: "./a.json" leads back here: a.json → b.json → c.json → a.json. Remove it.',
    ]);
    assert.deepEqual(resolved.style.we, { call: 'guest', business: 'law' });
    assert.deepEqual(messages(resolveIn({ 'a.json': { extends: './a.json' } }, 'a.json')), [
      'a.json: "./a.json" leads back here: a.json → a.json. Remove it.',
    ]);
    assert.deepEqual(messages(resolveIn({ 'p/q/a.json': { extends: './/a.json' } }, 'p/q/a.json')), [
      'p/q/a.json: ".//a.json" leads back here: q/a.json → q/a.json. Remove it.',
    ]);
  });

  it('stays inside the workspace', () => {
    const says = (message: string) => [`a.json: ${message}`];
    assert.deepEqual(
      messages(resolveIn({ 'a.json': { extends: '../b.json' }, 'b.json': {} }, 'a.json')),
      says('"../b.json" lies outside the workspace folder, so it is not read.'),
    );
    const within = { '/w/x/a.json': { extends: '../b.json' }, '/w/b.json': { we: { call: 'guest' } } };
    assert.equal(resolveIn(within, '/w/x/a.json', '/w').style.we.call, 'guest');
    const beside = { '/w/x/a.json': { extends: '../y/b.json' }, '/w/y/b.json': { we: { call: 'member' } } };
    assert.equal(resolveIn(beside, '/w/x/a.json', '/w').style.we.call, 'member');
    assert.match(messages(resolveIn(within, '/w/x/a.json', '/w/x'))[0] ?? '', /lies outside the workspace folder/);
    const uris = { 'file:///w/x/a.json': { extends: '../b.json' }, 'file:///w/b.json': { we: { call: 'guest' } } };
    assert.equal(resolveIn(uris, 'file:///w/x/a.json', 'file:///w').style.we.call, 'guest');
  });

  it('has an end', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`${index}.json`, { extends: `./${index + 1}.json` }]),
    );
    assert.deepEqual(messages(resolveIn(chain, '0.json')), [
      '9.json: "./10.json" is one too many: 10 files extend one another already.',
    ]);
    const fan = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`${index}.json`, { extends: Array(9).fill(`./${index + 1}.json`) }]),
    );
    const started = Date.now();
    resolveIn({ ...fan, '9.json': {} }, '0.json');
    assert.ok(Date.now() - started < 1000, 'a file that many extend is read once');
  });

  it('a file is no matter for a setting', () => {
    assert.deepEqual(parseHouseStyle({ extends: './a.json' }, 'clientele.houseStyle').problems, [
      {
        where: 'clientele.houseStyle › extends',
        message: '"./a.json" is a file. A setting can extend presets only; extend the file in a .clientele.json',
      },
    ]);
  });
});

describe('overrides', () => {
  const written = {
    we: { business: 'law', call: 'client' },
    rules: { 'wrong-term': 'hint' },
    overrides: [
      { files: ['shop/**'], extends: 'preset:shop', sensitivity: 'careful' },
      { files: ['**/*.txt', 'shop/vip/**'], we: { call: 'guest' } },
      { files: ['contracts/**'], reportOnly: true },
    ],
    tests: ['One.'],
  };
  const styleIn = (path: string) => styleFor(styleOf(written), path);
  const callIn = (path: string) => styleIn(path).we.call;

  it('hold for the files that match', () => {
    assert.deepEqual(styleIn('shop/returns.md').we, { business: 'retail', call: 'customer' });
    assert.equal(styleIn('shop/returns.md').sensitivity, 'careful');
    assert.equal(styleIn('contracts/a.md').reportOnly, true);
    assert.equal(callIn('contracts/a.md'), 'client');
  });

  it('leave the others as they are', () => {
    const style = styleOf(written);
    assert.equal(styleFor(style, 'letters/a.md'), style);
    assert.equal(callIn('shops/a.md'), 'client');
  });

  it('win by their order', () => {
    assert.equal(callIn('shop/a.txt'), 'guest');
    assert.equal(callIn('shop/vip/a.md'), 'guest');
    assert.equal(styleIn('shop/vip/a.md').we.business, 'retail');
  });

  it('may extend several presets, the last one the nearest', () => {
    const built = styleOf({ overrides: [{ files: ['a/**'], extends: ['preset:law-firm', 'preset:shop'] }] });
    assert.equal(styleFor(built, 'a/b.md').we.call, 'customer');
  });

  it('keep what they do not speak of', () => {
    const { rules, tests, overrides } = styleIn('shop/a.md');
    assert.deepEqual([rules, tests.length, overrides], [{ 'wrong-term': 'hint' }, 1, []]);
  });

  it('of a file stand after those of the file it extends', () => {
    const { style: built } = resolveIn(
      {
        'a.json': { extends: './b.json', overrides: [{ files: ['x/**'], we: { call: 'guest' } }] },
        'b.json': { overrides: [{ files: ['**'], we: { call: 'member', business: 'law' } }] },
      },
      'a.json',
    );
    assert.deepEqual(styleFor(built, 'x/a.md').we, { call: 'guest', business: 'law' });
    assert.deepEqual(styleFor(built, 'y/a.md').we, { call: 'member', business: 'law' });
  });

  it('match folders and names with a dot', () => {
    const dotted = styleOf({ overrides: [{ files: ['**/notes/*.md'], we: { call: 'member' } }] });
    assert.equal(styleFor(dotted, '.github/notes/a.md').we.call, 'member');
    assert.equal(styleFor(dotted, 'notes/.a.md').we.call, 'member');
  });
});

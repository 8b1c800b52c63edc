/** `clientele test`: the sentences that house styles bring along. */
import assert from 'node:assert/strict';
import { clientele, inWorkspace } from './commandLine';

const passing = '{ "we": { "call": "client" }, "tests": ["Our [customers→clients] are well."] }';
const failing =
  '{\n  "we": { "call": "client" },\n  "tests": [\n    "Our [customers→clients] wait.",\n    "Our customers wait."\n  ]\n}';

describe('the tests of a house style', () => {
  const says = (
    files: Readonly<Record<string, string>>,
    argv: readonly string[],
    exit: number,
    ...lines: readonly RegExp[]
  ) =>
    inWorkspace(files, (workingFolder) => {
      const { exitCode, output, complaints } = clientele(['test', ...argv], { workingFolder });
      const said = `${output}${complaints}`.trimEnd().split('\n');
      assert.equal(said.length, lines.length, said.join('\n'));
      lines.forEach((line, index) => {
        assert.match(said[index] ?? '', line);
      });
      assert.equal(exitCode, exit);
    });

  it('pass in silence but for the count', () => {
    says(
      { '.clientele.json': passing },
      [],
      0,
      /^\.clientele\.json: 1 test, all as expected$/,
      /^1 passed, 0 failed\.$/,
    );
  });

  it('fail at their line, with what was found instead', () => {
    says(
      { '.clientele.json': failing },
      [],
      1,
      /^\.clientele\.json: 1 of 2 tests failed$/,
      /^ {2}line 5: \[customers→clients\] was found/,
      /^1 passed, 1 failed\.$/,
    );
  });

  it('are those of the nearest file upward and of all below', () => {
    const files = {
      '.clientele.json': passing,
      'a/one.md': '',
      'a/b/.clientele.json': failing,
      'c/.clientele.json': '{}',
    };
    const root = /^\.clientele\.json: 1 test, all/;
    const below = [/^a\/b\/\.clientele\.json: 1 of 2/, /^ {2}line 5/];
    says(files, [], 1, root, ...below, /^c\/\.clientele\.json: no tests$/, /^2 passed, 1 failed\.$/);
    says(files, ['a'], 1, root, ...below, /^2 passed, 1 failed\.$/);
    says(files, ['a/one.md'], 0, root, /^1 passed, 0 failed\.$/);
    says(files, ['c'], 0, /no tests$/, /^0 passed, 0 failed\.$/);
  });

  it('are those of the file that is named', () => {
    says(
      { 'style.json': failing, '.clientele.json': passing },
      ['--config', 'style.json'],
      1,
      /^style\.json/,
      /line 5/,
      /1 failed/,
    );
    says({}, ['--config', 'style.json'], 2, /^0 passed/, /^style\.json: There is no such file/);
  });

  it('follow what a file extends and overrides', () => {
    const style = JSON.stringify({
      extends: 'base.json',
      overrides: [{ files: ['shop/**'], we: { call: 'customer' } }],
      tests: ['Our [customers→clients] wait.', { text: 'Our [clients→customers] wait.', file: 'shop/one.md' }],
    });
    says(
      { '.clientele.json': style, 'base.json': '{ "we": { "call": "client" } }', 'shop/one.md': '' },
      [],
      0,
      /2 tests, all/,
      /^2 passed/,
    );
  });

  it('tell of globs that match nothing, which is no failure', () => {
    const style = '{\n  "ignore": ["drafts/**", "draft/**"]\n}';
    says(
      { 'a/.clientele.json': style, 'a/drafts/one.md': '' },
      [],
      0,
      /^a\/\.clientele\.json: no tests$/,
      /^ {2}line 2: "draft\/\*\*" matches no document here\. Check the spelling, or remove it\.$/,
      /^0 passed, 0 failed\.$/,
    );
  });

  it('of a broken house style end with 2', () => {
    says(
      { '.clientele.json': '{ "we": 1 }' },
      [],
      2,
      /no tests$/,
      /^0 passed/,
      /^\.clientele\.json, line 1: "we" should be/,
    );
  });

  it('need a house style', () => {
    says(
      { 'one.md': '' },
      [],
      2,
      /^0 passed, 0 failed\.$/,
      /^\.: There is no \.clientele\.json here\. To write one: "clientele init"\.$/,
    );
    says({}, ['missing'], 2, /^0 passed/, /^missing: There is no such file/);
  });
});

/** Every preset reads without a problem and does what its own sentences say, by the real engine. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { analyze } from '../../core/src/analyze';
import { checkStyleTests } from '../../core/src/houseStyle/checkStyleTests';
import { readExpectations } from '../../core/src/houseStyle/expectations';
import { parseHouseStyle } from '../../core/src/houseStyle/parseHouseStyle';
import { presetNames } from '../../core/src/houseStyle/presets';
import { presetList } from '../../core/src/houseStyle/presets.generated';
import { presetTests } from '../../core/src/houseStyle/presetTests.generated';
import type { HouseStyle } from '../../core/src/model';

const guides =
  'microsoft rackspace nar sra us-securities fca nhs apa credit-union library hospitality shopify council'.split(' ');
const trades =
  'law-firm accountant financial-adviser agency consultancy freelancer design-studio architect estate-agent therapist clinic shop restaurant saas home-services bank hotel airline'.split(
    ' ',
  );
/** Where law or a regulator defines the words, a finding is told and never part of “fix all”. */
const regimes = ['nar', 'sra', 'us-securities', 'fca'];

const styleOf = (name: string): HouseStyle => parseHouseStyle({ extends: `preset:${name}` }, 'here').style;

describe('presets', () => {
  it('are there for the published style guides and the trades', () => {
    for (const name of [...guides, ...trades]) assert.ok(presetNames.includes(name), name);
  });

  it('say what they are and whom they follow', () => {
    for (const { name, title, source } of presetList) {
      assert.match(title, /^\p{Lu}.*\.$/u, name);
      assert.notEqual(source.trim(), '', name);
    }
  });

  it('only report where the words are defined by law', () => {
    const reporting = presetNames.filter((name) => styleOf(name).reportOnly);
    assert.deepEqual(reporting.sort(), [...regimes].sort());
    for (const name of regimes) {
      for (const text of sentences(name, 'fires')) {
        const { findings } = analyze({ text: unmarked(text), language: 'markdown' }, styleOf(name));
        assert.ok(findings.length > 0 && findings.every(({ safe }) => !safe), text);
      }
    }
  });

  it('are each a file', () => {
    for (const name of presetNames) assert.ok(existsSync(`core/src/houseStyle/presets/${name}.yaml`), name);
  });

  for (const { name, style } of presetList) {
    it(`preset:${name} does what its sentences say`, () => {
      assert.deepEqual(parseHouseStyle(style, name).problems, []);
      const fires = sentences(name, 'fires');
      const silent = sentences(name, 'silent');
      assert.ok(new Set(fires).size >= 5 && new Set(silent).size >= 5, 'at least five of each');
      for (const text of fires) assert.notEqual(unmarked(text), text, `${text} expects nothing`);
      for (const text of silent) assert.equal(unmarked(text), text, `${text} expects a finding`);
      const tests = [...fires, ...silent].map((text) => ({ text, file: null, origin: null }));
      const problems = tests.flatMap((test) =>
        checkStyleTests({ ...styleOf(name), tests: [test] }).map(({ message }) => `${test.text}: ${message}`),
      );
      assert.deepEqual(problems, []);
    });
  }
});

function sentences(name: string, kind: 'fires' | 'silent'): readonly string[] {
  return presetTests.find((one) => one.name === name)?.[kind] ?? [];
}

function unmarked(text: string): string {
  return readExpectations(text)?.text ?? '';
}

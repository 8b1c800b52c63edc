/** The examples of docs/house-style.md, read out of the page: each is a house style without a problem whose tests pass. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { checkStyleTests } from '../../core/src/houseStyle/checkStyleTests';
import { houseStyleKeys } from '../../core/src/houseStyle/keys';
import { parseHouseStyle } from '../../core/src/houseStyle/parseHouseStyle';
import { presetList } from '../../core/src/houseStyle/presets.generated';
import { readHouseStyle } from '../../core/src/houseStyle/readHouseStyle';

const file = 'docs/house-style.md';
const page = readFileSync(file, 'utf8');

interface Example {
  readonly title: string;
  readonly text: string;
}

const examples: readonly Example[] = page.split(/^##+ /m).flatMap((part) => {
  const title = part.split('\n', 1)[0] ?? '';
  return [...part.matchAll(/^```jsonc\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({ title, text }));
});
const complete = page.slice(page.indexOf('## Complete examples'), page.indexOf('## Presets'));

describe('docs/house-style.md', () => {
  for (const [index, { title, text }] of examples.entries()) {
    it(`${index + 1}: ${title}`, () => {
      const { style, problems } = readHouseStyle(text, 'example');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        checkStyleTests(style).map(({ offset, message }) => `${text.slice(offset).split('\n')[0]} ${message}`),
        [],
      );
      if (complete.includes(text)) assert.ok(style.tests.length >= 2, 'a complete example has tests');
    });
  }

  it('has an example for each kind of firm', () => {
    assert.ok(complete.split('\n### ').length > 15);
  });

  it('speaks of every key', () => {
    for (const key of Object.keys(houseStyleKeys.keys)) assert.match(page, new RegExp(`\\b${key}\\b`), key);
  });

  it('lists every preset with its source', () => {
    const rows = presetList.map(({ name, title, source, style }) => {
      const { we, reportOnly } = parseHouseStyle({ extends: `preset:${name}` }, 'here').style;
      assert.ok(style);
      const call = we.call === 'infer' ? 'by context' : we.call;
      return `| \`preset:${name}\` | ${title} | ${call}${reportOnly ? ', *reports*' : ''} | ${source} |`;
    });
    const table = ['| preset | for | says | source |', '|---|---|---|---|', ...rows].join('\n');
    const listed = page.replace(/(<!-- presets -->\n)[\s\S]*(<!-- \/presets -->)/, `$1\n${table}\n\n$2`);
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, listed);
    else assert.equal(page, listed, 'UPDATE_GOLDEN=1 npm run test:core writes the table anew.');
  });
});

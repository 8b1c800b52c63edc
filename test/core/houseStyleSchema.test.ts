/** The JSON schema says what the reader says, in the file and in the setting alike. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { rules } from '../../core/src/findings/rules';
import { houseStyleFileSchema, houseStyleSchema, type Schema } from '../../core/src/houseStyle/jsonSchema';
import { houseStyleKeys } from '../../core/src/houseStyle/keys';
import { parseHouseStyle } from '../../core/src/houseStyle/parseHouseStyle';
import { presetList } from '../../core/src/houseStyle/presets.generated';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readJson('package.json');
const texts: Readonly<Record<string, string>> = readJson('package.nls.json');
const fits = new Ajv({ strict: false, allErrors: true }).compile(houseStyleFileSchema());

/** The manifest names its texts, and `package.nls.json` holds them. */
function withTexts(value: unknown): unknown {
  const named = /"%([^"%]+)%"/g;
  return JSON.parse(JSON.stringify(value).replace(named, (_, name) => JSON.stringify(texts[name] ?? `%${name}%`)));
}

const good: readonly unknown[] = [
  {},
  { $schema: './clientele.schema.json' },
  { extends: 'preset:law-firm' },
  { extends: ['preset:shop', '../.clientele.json', 'styles/base.json'] },
  { we: { business: 'law', call: 'client' } },
  { we: { call: 'infer' } },
  { terms: [{ term: 'pupil', plural: 'pupils' }], we: { call: 'pupil' } },
  { terms: ['service user', 'élève'], we: { call: 'élève' } },
  {
    parties: [
      { names: 'Acme', call: 'customer' },
      { names: ['Bolt', '*'], business: 'retail' },
    ],
  },
  { phrases: [{ phrase: 'Client Care Charter', protect: true, note: 'Printed.' }] },
  { phrases: [{ phrase: 'customer success', replace: 'client care' }] },
  { rules: { 'wrong-term': 'off', 'house-term': 'error' } },
  { sensitivity: 'careful', reportOnly: true },
  { ignore: ['drafts/**', '*.txt', '{a,b}/**'] },
  { overrides: [{ files: ['shop/**'], extends: 'preset:shop', rules: { 'wrong-term': 'hint' } }] },
  { tests: ['Our [customers→clients] sign.', { text: 'Our clients sign.', file: 'a.md' }] },
];

const bad: readonly unknown[] = [
  [],
  'client',
  { wee: {} },
  { we: 'law' },
  { we: { bussiness: 'law' } },
  { we: { business: 'helthcare' } },
  { we: { call: 3 } },
  { we: { call: 'pupil2' } },
  { extends: 'preset:lawfirm' },
  { extends: 'law-firm' },
  { extends: '..\\base.json' },
  { extends: 7 },
  { terms: [{ plural: 'pupils' }] },
  { terms: ['pupil!'] },
  { parties: [{ call: 'client' }] },
  { parties: { names: 'Acme' } },
  { phrases: [{ phrase: 'end user', protect: true }] },
  { phrases: [{ replace: 'client care' }] },
  { phrases: [{ phrase: 'client care', protect: 'yes' }] },
  { rules: { 'wrong-terms': 'off' } },
  { rules: { 'wrong-term': 'warn' } },
  { sensitivity: 'low' },
  { reportOnly: 1 },
  { ignore: 'drafts/**' },
  { ignore: ['!a.md'] },
  { ignore: ['/a.md'] },
  { ignore: ['./a.md'] },
  { ignore: ['../a.md'] },
  { ignore: ['a\\b'] },
  { ignore: [' '] },
  { overrides: [{ we: { call: 'client' } }] },
  { overrides: [{ files: ['a/**'], ignore: [] }] },
  { tests: [{ file: 'a.md' }] },
];

describe('the schema of the house style', () => {
  it('takes what the reader takes', () => {
    for (const value of good) {
      assert.deepEqual(parseHouseStyle(asSetting(value), 'here').problems, [], JSON.stringify(value));
      assert.ok(fits(value), `${JSON.stringify(value)} ${JSON.stringify(fits.errors)}`);
    }
  });

  it('refuses what the reader refuses', () => {
    for (const value of bad) {
      assert.notEqual(parseHouseStyle(value, 'here').problems.length, 0, JSON.stringify(value));
      assert.ok(!fits(value), JSON.stringify(value));
    }
  });

  it('takes every preset', () => {
    for (const { name, style } of presetList) assert.ok(fits(style), `${name} ${JSON.stringify(fits.errors)}`);
  });

  it('is the file that is shipped', () => {
    assert.deepEqual(readJson('schemas/clientele.schema.json'), asJson(houseStyleFileSchema()), remedy);
  });

  it('is contributed for the file and for the setting', () => {
    const { jsonValidation, languages, configuration } = manifest.contributes;
    assert.deepEqual(jsonValidation, [{ fileMatch: '.clientele.json', url: './schemas/clientele.schema.json' }]);
    assert.ok(languages.some((one: Schema) => one.id === 'jsonc' && String(one.filenames) === '.clientele.json'));
    const { default: standard, scope, order, ...copy } = configuration.properties['clientele.houseStyle'];
    assert.deepEqual([standard, scope, typeof order], [{}, 'resource', 'number']);
    assert.deepEqual(withTexts(copy), asJson(houseStyleSchema()), remedy);
  });

  it('refers to nothing, so that the copy in the manifest holds', () => {
    assert.doesNotMatch(JSON.stringify(houseStyleSchema()), /"\$ref"/);
  });

  it('explains every key', () => {
    for (const [name, { markdownDescription }] of propertiesIn(houseStyleSchema())) {
      assert.match(String(markdownDescription), /^\p{Lu}.*[.)`]$/su, name);
    }
    for (const [name, { examples }] of Object.entries(houseStyleKeys.keys)) {
      if (name !== 'sensitivity' && name !== 'reportOnly') assert.ok(examples && examples.length > 0, name);
    }
    for (const { code } of rules) assert.ok(houseStyleKeys.keys.rules, code);
  });

  it('gives examples and snippets that hold', () => {
    for (const example of houseStyleSchema().examples as unknown[]) {
      assert.deepEqual(parseHouseStyle(example, 'here').problems, []);
    }
    for (const [name, key] of Object.entries(houseStyleKeys.keys)) {
      for (const example of key.examples ?? []) {
        const value = name === 'extends' ? onlyPresets(example) : example;
        assert.deepEqual(parseHouseStyle({ [name]: value }, 'here').problems, []);
      }
    }
    for (const { body } of houseStyleSchema().defaultSnippets as { body: unknown }[]) {
      const filled = JSON.stringify(body).replace(/\$\{\d+(?:\|([^,|]+)[^}]*|:([^}]+))\}/g, '$1$2');
      assert.deepEqual(parseHouseStyle(JSON.parse(filled), 'here').problems, [], filled);
    }
  });
});

const remedy = 'Run npm run build, which writes it anew.';

/** A setting extends no files. */
function asSetting(value: unknown): unknown {
  const { extends: bases, ...rest } = value as { extends?: unknown };
  return bases === undefined ? value : { ...rest, extends: onlyPresets(bases) };
}

function onlyPresets(value: unknown): unknown {
  return [value].flat().filter((one) => String(one).startsWith('preset:'));
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Every property in a schema with its name, however deep. */
function propertiesIn(schema: unknown): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.entries<Schema>(value) : []),
    ...propertiesIn(value),
  ]);
}

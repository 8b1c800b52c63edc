/**
 * The samples against the corrections a careful editor would make, which were written down by hand.
 * UPDATE_GOLDEN=1 writes down what the program finds instead; read the difference before you keep it.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { report, root } from './commandLine';

const goldenFile = join(root, 'test/fixtures/samples.golden.json');

describe('the samples', () => {
  let golden: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(goldenFile, 'utf8'));
  let found: typeof golden;

  before(() => {
    found = Object.fromEntries(
      report(['samples']).files.map(({ path, findings }) => [
        basename(path),
        findings.map(({ line, column, text, suggestion, code }) => `${line}:${column} ${text}→${suggestion} ${code}`),
      ]),
    );
    if (!process.env.UPDATE_GOLDEN) return;
    writeFileSync(goldenFile, `${JSON.stringify(found, null, 2)}\n`);
    golden = found;
  });

  for (const name of Object.keys(golden)) {
    it(name, () => assert.deepEqual(found[name], golden[name]));
  }

  it('are all written down', () => assert.deepEqual(Object.keys(found).sort(), Object.keys(golden).sort()));
});

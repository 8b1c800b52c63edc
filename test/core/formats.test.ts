/**
 * A document of each kind, with traps: what stands in code, comments, addresses and names of the markup must be left
 * alone, and "fix all" changes the words and nothing besides. UPDATE_GOLDEN=1 writes down what is found instead;
 * read the difference before you keep it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, LanguageId } from '../../core/src/model';
import { languageOf, supportedLanguages } from '../../core/src/prose/languages';
import { analyzeIn, applyEdits } from './check';

const folder = join(process.cwd(), 'test/fixtures/formats');
const goldenFile = join(process.cwd(), 'test/fixtures/formats.golden.json');

/** The words that may change, with their article, in any form. */
const words = /\b(?:an? )?(?:client|cus(?:\\-|-\?)?tom(?:\\-|-\?)?er)/gi;

describe('documents of each format', () => {
  const golden: Record<string, readonly string[]> = JSON.parse(readFileSync(goldenFile, 'utf8'));
  const names = readdirSync(folder);
  const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

  if (process.env.UPDATE_GOLDEN) {
    for (const name of names) golden[name] = told(textOf(name), read(name, textOf(name)));
    writeFileSync(goldenFile, `${JSON.stringify(golden, null, 2)}\n`);
  }

  for (const name of names) {
    it(`${name}: finds what was written down`, () => {
      assert.deepEqual(told(textOf(name), read(name, textOf(name))), golden[name]);
    });

    it(`${name}: finds the same with other line breaks`, () => {
      for (const lineBreak of ['\r\n', '\n']) {
        const text = textOf(name).replaceAll('\n', lineBreak);
        assert.deepEqual(told(text, read(name, text)), golden[name], JSON.stringify(lineBreak));
      }
    });

    it(`${name}: "fix all" changes the words and nothing else`, () => {
      for (const text of [textOf(name), textOf(name).replaceAll('\n', '\r\n')]) {
        const safe = read(name, text).findings.filter((finding) => finding.safe);
        assert.ok(safe.length > 0, 'something is certain');
        const mended = applyEdits(
          text,
          safe.flatMap(({ edits }) => edits),
        );
        assert.notEqual(mended, text);
        assert.equal(mended.replace(words, ''), text.replace(words, ''), 'everything else is as it was');
        assert.deepEqual(
          read(name, mended).findings.filter((finding) => finding.safe),
          [],
          'nothing is left to mend',
        );
      }
    });
  }

  it('are there for every language, and all written down', () => {
    assert.deepEqual(Object.keys(golden).sort(), [...names].sort());
    const languages = new Set(names.map((name) => languageOf(name)));
    assert.deepEqual([...languages].sort(), Object.keys(supportedLanguages).sort());
  });
});

function read(name: string, text: string): Analysis {
  return analyzeIn(text, { language: languageOf(name) as LanguageId });
}

function told(text: string, { findings }: Analysis): string[] {
  return findings.map(({ offset, text: found, suggestion, code }) => {
    const before = text.slice(0, offset).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${found}→${suggestion} ${code}`;
  });
}

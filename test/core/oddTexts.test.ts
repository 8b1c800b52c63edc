import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../../core/src/model';
import { extractProse } from '../../core/src/prose/extractProse';
import { supportedLanguages } from '../../core/src/prose/languages';
import { times } from '../scale';
import { analyzeIn } from './check';

/**
 * Texts that no writer writes and some program will send. Each must be read to its end; that the time for it grows with its
 * length, and no faster, `bench/repeated.mjs` measures.
 */
describe('odd texts', () => {
  const texts: Record<string, string> = {
    'an empty document': '',
    'a byte-order mark alone': '\ufeff',
    'NUL bytes': '\0client\0'.repeat(500),
    'halves of surrogate pairs': '\ud83dclient\ude00 '.repeat(500),
    'a fence that is never closed': `\`\`\`\n${'client\n'.repeat(500)}`,
    'quotation marks that are never closed': `${'“'.repeat(100_000)}client`,
    'brackets that are never closed': `${'[('.repeat(2000)}client`,
    'emphasis that is never closed': `${'*a '.repeat(2000)}client`,
    'tags that are never closed': `${'<div '.repeat(2000)}client`,
    'comments that are never closed': `${'<!-- clientele-disable '.repeat(2000)}client`,
    'front matter that is never closed': `---\n${'title: client\n'.repeat(500)}`,
    'one sentence of names': 'Client, '.repeat(2000),
    'one word of letters': `${'client'.repeat(5000)} client`,
    'a quote in a quote in a quote': `${'> '.repeat(300)}client`,
    'nested elements': `${'<b>'.repeat(1000)}client`,
    'environments that are never closed': `${'\\begin{a}\\section{'.repeat(2000)}client`,
    'environments that were never opened': `${'\\end{a}}'.repeat(2000)}client`,
    'dollar signs': '$a '.repeat(5000),
    'line breaks of every kind': 'client\r\n\rclient\n\r\u2028client\u0085client\f',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      for (const language of Object.keys(supportedLanguages) as LanguageId[]) {
        const { mentions } = analyzeIn(text, { language, we: { call: 'member' } });
        for (const { mention } of mentions) {
          const written = text.slice(mention.offset, mention.offset + mention.length);
          assert.match(written, /^(?:client|customer)/i, language);
        }
      }
    });
  }

  it('a byte-order mark, after which a document begins as it would without', () => {
    const text = '# Our customers\n\nWe are a law firm. Our customers sign an engagement letter.\n';
    for (const language of Object.keys(supportedLanguages) as LanguageId[]) {
      const offsets = (given: string) => analyzeIn(given, { language }).findings.map(({ offset }) => offset);
      assert.notDeepEqual(offsets(text), [], language);
      assert.deepEqual(
        offsets(`\ufeff${text}`),
        offsets(text).map((offset) => offset + 1),
        language,
      );
    }
  });
});

/** What opens, closes or parts something in one of the markups, again and again. */
describe('a piece of markup repeated', () => {
  const pieces: string[] = JSON.parse(readFileSync(join(process.cwd(), 'test/fixtures/repeated.json'), 'utf8'));
  const length = times(1000, 100_000);

  for (const language of Object.keys(supportedLanguages) as LanguageId[]) {
    it(`is read to its end in ${language}`, () => {
      for (const piece of pieces) {
        const repeated = piece.repeat(Math.ceil(length / piece.length));
        for (const text of [repeated, `client ${repeated} our customers`]) {
          assert.equal(extractProse({ text, language }).prose.text.length, text.length, piece);
          for (const { offset, length: size } of analyzeIn(text, { language }).findings) {
            assert.ok(offset >= 0 && size > 0 && offset + size <= text.length, piece);
          }
        }
      }
    });
  }
});

/** What stands two hundred levels deep is read like anything else; what is nested without end is read to its end. */
import assert from 'node:assert/strict';
import type { LanguageId } from '../../core/src/model';
import { extractProse } from '../../core/src/prose/extractProse';
import { analyzeIn } from './check';

const depth = 200;
const misuse = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';

/** The opening and the closing of a level, by how many are around it. */
type Level = (outer: number) => readonly [opening: string, closing: string];

const levels: readonly (readonly [LanguageId, what: string, Level])[] = [
  ['markdown', 'lists', (outer) => [`${'  '.repeat(outer)}- tea\n`, '']],
  ['markdown', 'elements', () => ['<div>\n', '\n</div>']],
  ['markdown', 'emphasis', (outer) => (outer % 2 ? ['*', '*'] : ['_', '_'])],
  ['mdx', 'components', () => ['<Box>\n\n', '\n\n</Box>']],
  ['html', 'elements', () => ['<div>', '</div>']],
  ['html', 'tables', () => ['<table><tr><td>', '</td></tr></table>']],
  ['latex', 'environments', () => ['\\begin{center}\n', '\n\\end{center}']],
  ['latex', 'commands', () => ['\\textbf{', '}']],
  ['asciidoc', 'blocks', (outer) => [`${'='.repeat(4 + outer)}\n`, `\n${'='.repeat(4 + outer)}`]],
  ['restructuredtext', 'lists', (outer) => [`${'  '.repeat(outer)}- tea\n\n`, '']],
  ['typst', 'blocks', () => ['#box[', ']']],
  ['typst', 'code', () => ['#{ [', '] }']],
];

describe('two hundred levels', () => {
  for (const [language, what, level] of levels) {
    const nest = (count: number): string => {
      const around = Array.from({ length: count }, (_, outer) => level(outer));
      const indent = around.at(-1)?.[0].match(/^ */)?.[0] ?? '';
      const inner = around[0]?.[1] === '' ? `${indent}  ${misuse}` : misuse;
      return `${around.map(([opening]) => opening).join('')}${inner}${around
        .map(([, closing]) => closing)
        .reverse()
        .join('')}\n`;
    };

    it(`of ${what} are read in ${language}`, () => {
      const text = nest(depth);
      const [finding, ...others] = analyzeIn(text, { language }).findings;
      assert.deepEqual(others, []);
      assert.equal(finding?.offset, text.indexOf('customers'));
    });

    it(`of ${what} that are never closed, and three times as many, are read to the end in ${language}`, () => {
      for (const text of [nest(depth).slice(0, nest(depth).indexOf('customers') + 20), nest(3 * depth)]) {
        assert.equal(extractProse({ text, language }).prose.text.length, text.length);
      }
    });
  }

  it('by the thousand are read in html, and what is nested deeper than ten thousand is left', () => {
    for (const [count, found] of [
      [9000, ['customers']],
      [20_000, []],
    ] as const) {
      const text = `${'<b>'.repeat(count)}${misuse}`;
      const { findings } = analyzeIn(text, { language: 'html' });
      assert.deepEqual(
        findings.map((finding) => finding.text),
        found,
      );
      assert.equal(extractProse({ text, language: 'html' }).prose.text.length, text.length);
    }
  });

  it('of quotations are left alone in every language that has them', () => {
    for (const language of ['markdown', 'mdx', 'plaintext', 'git-commit'] as const) {
      const text = `Tea.\n\n${'> '.repeat(depth)}${misuse}\n`;
      assert.deepEqual(analyzeIn(text, { language }).findings, [], language);
    }
  });
});

/** Every directive in every format, written as the table of comments says, with line breaks of both kinds, tabs and emoji. */
import assert from 'node:assert/strict';
import type { LanguageId } from '../../core/src/model';
import { commentSyntax } from '../../core/src/prose/comments';
import { supportedLanguages } from '../../core/src/prose/languages';
import { analyzeIn } from './check';

const misuse = 'We are a law firm\t👩‍⚖️. Our customers sign an engagement letter before we give legal advice.';

/** How a line of prose stands in a document. */
function line(language: LanguageId, text: string): string {
  return language === 'html' ? `<p>${text}</p>` : text;
}

function comment(language: LanguageId, words: string): string {
  const { open, close } = commentSyntax[language];
  return `${open}clientele-${words}${close}`;
}

/** Lines of a document, with blank ones between, and comments right above what they are for where they may stand there. */
function write(language: LanguageId, lines: readonly string[], lineBreak: string): string {
  const apart = commentSyntax[language].apart === true;
  const first = language === 'git-commit' ? 'Tea 🎉' : line(language, 'Tea\t🎉.');
  const between = (text: string) => (text.includes('clientele-') && !apart ? '\n' : '\n\n');
  const text = [first, ...lines].map((each, index) => each + (index <= lines.length ? between(each) : '')).join('');
  return text.replaceAll('\n', lineBreak);
}

describe('directives in every format', () => {
  const languages = Object.keys(supportedLanguages) as LanguageId[];
  /** Where a comment may stand behind words on their line. */
  const behind: readonly LanguageId[] = ['markdown', 'mdx', 'html', 'plaintext', 'latex', 'typst'];

  for (const language of languages) {
    /** The lines of these in which a word is found fault with, and the codes of what is said of directives. */
    const told = (...lines: readonly string[]): string[] => {
      const [one, other] = ['\n', '\r\n'].map((lineBreak) => {
        const text = write(language, lines, lineBreak);
        return analyzeIn(text, { language }).findings.map(({ offset, code, text: word }) => {
          if (code.endsWith('-directive')) return code;
          assert.equal(text.slice(offset, offset + word.length), word);
          const before = text
            .slice(0, offset)
            .split(lineBreak)
            .filter((each) => each.includes('law firm')).length;
          return `${word} ${before}`;
        });
      });
      assert.deepEqual(one, other, 'with CRLF');
      return one ?? [];
    };
    const wrong = line(language, misuse);
    const say = (words: string) => comment(language, words);

    it(`${language}: without one, all is told`, () => {
      assert.deepEqual(told(wrong, wrong), ['customers 1', 'customers 2']);
    });

    it(`${language}: disable-next-line, for all rules or for those it names, with a reason`, () => {
      for (const words of [
        '',
        ' wrong-term',
        ' wrong-term, mixed-terms',
        ' wrong-term -- they say so',
        ' -- they say so',
      ]) {
        assert.deepEqual(told(say(`disable-next-line${words}`), wrong, wrong), ['customers 2'], words);
      }
      assert.deepEqual(told(say('disable-next-line house-term'), wrong), ['unused-directive', 'customers 1']);
    });

    it(`${language}: disable and enable`, () => {
      assert.deepEqual(told(wrong, say('disable'), wrong, wrong, say('enable'), wrong), ['customers 1', 'customers 4']);
      assert.deepEqual(told(wrong, say('disable wrong-term -- all of it'), wrong, wrong), ['customers 1']);
    });

    if (behind.includes(language)) {
      it(`${language}: disable-line, behind the words`, () => {
        const silenced = line(language, `${misuse} ${say('disable-line wrong-term -- they say so')}`);
        assert.deepEqual(told(silenced, wrong), ['customers 2']);
      });
    }

    it(`${language}: ignore`, () => {
      assert.deepEqual(told(say('ignore "customers sign"'), wrong, wrong), []);
      assert.deepEqual(told(say('ignore “customers queue”'), wrong), ['unused-directive', 'customers 1']);
    });

    it(`${language}: context`, () => {
      const unsaid = line(language, 'Our customers sign. We like tea.');
      assert.deepEqual(told(unsaid), []);
      assert.deepEqual(told(say('context law'), unsaid), ['customers 0']);
    });

    it(`${language}: one that is misspelt, and one that nothing needs`, () => {
      assert.deepEqual(told(say('disabel-next-line'), wrong), ['invalid-directive', 'customers 1']);
      assert.deepEqual(told(say('disable-next-line'), line(language, 'Tea is served.')), ['unused-directive']);
    });
  }
});

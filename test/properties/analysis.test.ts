import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyze, type Finding, type HouseStyle } from '../../core/src/index';
import { patience, tell, times } from '../scale';
import { anyDocument, type WrittenDocument } from './documents';
import { applyEdits, opposite } from './edits';
import { anyStyle } from './styles';

/** What holds of the analysis of any text in any language under any house style. */
describe('any document under any house style', function () {
  this.timeout(patience);
  const runs = times(80, 10_000);
  const check = (property: (document: WrittenDocument, style: HouseStyle, analysis: Analysis) => void) =>
    fc.assert(
      fc.property(anyDocument, anyStyle, (document, style) => property(document, style, analyze(document, style))),
      { numRuns: runs },
    );

  it('is read to its end, the same way each time', () => {
    check((document, style, analysis) => assert.deepEqual(analyze(document, style), analysis));
    tell('documents for each of the six properties of any document', String(runs));
  });

  it('has mentions of a term only, in order and within the text', () => {
    check(({ text }, _style, { mentions }) => {
      let done = 0;
      for (const { mention } of mentions) {
        assert.ok(mention.offset >= done && mention.length > 0, 'in order');
        done = mention.offset + mention.length;
        assert.equal(text.slice(mention.offset, done), mention.text);
        assert.match(lettersOf(mention.text), /^(?:client|customer)s?s?$/i);
      }
      assert.ok(done <= text.length);
    });
  });

  it('has findings that lie on a mention, or on a phrase around it', () => {
    check(({ text }, _style, { mentions, findings }) => {
      for (const finding of findings.filter(isOfWord)) {
        const mention = mentions[finding.mention]?.mention;
        assert.ok(mention);
        assert.equal(text.slice(finding.offset, finding.offset + finding.length), finding.text);
        assert.ok(finding.offset <= mention.offset, 'begins with or before the mention');
        assert.ok(finding.offset + finding.length >= mention.stem.offset + mention.stem.length, 'holds the mention');
        assert.notEqual(finding.suggestion, finding.text);
        assert.ok(finding.confidence > 0 && finding.confidence <= 1);
        for (const { offset, length } of [...finding.related, ...finding.evidence.filter(isWritten)]) {
          assert.ok(offset >= 0 && length > 0 && offset + length <= text.length, 'points into the text');
        }
      }
    });
  });

  it('has edits that touch the word and its article, and nothing else', () => {
    check(({ text }, _style, { findings }) => {
      for (const finding of findings.filter(isOfWord)) {
        let done = 0;
        for (const edit of finding.edits) {
          assert.ok(edit.offset >= done, 'in order');
          done = edit.offset + edit.length;
          const isWord = edit.offset >= finding.offset && done <= finding.offset + finding.length;
          const isArticle = done < finding.offset && /^an?$/i.test(text.slice(edit.offset, done));
          assert.ok(isWord || isArticle, `edits ${JSON.stringify(text.slice(edit.offset, done))}`);
          assert.ok(!splitsCharacter(text, edit.offset) && !splitsCharacter(text, done));
        }
        const word = finding.edits.filter(({ offset }) => offset >= finding.offset);
        const mended = applyEdits(text, word).slice(finding.offset);
        assert.ok(mended.startsWith(finding.suggestion), 'the edits give what is suggested');
      }
    });
  });

  it('is as it was once a fix and its opposite are made', () => {
    check(({ text }, _style, { findings }) => {
      for (const { edits } of findings) {
        const mended = applyEdits(text, edits);
        assert.notEqual(mended, text);
        assert.equal(applyEdits(mended, opposite(text, edits)), text);
      }
    });
  });

  it('has nothing left to mend safely once all that is safe is mended, again and again', () => {
    let most = 0;
    check((document, style, first) => {
      let analysis = first;
      let text = document.text;
      let rounds = 0;
      for (; analysis.findings.some(({ safe }) => safe); rounds++) {
        // A mention may be given the other word, and then be part of a phrase that is replaced; what it becomes may tell of another.
        assert.ok(rounds <= 2 * first.mentions.length, 'it comes to an end');
        text = applyEdits(text, safeEdits(analysis.findings));
        analysis = analyze({ ...document, text }, style);
      }
      most = Math.max(most, rounds);
    });
    tell('passes of “fix all” until nothing is left, at most', String(most));
  });
});

/** As a client applies them: of two that would touch the first wins. */
function safeEdits(findings: readonly Finding[]) {
  let done = -1;
  return findings
    .filter(({ safe }) => safe)
    .flatMap(({ edits }) => {
      if ((edits[0]?.offset ?? 0) < done) return [];
      done = Math.max(...edits.map(({ offset, length }) => offset + length));
      return edits;
    });
}

/** What is said of a comment directive lies on the comment, which its fix takes away with its line. */
function isOfWord({ code }: Finding): boolean {
  return !code.endsWith('directive');
}

function isWritten({ scope, length }: Analysis['findings'][number]['evidence'][number]): boolean {
  return scope !== 'house-style' && length > 0;
}

/** The letters of a mention, without the markup within it. */
function lettersOf(text: string): string {
  return text.replace(/<[^>]*>|&[a-z#\d]+;|\\[a-z]+|[^a-z]/gi, '');
}

function splitsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

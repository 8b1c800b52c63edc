import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LinedText } from '../../server/src/linedText';
import { patience, times } from '../scale';

const paragraph = 'Our customers sign an engagement letter “before” we begin. ';
const line = fc.tuple(
  fc.constantFrom('', 'a', paragraph, paragraph.repeat(30), paragraph.repeat(300)),
  fc.constantFrom('\n', '\n', '\r\n', '\r', ''),
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.flat().join(''));

/** Lines and characters beyond the text and before it, too. */
const position = fc.record({
  line: fc.oneof(fc.integer({ min: -1, max: 50 }), fc.constant(Number.MAX_SAFE_INTEGER)),
  character: fc.oneof(fc.integer({ min: -1, max: 70 }), fc.nat(2000), fc.constant(Number.MAX_SAFE_INTEGER)),
});
const change = fc.record({
  range: fc.record({ start: position, end: position }),
  text: fc.oneof(fc.constantFrom('', 'e', '\n', '\r', '\r\n'), text),
});

describe('a text in parts of whole lines', function () {
  this.timeout(patience);

  it('is counted as the library counts it in one, after each edit', () => {
    const offset = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.property(
      text,
      fc.array(change, { maxLength: 12 }),
      fc.array(offset),
      (first, changes, shares) => {
        let lined = LinedText.of(first);
        let whole = TextDocument.create('', '', 0, first);
        for (const { range, text } of changes) {
          const before = lined;
          const stood = whole.getText();
          assert.equal(lined.getText(range), whole.getText(range));
          lined = lined.with(range, text);
          // Its own count goes wrong where an edit lies beyond the text, so it counts anew.
          whole = TextDocument.create('', '', 0, TextDocument.update(whole, [{ range, text }], 1).getText());
          assert.equal(lined.text.toString(), whole.getText());
          assert.equal(before.text.toString(), stood, 'the text before stays');
          assert.equal(lined.lineCount, whole.lineCount);
          for (const share of shares) {
            const at = Math.round(share * whole.getText().length);
            const there = whole.positionAt(at);
            assert.deepEqual(lined.positionAt(at), there);
            assert.equal(lined.offsetAt(there), whole.offsetAt(there));
            assert.deepEqual(lined.getLineRange(there.line), whole.getLineRange(there.line));
            assert.equal(lined.getEOLCharacters(there.line), whole.getEOLCharacters(there.line));
          }
          for (const { start, end } of [range, ...changes.map((one) => one.range)]) {
            assert.equal(lined.offsetAt(start), whole.offsetAt(start));
            assert.equal(lined.offsetAt(end), whole.offsetAt(end));
          }
        }
      },
    );
    fc.assert(property, { numRuns: times(150, 10_000) });
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyze,
  defaultHouseStyle,
  type HouseStyle,
  mergeStyles,
  type PlacedProblem,
  parseHouseStyle,
  readHouseStyle,
  resolveHouseStyle,
  styleFor,
} from '../../core/src/index';
import { editHouseStyle } from '../../workspace/src/editHouseStyle';
import { patience, tell, times } from '../scale';
import { anyDocument, sentences } from './documents';
import { applyEdits } from './edits';
import { anyJson, anyStyle, anyStyleText, writtenStyle } from './styles';

/** A house style is data that anybody may have written: it is read to its end, and what it settles can be used. */
describe('any text as a house style', function () {
  this.timeout(patience);
  const runs = times(80, 10_000);

  it('is read, with every problem at a place in it', () => {
    const property = fc.property(anyStyleText, (text) => {
      const { style, problems } = readHouseStyle(text, 'a.json');
      for (const problem of problems) checkPlace(text, problem);
      use(style);
    });
    fc.assert(property, { numRuns: runs, examples: [['[\n  {\n    "extends": []\n /*']] });
    tell('texts read as a house style', String(runs));
  });

  it('is mended by the fixes it is offered, one after the other', () => {
    const property = fc.property(anyStyleText, (text) => {
      let mended = text;
      for (let round = 0; ; round++) {
        const [fix] = readHouseStyle(mended, 'a.json').problems.flatMap((problem) => problem.fix ?? []);
        if (fix === undefined) break;
        assert.ok(round < 60, 'the fixes come to an end');
        mended = applyEdits(mended, fix.edits);
      }
    });
    fc.assert(property, { numRuns: times(50, 5000) });
  });

  it('may be any JSON where it is a setting', () => {
    const property = fc.property(anyJson, (value) => {
      const { style, problems } = parseHouseStyle(value, 'clientele.houseStyle');
      for (const { where, message } of problems) {
        assert.ok(where.startsWith('clientele.houseStyle'));
        assert.match(message, /\S/);
      }
      use(style);
    });
    fc.assert(property, { numRuns: runs });
  });

  it('may extend files in circles, and files that are broken or not there', () => {
    const names = ['.clientele.json', 'a/.clientele.json', 'b.json', 'a/../b.json', '../out.json', 'gone.json'];
    const file = fc.tuple(fc.array(fc.constantFrom(...names), { maxLength: 3 }), writtenStyle, fc.nat({ max: 300 }));
    const files = fc.tuple(file, file, file).map((each) =>
      each.map(([bases, style, cut], index) => {
        const text = JSON.stringify({ ...style, extends: bases });
        return index === 1 ? text.slice(0, cut) : text;
      }),
    );
    const property = fc.property(files, ([top = '', inner = '', other = '']) => {
      const asked = new Set<string>();
      const { style, problems } = resolveHouseStyle(top, '.clientele.json', (path) => {
        asked.add(path);
        return path === 'a/.clientele.json' ? inner : path === 'b.json' ? other : null;
      });
      for (const path of asked) assert.ok(!path.startsWith('..') && !path.startsWith('/'), path);
      for (const problem of problems) if (problem.path === '.clientele.json') checkPlace(top, problem);
      use(style);
    });
    fc.assert(property, { numRuns: times(50, 5000) });
  });
});

describe('any house style that is right', function () {
  this.timeout(patience);
  it('says the same in a file and in a setting, and no problem is told of it', () => {
    const property = fc.property(writtenStyle, anyDocument, (written, document) => {
      const text = JSON.stringify(written, null, 2);
      const inFile = readHouseStyle(text, '.clientele.json');
      const inSetting = parseHouseStyle(written, 'clientele.houseStyle');
      const told = [...inFile.problems, ...inSetting.problems].map(({ message }) => message);
      assert.deepEqual(told, []);
      const said = (style: HouseStyle) =>
        analyze(document, style).findings.map(({ offset, suggestion, code }) => ({ offset, suggestion, code }));
      assert.deepEqual(said(inFile.style), said(inSetting.style));
    });
    fc.assert(property, { numRuns: times(50, 5000) });
  });

  it('is laid over another in one way only', () => {
    const property = fc.property(anyStyle, anyStyle, anyStyle, (near, middle, far) => {
      assert.deepEqual(mergeStyles(near, defaultHouseStyle), near);
      assert.deepEqual(mergeStyles(mergeStyles(near, middle), far), mergeStyles(near, mergeStyles(middle, far)));
    });
    fc.assert(property, { numRuns: times(50, 5000) });
  });

  it('holds what an edit sets, and its comments still', () => {
    const property = fc.property(writtenStyle, fc.constantFrom('law', 'saas'), (written, business) => {
      const text = `// first\n${JSON.stringify(written, null, 2)} // last\n`;
      const set = editHouseStyle(text, { path: ['we', 'business'], value: business });
      const added = set && editHouseStyle(applyEdits(text, set), { list: 'ignore', item: 'drafts/**' });
      assert.ok(set && added);
      const after = applyEdits(applyEdits(text, set), added);
      assert.match(after, /^\/\/ first\n[\s\S]* \/\/ last\n$/);
      const { style, problems } = readHouseStyle(after, '.clientele.json');
      assert.deepEqual(problems, []);
      assert.equal(style.we.business, business);
      assert.ok(style.ignore.includes('drafts/**'));
    });
    fc.assert(property, { numRuns: times(50, 5000) });
  });
});

/** Whatever it says, documents can be read by it. */
function use(style: HouseStyle): void {
  const text = sentences.join(' ');
  analyze({ text, language: 'markdown' }, styleFor(style, 'drafts/a.md'));
}

function checkPlace(text: string, { offset, length, message, fix }: PlacedProblem): void {
  assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length, message);
  assert.match(message, /\S/);
  for (const edit of fix?.edits ?? []) assert.ok(edit.offset >= 0 && edit.offset + edit.length <= text.length);
}

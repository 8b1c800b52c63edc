/** A document may have any number of passages, and a passage any number of blocks: more than a call takes arguments. */
import assert from 'node:assert/strict';
import { resolveHouseStyle } from '../../core/src/houseStyle/readHouseStyle';
import { inPieces } from '../../core/src/index';
import type { Block, Directive, LanguageId } from '../../core/src/model';
import { extractProse } from '../../core/src/prose/extractProse';
import { supportedLanguages } from '../../core/src/prose/languages';
import { type ReadPassage, readPassages } from '../../core/src/prose/passages';

const many = 200_000;
const block: Block = { offset: 0, length: 1, kind: 'listItem', level: 0, quoted: false };
const directive: Directive = { offset: 0, length: 1, action: null, rules: [], words: [] };
const oneByOne: ReadPassage = (stretch) => ({
  to: 1,
  text: stretch.charAt(0),
  blocks: [],
  directives: [],
  state: null,
});

describe('without end', () => {
  it('are the blocks and the comments of a passage', () => {
    const blocks = new Array<Block>(many).fill(block);
    const directives = new Array<Directive>(many).fill(directive);
    const { prose } = readPassages('a', () => ({ to: 1, text: 'a', blocks, directives, state: null }), null, null);
    assert.deepEqual([prose.blocks.length, prose.directives.length], [many, many]);
  });

  it('are the passages behind an edit', () => {
    const source = 'a'.repeat(many);
    const again = readPassages(`b${source}`, oneByOne, null, readPassages(source, oneByOne, null, null));
    assert.equal(again.prose.text, `b${source}`);
  });

  it('are the problems of a house style that another extends', () => {
    const files = new Map([['b.json', `{ "ignore": [${'1,'.repeat(many)} 1] }`]]);
    const { problems } = resolveHouseStyle('{ "extends": "./b.json" }', 'a.json', (path) => files.get(path) ?? null);
    assert.equal(problems.length, many + 1);
  });
});

describe('a letter that is typed', () => {
  for (const language of Object.keys(supportedLanguages) as LanguageId[]) {
    it(`has nothing read anew that stands far from it, in ${language}`, () => {
      const paragraph = language === 'html' ? '<p>Our customers sign it.</p>\n' : 'Our customers sign it.\n\n';
      const before = new Array<string>(400).fill(paragraph);
      const after = before.map((text, index) => (index === 200 ? text.replace('sign', 'sing') : text));
      const first = extractProse({ text: inPieces(before), language });
      const { prose } = extractProse({ text: inPieces(after), language }, first.passages);
      const anew = prose.blocks.filter((block, index) => block !== first.prose.blocks[index]);
      assert.equal(prose.blocks.length, 400);
      assert.ok(anew.length > 0 && anew.length <= 5, `${anew.length} of 400 blocks were read anew`);
    });
  }
});

/** A document may have any number of passages, and a passage any number of blocks: more than a call takes arguments. */
import assert from 'node:assert/strict';
import { resolveHouseStyle } from '../../core/src/houseStyle/readHouseStyle';
import type { Block, Directive } from '../../core/src/model';
import { type ReadPassage, readPassages } from '../../core/src/prose/passages';

const many = 200_000;
const block: Block = { offset: 0, length: 1, kind: 'listItem', level: 0, quoted: false };
const directive: Directive = { offset: 0, length: 1, action: null, rules: [], words: [] };
const oneByOne: ReadPassage = (source, from) => ({
  to: from + 1,
  text: source.charAt(from),
  blocks: [],
  directives: [],
});

describe('without end', () => {
  it('are the blocks and the comments of a passage', () => {
    const blocks = new Array<Block>(many).fill(block);
    const directives = new Array<Directive>(many).fill(directive);
    const { prose } = readPassages('a', () => ({ to: 1, text: 'a', blocks, directives }), null);
    assert.deepEqual([prose.blocks.length, prose.directives.length], [many, many]);
  });

  it('are the passages behind an edit', () => {
    const source = 'a'.repeat(many);
    const again = readPassages(`b${source}`, oneByOne, readPassages(source, oneByOne, null));
    assert.equal(again.prose.text, `b${source}`);
  });

  it('are the problems of a house style that another extends', () => {
    const files = new Map([['b.json', `{ "ignore": [${'1,'.repeat(many)} 1] }`]]);
    const { problems } = resolveHouseStyle('{ "extends": "./b.json" }', 'a.json', (path) => files.get(path) ?? null);
    assert.equal(problems.length, many + 1);
  });
});

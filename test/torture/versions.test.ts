import assert from 'node:assert/strict';
import { analyze, createMemory, defaultHouseStyle } from '../../core/src/index';
import { heapInMegabytes } from './memory';

describe('the memory of a document', () => {
  it('holds nothing of the versions before the last', async () => {
    const memory = createMemory();
    const told: WeakRef<object>[] = [];
    for (let version = 0; version < 6; version++) {
      const text = `We are a law firm.\n\nOur customers sign an engagement letter.\n\nSo${'o'.repeat(version)} it is.\n`;
      const { findings, mentions } = analyze({ text, language: 'markdown' }, defaultHouseStyle, memory);
      told.push(...[findings[0], mentions[0]].map((one) => new WeakRef(one as object)));
    }
    await heapInMegabytes();
    const held = told.map((one) => one.deref() !== undefined);
    assert.deepEqual(held.slice(0, -2), new Array(10).fill(false));
    assert.notEqual(memory.judged, null);
  });
});

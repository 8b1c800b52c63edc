/** `--shard`: several machines share the files among them. */
import assert from 'node:assert/strict';
import { shareOut } from '../../cli/src/shareOut';
import { clientele, findingsOf, inWorkspace, misuse, report } from './commandLine';

const names = Array.from({ length: 11 }, (_, index) => `letters/${index}.md`);

describe('--shard', () => {
  const part = (given: readonly string[], index: number, of: number) => shareOut(given, { index, of }, (name) => name);

  it('gives every file to one part and only one, in parts as large as each other', () => {
    for (const of of [1, 2, 3, 11, 20]) {
      const parts = Array.from({ length: of }, (_, index) => part(names, index + 1, of));
      assert.deepEqual(parts.flat().sort(), [...names].sort());
      const sizes = parts.map(({ length }) => length);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join());
    }
  });

  it('shares them the same way in whatever order they are given', () => {
    const reversed = [...names].reverse();
    for (const index of [1, 2, 3]) assert.deepEqual([...part(reversed, index, 3)].reverse(), part(names, index, 3));
  });

  it('finds in all parts together what is found in one go', () => {
    inWorkspace(Object.fromEntries(names.map((name) => [name, misuse])), (workingFolder) => {
      const parts = ['1/2', '2/2'].map((shard) => report(['--shard', shard], { workingFolder }));
      assert.deepEqual(parts.flatMap(findingsOf).sort(), findingsOf(report([], { workingFolder })).sort());
    });
  });

  it('may leave a part empty', () => {
    inWorkspace({ 'one.md': misuse }, (workingFolder) => {
      const { exitCode, output } = clientele(['check', '--shard', '2/2'], { workingFolder });
      assert.deepEqual([exitCode, output], [0, 'There is nothing to check here.\n']);
    });
  });
});

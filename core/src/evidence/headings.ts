/** Stage 5, evidence: the headings that stand above each block of a document. */
import type { Block } from '../model';

export interface Headings {
  /** Those above a block, outermost first, by their blocks. */
  above(block: number): readonly number[];
  /** The one whose section it stands in; 0 where there is none. */
  sectionOf(block: number): number;
}

const none = -1;

export function readHeadings(blocks: readonly Block[]): Headings {
  /** For each block the next heading above it, which has one above it in turn. */
  const next = new Int32Array(blocks.length);
  let last = none;
  blocks.forEach(({ kind, level }, index) => {
    if (kind !== 'heading') {
      next[index] = last;
      return;
    }
    while (last !== none && (blocks[last] as Block).level >= level) last = next[last] ?? none;
    next[index] = last;
    last = index;
  });
  return {
    above(block) {
      const path: number[] = [];
      for (let at = next[block] ?? none; at !== none; at = next[at] ?? none) path.unshift(at);
      return path;
    },
    sectionOf: (block) => Math.max(0, next[block] ?? none),
  };
}

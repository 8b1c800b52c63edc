/**
 * Which blocks of a document an edit touches: those with other words, and those near enough for what is judged in them to
 * rest on those words. It knows how far the rules look, and none of the rules.
 */
import type { Block } from '../model';
import type { Reading, Rereading } from '../sentences/readText';

/** The blocks `from` up to but not including `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many words beyond its own block no rule looks from a mention. */
const farthest = 64;

/** So many blocks from the beginning a business may say what it is, and so many from a mention another bears on it. */
const early = 9;
const neighbours = 3;

/** Null where a heading or a kind of block came or went, or a block that stands early: all is then judged anew. */
export function touchedBy({ prose: { blocks: before } }: Reading, now: Reading, changed: Stretch): Stretch | null {
  const { tokens, prose } = now;
  const by = prose.blocks.length - before.length;
  const changedBefore = before.slice(changed.from, Math.max(changed.from, changed.to - by));
  const changedNow = prose.blocks.slice(changed.from, changed.to);
  const areOthersTheSame = prose.blocks.every((block, index) => {
    if (index >= changed.from && index < changed.to) return true;
    return isSameKind(block, before[index < changed.from ? index : index - by]);
  });
  if (!areOthersTheSame) return null;
  const isAsMany = by === 0 && changedNow.every((block, index) => isSameKind(block, changedBefore[index]));
  const holdsHeading = [...changedBefore, ...changedNow].some(({ kind }) => kind === 'heading');
  if (!isAsMany && (holdsHeading || changed.from < early)) return null;
  const ends = changedNow.map(({ kind }, index) =>
    kind === 'heading' ? endOfSection(prose.blocks, changed.from + index) : changed.to,
  );
  const first = Math.max(0, (tokens.first[changed.from] ?? 0) - farthest);
  const last = (tokens.first[Math.max(changed.to, ...ends)] ?? 0) + farthest;
  return {
    from: Math.max(0, Math.min(tokens.block[first] ?? 0, changed.from - neighbours)),
    to: Math.max(tokens.block[last] ?? prose.blocks.length, changed.to + neighbours) + 1,
  };
}

function isSameKind(one: Block, other: Block | undefined): boolean {
  return one.kind === other?.kind && one.level === other.level && one.quoted === other.quoted;
}

/** A heading speaks for all that is under it. */
function endOfSection(blocks: readonly Block[], heading: number): number {
  const { level } = blocks[heading] as Block;
  const next = blocks.findIndex((block, index) => index > heading && block.kind === 'heading' && block.level <= level);
  return next < 0 ? blocks.length : next;
}

/** Those with other words, and those with other markup that is blanked in the prose. */
export function blocksChanged({ source, prose, common, moved: { head, tail } }: Rereading): Stretch {
  const end = source.length - common.tail;
  let from = head;
  let to = prose.blocks.length - tail;
  for (let index = 0; index < prose.blocks.length; index++) {
    const { offset, length } = prose.blocks[index] as Block;
    if (offset + length < common.head || offset > end) continue;
    from = Math.min(from, index);
    to = Math.max(to, index + 1);
  }
  return { from, to };
}

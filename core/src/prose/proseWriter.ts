/**
 * Stage 1, prose: the tool with which scanners write prose down from left to right. What they pass by is blanked, so a
 * scanner names only what readers see.
 */
import type { Block, Directive } from '../model';
import { maskAddresses } from './inlineObjects';
import { INVISIBLE, OBJECT, startMask } from './mask';
import type { Passage } from './passages';

/** What holds of a block besides its place. */
export type BlockSort = Pick<Block, 'kind' | 'level' | 'quoted'>;

export const paragraph: BlockSort = { kind: 'paragraph', level: 0, quoted: false };

export interface ProseWriter {
  /** Ends the block that is being written; what comes next begins one of this sort. */
  begin(sort: BlockSort): void;
  /** A stretch that is read as it stands. */
  read(from: number, to: number): void;
  /** A stretch that is there and is no prose, such as code within a sentence. */
  object(from: number, to: number): void;
  /** Markup that readers do not see and that does not part words. */
  mark(from: number, to: number): void;
  /** A stretch that is read as another, shorter text. */
  write(from: number, to: number, text: string): void;
  /** What was written up to a place, as a passage. */
  finish<State>(to: number, directives: readonly Directive[], state: State): Passage<State>;
}

export function writeProse(source: string): ProseWriter {
  const mask = startMask(source);
  const blocks: Block[] = [];
  let sort = paragraph;
  let isOpen = false;
  let done = 0;

  function reach(from: number, to: number): void {
    mask.blank(done, from, ' ');
    done = to;
  }

  function extend(from: number, to: number): void {
    const last = blocks.at(-1);
    if (isOpen && last) blocks[blocks.length - 1] = { ...last, length: to - last.offset };
    else blocks.push({ offset: from, length: to - from, ...sort });
    isOpen = true;
  }

  return {
    begin(next) {
      sort = next;
      isOpen = false;
    },
    read(from, to) {
      reach(from, to);
      if (/\S/.test(source.slice(from, to))) extend(from, to);
    },
    object(from, to) {
      reach(from, to);
      mask.blank(from, to, OBJECT);
      extend(from, to);
    },
    mark(from, to) {
      reach(from, to);
      mask.blank(from, to, INVISIBLE);
    },
    write(from, to, text) {
      reach(from, to);
      mask.write(from, to, text);
      if (/\S/.test(text)) extend(from, to);
    },
    finish(to, directives, state) {
      mask.blank(done, to, ' ');
      return { to, text: maskAddresses(mask.finish(to), blocks), blocks, directives, state };
    },
  };
}

/** Stage 1, prose: what is open while LaTeX is read. */
import type { Directive } from '../../model';
import type { BlockSort, ProseWriter } from '../proseWriter';
import type { Find } from '../scan';

/** A group, an argument or an environment that is open. */
export interface Frame {
  /** What closes it: a bracket, or the name of an environment. */
  readonly closing: string;
  readonly silent: boolean;
  readonly sort: BlockSort;
  /** Whether it is a block of its own. */
  readonly apart: boolean;
  /** What a reader sees where it ends. */
  readonly last: string;
  /** The arguments that follow it. */
  readonly rest: string;
}

export interface Scan {
  readonly source: string;
  readonly writer: ProseWriter;
  readonly find: Find;
  readonly frames: Frame[];
  readonly directives: Directive[];
  /** Whether an end was looked for that does not come, however long the text may be. */
  lacksEnd: boolean;
}

/** Nobody nests deeper; what does is read as if its brackets were not there. */
const deepest = 500;

export function top({ frames }: Scan): Frame {
  return frames.at(-1) as Frame;
}

export function push(scan: Scan, frame: Partial<Frame>): void {
  if (scan.frames.length < deepest) scan.frames.push({ ...top(scan), apart: false, last: '', rest: '', ...frame });
}

/** Closes the innermost environment of this name, and what was left open in it. */
export function closeEnvironment(scan: Scan, name: string): void {
  const { frames, writer } = scan;
  let at = frames.length - 1;
  while (at > 0 && frames[at]?.closing !== name) at--;
  if (at > 0) frames.length = at;
  writer.begin(top(scan).sort);
}

/** Stage 1, prose: what is open while Typst is read. */
import type { Directive } from '../../model';
import { readDirective } from '../directives';
import type { BlockSort, ProseWriter } from '../proseWriter';
import type { Find } from '../scan';

/** A bracket that is open, or a statement, which its line closes. */
export interface Frame {
  readonly closing: ']' | ')' | '}' | '\n' | '';
  readonly isCode: boolean;
  readonly sort: BlockSort;
  /** Whether it is a block of its own. */
  readonly apart: boolean;
  /** What a reader sees where it ends. */
  readonly last: string;
  /** The function whose arguments it holds; empty for none. */
  readonly callee: string;
}

/** What may be open across a blank line. */
export interface Open {
  readonly frames: readonly Frame[];
  /** The kind of the line that is being read. */
  readonly line: 'text' | 'heading' | 'item';
}

export interface Scan {
  readonly source: string;
  readonly writer: ProseWriter;
  readonly find: Find;
  readonly frames: Frame[];
  readonly directives: Directive[];
  line: Open['line'];
  /** Whether an end was looked for that does not come, however long the text may be. */
  lacksEnd: boolean;
}

/** Nobody nests deeper; what does is read as if its brackets were not there. */
const deepest = 500;

export function top({ frames }: Scan): Frame {
  return frames.at(-1) as Frame;
}

export function push(scan: Scan, frame: Pick<Frame, 'closing'> & Partial<Frame>): void {
  const { sort, isCode } = top(scan);
  if (scan.frames.length < deepest) scan.frames.push({ sort, isCode, apart: false, last: '', callee: '', ...frame });
}

/** Past a comment; what it says to the checker is kept. */
export function readComment(scan: Scan, at: number, line: string): number {
  const { source, find, directives } = scan;
  let end = at + line.length;
  if (line.startsWith('/*')) {
    for (let depth = 1; depth > 0; ) {
      const close = find('*/', end);
      const open = find('/*', end);
      if (close < 0) return source.length;
      depth += open >= 0 && open < close ? 1 : -1;
      end = (open >= 0 && open < close ? open : close) + 2;
    }
  }
  const directive = readDirective(source, at, end, { from: at + 2, to: line.startsWith('/*') ? end - 2 : end });
  if (directive) directives.push(directive);
  return end;
}

/** Past raw text, however many backticks enclose it; null where nothing closes it. */
export function rawEnd(scan: Scan, at: number, ticks: string): number | null {
  const { source, find } = scan;
  const end = at + ticks.length;
  if (ticks.length === 2) return end;
  const close = find(ticks, end);
  scan.lacksEnd ||= close < 0;
  return close < 0 ? (ticks.length > 2 ? source.length : null) : close + ticks.length;
}

/** Stage 1, prose: what is open while reStructuredText is read. */
import type { Directive } from '../../model';
import type { BlockSort, ProseWriter } from '../proseWriter';
import type { Line } from '../scan';
import { readInline } from './inline';

/** What the lines from an indentation on belong to. */
export interface Container {
  readonly indent: number;
  readonly sort: BlockSort;
}

export interface OpenBlock {
  readonly sort: BlockSort;
  /** Where its next line begins, or, while it hangs, farther in than which. */
  indent: number;
  /** Whether its second line is still to come and tells how far in the rest stands. */
  hangs: boolean;
  readonly from: number;
  to: number;
}

/** What may be open across a blank line. */
export interface Open {
  /** The styles of titles, in the order in which they were first seen. */
  styles: readonly string[];
  containers: readonly Container[];
  /** Lines farther in than this are silent; null where nothing is. */
  silentFrom: number | null;
  /** The body of a directive that is expected, and how far in the directive stands. */
  body: Container | null;
  /** A paragraph that ended with "::": what is farther in than it is literal. */
  literalFrom: number | null;
  /** The border of the simple table that is open. */
  border: string | null;
}

export interface Scan extends Open {
  readonly source: string;
  readonly writer: ProseWriter;
  readonly lines: readonly Line[];
  readonly directives: Directive[];
  /** The block that is open, which the next line may go on with. */
  open: OpenBlock | null;
  /** Whether a table between bars is open. */
  inGrid: boolean;
  untilBlank: boolean;
}

/** Reads the block that is open, and closes it. */
export function flush(scan: Scan): void {
  const { open, writer, source } = scan;
  scan.open = null;
  if (!open) return;
  writer.begin(open.sort);
  readInline(source, open.from, open.to, writer);
  if (/::\s*$/.test(source.slice(Math.max(open.from, open.to - 4), open.to))) scan.literalFrom = open.indent;
}

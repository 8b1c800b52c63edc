/** Stage 1, prose: what is open while AsciiDoc is read. */
import type { Directive } from '../../model';
import type { BlockSort, ProseWriter } from '../proseWriter';
import { readInline } from './inline';

/** A delimited block that is open. */
interface Fence {
  readonly text: string;
  readonly quoted: boolean;
}

/** Lines that are read together, and the sort of block they are in. */
interface Unread {
  readonly sort: BlockSort;
  readonly from: number;
  to: number;
}

/** What may be open across a blank line. */
export interface Open {
  fences: readonly Fence[];
  /** The delimiter up to which nothing is read. */
  verbatim: string | null;
  inTable: boolean;
  /** What the line of attributes above says of the next block. */
  style: 'silent' | 'quoted' | null;
  hasTitle: boolean;
}

export interface Scan extends Open {
  readonly source: string;
  readonly writer: ProseWriter;
  readonly directives: Directive[];
  /** Whether the next line goes on with the block. */
  inBlock: boolean;
  /** The lines of the block that are not read yet: what stands in them may go on from one to the next. */
  unread: Unread | null;
  /** Whether the block is one of code, up to the next blank line. */
  isSilent: boolean;
  /** Author and revision stand below the title of the document, which is its first block. */
  inHeader: boolean;
  /** Whether the next line is what underlines a title. */
  skipsLine: boolean;
}

/** Reads the lines that wait for it. */
export function readOn(scan: Scan): void {
  const { unread, source, writer } = scan;
  scan.unread = null;
  if (unread) readInline(source, unread.from, unread.to, writer, unread.sort);
}

export function endBlock(scan: Scan): void {
  readOn(scan);
  scan.inBlock = false;
  scan.isSilent = false;
  scan.inHeader = false;
}

export function isQuoted({ fences, style }: Scan): boolean {
  return style === 'quoted' || fences.at(-1)?.quoted === true;
}

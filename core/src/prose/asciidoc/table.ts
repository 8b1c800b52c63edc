/** Stage 1, prose: the rows of AsciiDoc's tables. A bar begins a cell, and what is glued to the bar tells its format. */
import { type BlockSort, type ProseWriter, paragraph } from '../proseWriter';
import { readInline } from './inline';

export const cell: BlockSort = { ...paragraph, kind: 'tableCell' };
const bar = /(?:(?<=^|[ \t])[\d.+*<^>]*[adehlmsv]?)?(?<!\\)\|/g;

export function readRow(source: string, from: number, to: number, writer: ProseWriter): void {
  let done = from;
  for (const { 0: mark, index } of source.slice(from, to).matchAll(bar)) {
    readInline(source, done, from + index, writer, cell);
    writer.begin(cell);
    done = from + index + mark.length;
  }
  readInline(source, done, to, writer, cell);
}

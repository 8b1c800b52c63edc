/** Stage 1, prose: the tables of reStructuredText. A cell of several lines is read line by line. */
import { type ProseWriter, paragraph } from '../proseWriter';
import type { Line } from '../scan';
import { readInline } from './inline';

const cell = { ...paragraph, kind: 'tableCell' as const };

/** A row between bars. */
export function readGridRow(source: string, line: Line, writer: ProseWriter): void {
  let at = line.from + line.text.indexOf('|') + 1;
  for (let end = source.indexOf('|', at); end >= 0 && end < line.to; end = source.indexOf('|', at)) {
    readCell(source, at, end, writer);
    at = end + 1;
  }
}

/** A row whose columns stand below those of the border; the last reaches to the end of the line. */
export function readSimpleRow(source: string, line: Line, border: string, writer: ProseWriter): void {
  const columns = [...border.matchAll(/=+/g)].map(({ index }) => index);
  for (const [index, start] of columns.entries()) {
    const next = columns[index + 1];
    const end = next === undefined ? line.to : Math.min(line.to, line.from + next);
    if (line.from + start < end) readCell(source, line.from + start, end, writer);
  }
}

function readCell(source: string, from: number, to: number, writer: ProseWriter): void {
  writer.begin(cell);
  readInline(source, from, to, writer);
}

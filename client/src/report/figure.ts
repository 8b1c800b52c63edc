/** The form that every picture of the report has: rows of bars, each of which leads to places. It knows no words and no drawing. */
import type { DocumentReport, ReportedPlace } from '../../../workspace/src/report/report';

/** A document with its path as the editor shows it. */
export interface NamedDocument extends DocumentReport {
  readonly path: string;
}

export interface Figure {
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly caption: string;
  readonly series: readonly Series[];
  readonly rows: readonly Row[];
}

/** What bars of one colour have in common. */
export interface Series {
  readonly name: string;
  /** Its colour, by its meaning: two that are held against each other, what is well or not, and what is of less weight. */
  readonly tone: 'one' | 'other' | 'well' | 'wrong' | 'open' | 'quiet';
}

export interface Row {
  readonly label: string;
  /** The words that weigh most in it, where that is what the picture is about. */
  readonly note: string;
  /** One for each series, in their order. */
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly value: number;
  readonly places: readonly Place[];
}

export interface Place extends ReportedPlace {
  readonly uri: string;
  /** As it is shown. */
  readonly path: string;
}

/** Something to be counted: in which row, in which series, and where it stands. */
export interface Counted {
  readonly row: string;
  readonly series: number;
  readonly place: Place;
  /** 1 unless something else than the number is meant. */
  readonly value?: number;
}

/** Rows of what is counted, in the order in which they first come. */
export function toRows(counted: readonly Counted[], series: readonly Series[]): Row[] {
  const rows = new Map<string, { value: number; places: Place[] }[]>();
  for (const { row, series: index, place, value = 1 } of counted) {
    const bars = rows.get(row) ?? series.map(() => ({ value: 0, places: [] }));
    rows.set(row, bars);
    const bar = bars[index];
    if (bar === undefined) continue;
    bar.value += value;
    bar.places.push(place);
  }
  return [...rows].map(([label, bars]) => ({ label, note: '', bars }));
}

/** The longest rows, the longest first. */
export function longest(rows: readonly Row[], most: number): Row[] {
  return [...rows].sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, most);
}

export function lengthOf({ bars }: Row): number {
  return bars.reduce((sum, { value }) => sum + value, 0);
}

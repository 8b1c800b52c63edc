/** All that a report says, before it is laid out as a page or as Markdown. */
import type { Say } from '../say';
import { type Figure, lengthOf, type NamedDocument, type Row } from './figure';
import { figuresOf } from './figures';
import { type Summary, summaryOf, type ToLookAt, toLookAt } from './summary';

export interface Content {
  readonly title: string;
  /** Where and when. */
  readonly subtitle: string;
  readonly summary: readonly Summary[];
  readonly toLookAt: readonly ToLookAt[];
  readonly figures: readonly Figure[];
}

export function contentOf(documents: readonly NamedDocument[], subtitle: string, say: Say): Content {
  return {
    title: say('Client or customer?'),
    subtitle,
    summary: summaryOf(documents, say),
    toLookAt: toLookAt(documents),
    figures: figuresOf(documents, say),
  };
}

/** A number as a table shows it: whole, or with one digit. */
export function shown(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Whether the rows say something that their labels do not. */
export function hasNotes({ rows }: Figure): boolean {
  return rows.some(({ note }) => note !== '');
}

export function isEmpty(row: Row): boolean {
  return lengthOf(row) === 0;
}

/** The report for programs: its shape is the report itself, but for the edits. */
import type { Report } from '../report';

export function json(report: Report): string {
  return `${JSON.stringify(report, (key, value) => (key === 'edits' ? undefined : value), 2)}\n`;
}

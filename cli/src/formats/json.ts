/** The report for programs: its shape is the report itself. */
import type { Report } from '../report';

export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

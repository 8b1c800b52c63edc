/** A finding in one sentence, for formats that have room for no more. */
import type { FindingReport } from '../report';

export function adviceOf({ text, suggestion, message }: FindingReport): string {
  const change = suggestion === '' ? '' : `“${text}” → “${suggestion}”. `;
  return `${change}${message}`.replace(/\s+/g, ' ');
}

/** A finding in one sentence, for formats that have room for no more. */
import type { FindingReport } from '../report';

export function adviceOf({ text, suggestion, message }: FindingReport): string {
  return `“${text}” → “${suggestion}”. ${message}`.replace(/\s+/g, ' ');
}

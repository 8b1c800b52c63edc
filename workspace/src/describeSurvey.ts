/** A survey in words, the same in the editor and the command line. */
import type { FoundTerm } from '../../core/src/index';
import type { Survey } from './survey';

/** Such as “Read 12 documents. The people you serve: “client” 41 times, “customer” once.” */
export function describeSurvey({ documents, ours, others }: Survey): string {
  const parts = [`Read ${countDocuments(documents)}.`];
  if (ours.client + ours.customer > 0) parts.push(`The people you serve: ${describeWords(ours)}.`);
  if (others.client + others.customer > 0) parts.push(`Other people’s: ${describeWords(others)}.`);
  return parts.join(' ');
}

export function countDocuments(count: number): string {
  return `${count} document${count === 1 ? '' : 's'}`;
}

/** Words that were not found are left out. */
export function describeWords(counts: Readonly<Record<FoundTerm, number>>): string {
  return (['client', 'customer'] as const)
    .filter((term) => counts[term] > 0)
    .map((term) => `“${term}” ${times(counts[term])}`)
    .join(', ');
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

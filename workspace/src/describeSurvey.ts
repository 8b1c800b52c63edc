/** A survey in words, the same in the editor and the command line. */
import type { FoundTerm } from '../../core/src/index';
import type { Survey } from './survey';

/** Such as "Read 12 documents. For the people you serve: “client” 41 times, “customer” 3 times." */
export function describeSurvey({ documents, ours, others }: Survey): string {
  const read = `Read ${documents} document${documents === 1 ? '' : 's'}.`;
  const whose = ours.client + ours.customer > 0 ? ` For the people you serve: ${describeWords(ours)}.` : '';
  const rest = others.client + others.customer > 0 ? ` For other people’s: ${describeWords(others)}.` : '';
  return `${read}${whose}${rest}`;
}

export function describeWords(counts: Readonly<Record<FoundTerm, number>>): string {
  return (['client', 'customer'] as const).map((term) => `“${term}” ${times(counts[term])}`).join(', ');
}

function times(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

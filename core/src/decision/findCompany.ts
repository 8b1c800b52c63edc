/** Stage 6, decision: what the other mentions of the same provider say. People keep their name within a document. */
import type { Case } from './decide';
import { lexiconScore, type Sums } from './sumEvidence';

export interface Company {
  /** Mean lexicon score of the other mentions of the same provider. */
  readonly mean: number;
  /** Whether one of them points clearly to client, or to customer. */
  readonly pointsToClient: boolean;
  readonly pointsToCustomer: boolean;
}

/** From this lexicon score on a mention points clearly one way. */
const clear = 0.5;

/** For each mention, the company it keeps; in one pass over the document. */
export function findCompany(cases: readonly Case[], sums: readonly Sums[]): Company[] {
  const groups = new Map<string, { sum: number; count: number; client: number; customer: number }>();
  const scores = sums.map(lexiconScore);
  const capped = (score: number): number => Math.max(-1, Math.min(1.5, score));
  const groupOf = ({ attribution }: Case): { sum: number; count: number; client: number; customer: number } => {
    const key = `${attribution.who} ${attribution.chain}`;
    const group = groups.get(key) ?? { sum: 0, count: 0, client: 0, customer: 0 };
    groups.set(key, group);
    return group;
  };
  for (const [index, one] of cases.entries()) {
    if (one.sense.kind !== 'party') continue;
    const group = groupOf(one);
    const score = scores[index] ?? 0;
    group.sum += capped(score);
    group.count++;
    if (score > clear) group.client++;
    if (score < -clear) group.customer++;
  }
  return cases.map((one, index) => {
    const group = groupOf(one);
    const score = scores[index] ?? 0;
    const itself = one.sense.kind === 'party' ? 1 : 0;
    const others = group.count - itself;
    return {
      mean: others > 0 ? (group.sum - itself * capped(score)) / others : 0,
      pointsToClient: group.client - (itself && score > clear ? 1 : 0) > 0,
      pointsToCustomer: group.customer - (itself && score < -clear ? 1 : 0) > 0,
    };
  });
}

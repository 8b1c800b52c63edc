/** Stage 6, decision: which mentions are of the same people, as far as the text says whose they are. */
import type { FoundTerm } from '../model';
import type { Case } from './decide';

/** The mentions of the same people by index, by the word that stands there. */
export type People = Readonly<Record<FoundTerm, readonly number[]>>;

/** A mention that nobody claims counts as ours. */
export function groupPeople(cases: readonly Case[]): readonly People[] {
  const groups = new Map<string, Record<FoundTerm, number[]>>();
  for (const [index, { mention, sense, attribution }] of cases.entries()) {
    if (sense.kind !== 'party') continue;
    const { who, business, chain } = attribution;
    const whose = who === 'us' || who === 'unsaid' ? 'us' : `${who} ${business} ${chain}`;
    const group = groups.get(whose) ?? { client: [], customer: [] };
    group[mention.term].push(index);
    groups.set(whose, group);
  }
  return [...groups.values()];
}

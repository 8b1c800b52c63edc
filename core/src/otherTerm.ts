/** The two terms that are looked for in the prose: what stands in the place of either is the other. */
import type { FoundTerm } from './model';

export function otherTerm(term: FoundTerm): FoundTerm {
  return term === 'client' ? 'customer' : 'client';
}

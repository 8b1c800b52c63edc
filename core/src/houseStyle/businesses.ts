/** The businesses a house style may name, and which of them a writer means by another word: a lawyer, a bakery. */
import { lexicon } from '../lexicon/lexicon.generated';
import { nearestTo } from './nearestWord';

export const businesses: readonly string[] = lexicon.profiles.map(({ id }) => id);

/** The lexicon knows how trades are named; what it does not know may be a slip of the fingers. */
export function nearestBusiness(word: string): string | undefined {
  const lower = word.toLowerCase();
  const named = lexicon.cues.find(
    ({ kind, profile, forms }) => kind === 'trade' && profile !== null && forms.includes(lower),
  );
  return named?.profile ?? nearestTo(word, businesses);
}

/** The singular and the plural of the words a house style may ask for. */
import type { HouseTerm, OwnTerm, TermForms } from '../model';

export function formsOf(term: HouseTerm, ownTerms: readonly OwnTerm[] = []): TermForms {
  const own = ownTerms.find((one) => one.term === term);
  return { singular: term, plural: own?.plural ?? pluralOf(term) };
}

/** The plural by the rule; a house style writes down the others. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

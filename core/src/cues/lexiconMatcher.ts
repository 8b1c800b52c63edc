/** The matcher of the lexicon's own cues, made once. */
import { packedCues } from '../lexicon/lexicon.generated';
import { type CueMatcher, createMatcher } from './matchCues';

let made: CueMatcher | null = null;

/** Made for the first document: a start that reads none does without. */
export function matcherOfLexicon(): CueMatcher {
  made ??= createMatcher(packedCues);
  return made;
}

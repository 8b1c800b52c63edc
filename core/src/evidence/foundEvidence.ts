/** Stage 5, evidence: a cue as it was found for one mention, and what its scope makes of its weight. */
import type { CueHit } from '../cues/matchCues';
import type { Profile } from '../lexicon/lexicon';
import { prepositions, pronouns } from '../lexicon/wordClasses';
import type { Evidence, ProfileId, Scope, Term } from '../model';
import { gapBefore, type Reading, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

/** A cue found, in tokens, with what only the weighing asks. What the writer sees is made of it by {@link tellStrongest}. */
export interface FoundEvidence extends Omit<Evidence, 'text' | 'offset' | 'length'> {
  readonly from: number;
  readonly to: number;
  /** Whether its trade serves businesses, whose own people its texts speak of as well. */
  readonly servesBusinesses: boolean;
  /** The cue's weight before the factor of its scope. */
  readonly full: number;
  /**
   * Whether it is a noun that names a business which nothing makes the provider: neither "we are a …" nor "Acme, a …".
   * Where another provider is named it speaks of somebody else.
   */
  readonly isNounAside: boolean;
  /** As it was told last. Mentions share what is far away, and versions of a document nearly all. */
  told: Evidence | null;
}

/** What a cue's weight is multiplied by, by where it stands; the optimum is flat. */
export const factors = {
  near: 1,
  /** "client satisfaction": the fixed pair keeps *customer*, but does not ask for it. */
  compound: 0.3,
  sentence: 0.8,
  paragraph: 0.5,
  perSentence: 0.75,
  heading: 0.6,
  section: 0.3,
  elsewhere: 0.22,
};
export function evidenceOf(
  reading: Reading,
  { cue, from, to }: CueHit,
  favours: Term,
  scope: Scope,
  factor: number,
  profiles: ReadonlyMap<ProfileId, Profile>,
): FoundEvidence {
  return {
    cue: cue.id,
    from,
    to,
    scope,
    favours,
    weight: cue.weight * factor,
    source: cue.source,
    profile: cue.profile,
    servesBusinesses: profiles.get(cue.profile ?? '')?.servesBusinesses ?? false,
    full: cue.weight,
    isNounAside: cue.kind === 'trade' && !isPredicate(reading, from),
    told: null,
  };
}

/** The first of these cues as they stand in the document. */
export function tellStrongest(reading: Reading, cues: readonly FoundEvidence[], most: number): Evidence[] {
  return cues.slice(0, most).map((found) => tell(reading, found));
}

/** Evidence that is kept from one version to the next is of words that are written as they were. */
function tell({ source, tokens }: Reading, found: FoundEvidence): Evidence {
  const offset = tokens.start[found.from] ?? 0;
  const length = (tokens.end[found.to - 1] ?? offset) - offset;
  const { told } = found;
  if (told?.offset === offset && told.length === length) return told;
  const { cue, scope, favours, weight, source: where, profile } = found;
  const text = source.slice(offset, offset + length);
  found.told = { cue, text, offset, length, scope, favours, weight, source: where, profile };
  return found.told;
}

/** "Acme is a law firm", "Acme, a law firm", "as a law firm", "in our shop". */
function isPredicate(reading: Reading, noun: number): boolean {
  for (let at = noun - 1; noun - at <= 5; at--) {
    const word = wordAt(reading, at);
    const gap = gapBefore(reading, at + 1);
    if (gap < Gap.Block && being.has(word)) return true;
    if (gap >= Gap.Mark) return /^(?:an?|the)$/.test(wordAt(reading, at + 1));
    if (prepositions.has(word) || pronouns.has(word)) return false;
  }
  return false;
}

const being = new Set("is are was were am be been as i'm we're our my".split(' '));

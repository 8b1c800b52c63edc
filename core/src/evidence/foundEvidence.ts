/** Stage 5, evidence: a cue as it was found for one mention, and what its scope makes of its weight. */
import type { CueHit } from '../cues/matchCues';
import type { Profile } from '../lexicon/lexicon';
import { prepositions, pronouns } from '../lexicon/wordClasses';
import type { Evidence, ProfileId, Scope, Term } from '../model';
import { gapBefore, type Reading, spanOf, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';

/** A cue found, with what only the weighing asks. What the writer sees is made of it by {@link evidenceTeller}. */
export interface FoundEvidence extends Omit<Evidence, 'text' | 'offset' | 'length'> {
  readonly place: Place;
  /** Whether its trade serves businesses, whose own people its texts speak of as well. */
  readonly servesBusinesses: boolean;
  /** The cue's weight before the factor of its scope. */
  readonly full: number;
  /**
   * Whether it is a noun that names a business which nothing makes the provider: neither "we are a …" nor "Acme, a …".
   * Where another provider is named it speaks of somebody else.
   */
  readonly isNounAside: boolean;
}

/** A place in a block, which stays when the block moves. */
export interface Place {
  /** Counted from the block of the mention, which moves with it; for what is far from a mention, from the first. */
  readonly block: number;
  /** From the beginning of the block. */
  readonly at: number;
  readonly length: number;
}

/** Where the first of each cue stands, by its id. */
export type Places = ReadonlyMap<string, Place>;

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

/** @param from the block that its own is counted from */
export function evidenceOf(
  reading: Reading,
  hit: CueHit,
  favours: Term,
  scope: Scope,
  factor: number,
  profiles: ReadonlyMap<ProfileId, Profile>,
  from = 0,
): FoundEvidence {
  const { cue } = hit;
  const { offset, length } = spanOf(reading, hit.from, hit.to);
  const block = reading.tokens.block[hit.from] ?? 0;
  return {
    cue: cue.id,
    place: { block: block - from, at: offset - (reading.prose.blocks[block]?.offset ?? 0), length },
    scope,
    favours,
    weight: cue.weight * factor,
    source: cue.source,
    profile: cue.profile,
    servesBusinesses: profiles.get(cue.profile ?? '')?.servesBusinesses ?? false,
    full: cue.weight,
    isNounAside: cue.kind === 'trade' && !isPredicate(reading, hit.from),
  };
}

/** Tells cues of a mention, which stands in this block, as they stand in the document. */
export type EvidenceTeller = (cues: readonly FoundEvidence[], block: number) => Evidence[];

/**
 * For one version of a document. What is far from mentions is the same to many of them, and is told once.
 * @param firsts where that stands: it may have moved since it was found
 */
export function evidenceTeller(reading: Reading, firsts: Places): EvidenceTeller {
  const told = new Map<FoundEvidence, Evidence>();
  const tellFar = (found: FoundEvidence): Evidence => {
    const evidence = told.get(found) ?? tell(reading, found, firsts.get(found.cue) ?? found.place, 0);
    told.set(found, evidence);
    return evidence;
  };
  return (cues, block) =>
    cues.map((found) => (isFar(found) ? tellFar(found) : tell(reading, found, found.place, block)));
}

export function isFar({ scope }: Pick<FoundEvidence, 'scope'>): boolean {
  return scope === 'section' || scope === 'document';
}

function tell({ source, prose }: Reading, found: FoundEvidence, { block, at, length }: Place, from: number): Evidence {
  const { cue, scope, favours, weight, source: where, profile } = found;
  const offset = (prose.blocks[from + block]?.offset ?? 0) + at;
  const text = source.slice(offset, offset + length);
  return { cue, text, offset, length, scope, favours, weight, source: where, profile };
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

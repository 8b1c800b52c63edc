/**
 * Stage 6, decision: what was decided of a mention, without any place in it, so that it holds for the next version of the
 * document however far the mention moves; and the same as a decision, with the places that it rests on.
 */
import type { EvidenceTeller, FoundEvidence } from '../evidence/foundEvidence';
import type { Decision } from '../model';
import type { Case } from './decide';

export interface Ruling extends Omit<Decision, 'evidence' | 'against' | 'company'> {
  /** The other mentions that it rests on, by index. */
  readonly company?: readonly number[];
}

/** A decision keeps the strongest of its evidence; a long document has hundreds of cues. */
const mostTold = 12;
/** What the context says against a house style is shown, and no more of it than a glance takes in. */
const mostAgainstHouse = 3;

/** The decision on a case, by its index, as it stands in the document. */
export function tellDecision(tell: EvidenceTeller, cases: readonly Case[], index: number, ruling: Ruling): Decision {
  const one = cases[index] as Case;
  const { term, confidence, by, silentBecause, house } = ruling;
  const { block } = one.mention;
  const decision: Writable<Decision> = {
    term,
    confidence,
    by,
    evidence: tell(cuesFor(one, ruling), block),
    against: tell(cuesAgainst(one, ruling), block),
    silentBecause,
  };
  const company = placesIn(cases, one, ruling);
  if (company) decision.company = company;
  if (house) decision.house = house;
  return decision;
}

type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

function placesIn(cases: readonly Case[], { sense }: Case, { company }: Ruling): Decision['company'] {
  if (sense.instead) return [sense.instead.definedAt];
  return company?.map((index) => {
    const { offset, length } = (cases[index] as Case).mention;
    return { offset, length };
  });
}

function cuesFor({ evidence: { cues } }: Case, { by, term }: Ruling): readonly FoundEvidence[] {
  if (by === 'house-style' || by === 'definition') return [];
  return strongest(cues, mostTold, ({ favours }) => by === 'consistency' || term === 'undecided' || favours === term);
}

/** Against a house style speaks what is for the word that stands there. */
function cuesAgainst({ mention, evidence: { cues } }: Case, { by, term }: Ruling): readonly FoundEvidence[] {
  if (by === 'house-style')
    return mention.term === term ? [] : strongest(cues, mostAgainstHouse, ({ favours }) => favours === mention.term);
  return by === 'evidence' && term !== 'undecided' ? strongest(cues, mostTold, ({ favours }) => favours !== term) : [];
}

/** The first of the cues that fit. */
function strongest(
  cues: readonly FoundEvidence[],
  most: number,
  fits: (cue: FoundEvidence) => boolean,
): readonly FoundEvidence[] {
  const first: FoundEvidence[] = [];
  for (const cue of cues) {
    if (fits(cue)) first.push(cue);
    if (first.length === most) break;
  }
  return first;
}

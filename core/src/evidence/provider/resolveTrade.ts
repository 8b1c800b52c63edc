/**
 * Stage 5, evidence: the trade of the provider of a mention, by what is known of the writer, the reader and the third
 * party it is attributed to; and how far that knowledge reaches.
 */
import type { Profile } from '../../lexicon/lexicon';
import type { ProfileId } from '../../model';
import type { Attribution } from './attributeProvider';
import { type Speakers, sideOf } from './inferBusiness';

export interface Trade {
  /** Whose trade it is. */
  readonly of: 'us' | 'reader' | 'third';
  /** -1 (its people are customers) to 1 (clients); 0 when nothing is known. */
  readonly side: number;
  /** Whether the house style declared it. */
  readonly declared: boolean;
  /** Whether both words are used in that trade. */
  readonly divided: boolean;
  /** Whether the possessor stands right at the mention, so that topic words cannot be about another provider. */
  readonly explicit: boolean;
}

/** Below this certainty of its word a trade counts as divided. */
const settled = 0.76;
/** How far the writer's trade reaches to a mention that nothing attributes to anyone. */
const toUnsaid = 0.7;
/** And to one that belongs to a third party of unknown trade, or to the reader. */
const toOthers = 0.2;

export function resolveTrade(
  attribution: Attribution,
  { us, reader }: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
): Trade {
  const { who, business, certainty, chain } = attribution;
  const isDivided = (id: ProfileId | null): boolean => id !== null && (profiles.get(id)?.certainty ?? 1) < settled;
  const explicit = certainty >= 0.9;
  const named = business === null || who === 'us' ? undefined : profiles.get(business);
  if (named) {
    const side = sideOf(named) * certainty;
    return { of: 'third', side, declared: false, divided: isDivided(business), explicit };
  }
  if (chain) return { of: 'third', side: 0, declared: false, divided: false, explicit };
  if (who === 'reader' && reader.business !== null) {
    const side = reader.side * certainty;
    return { of: 'reader', side, declared: false, divided: isDivided(reader.business), explicit };
  }
  const reach = who === 'us' ? Math.max(0.8, certainty) : who === 'unsaid' ? toUnsaid : toOthers;
  const isOurs = who === 'us' || who === 'unsaid';
  return {
    of: 'us',
    side: us.side * reach,
    declared: us.declared && isOurs,
    divided: isOurs && isDivided(us.business),
    explicit: explicit && who === 'us',
  };
}

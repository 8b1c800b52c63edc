/**
 * Stage 5, evidence: the trade of the provider of a mention, by what is known of the writer, the reader and the third
 * party it is attributed to; and how far that knowledge reaches.
 */
import type { Profile } from '../../lexicon/lexicon';
import type { FoundTerm, ProfileId } from '../../model';
import type { Attribution } from './attribution';
import { type Speakers, sideOf } from './inferBusiness';

export interface Trade {
  /** Whose trade it is. */
  readonly of: 'us' | 'reader' | 'third';
  /** -1 (its people are customers) to 1 (clients); 0 when nothing is known. */
  readonly side: number;
  /** The trade itself, where it is known. */
  readonly business: ProfileId | null;
  /** Whether the house style declared it. */
  readonly declared: boolean;
  /** Whether only the words of the whole text tell it. */
  readonly pooled: boolean;
  /** Whether it is the writer's, and the text, a page beside it or the house style says so outright. */
  readonly outright: boolean;
  /** Whether both words are used in that trade. */
  readonly divided: boolean;
  /** Whether it serves businesses, who have people of their own. */
  readonly servesBusinesses: boolean;
  /** Whether what that trade does is for the people of those it serves. */
  readonly reachesPublic: boolean;
  /** Whether the possessor stands right at the mention, so that topic words cannot be about another provider. */
  readonly explicit: boolean;
  /** Whether it is another’s trade, and nobody says what that is. */
  readonly isAnothers: boolean;
  /** The term whose evidence is mere topic here, because it speaks of another provider; null when there is none. */
  readonly topic: FoundTerm | null;
  /** 0 to 1: how sure that is. */
  readonly topicSure: number;
}

/** Below this certainty of its word a trade counts as divided. */
const settled = 0.76;
/** Below this one its words raise doubt where nobody says that it is the writer’s. */
const doubtful = 0.8;

/** Whether both words are used in a trade. */
function isDivided({ certainty }: Pick<Profile, 'certainty'>): boolean {
  return certainty < settled;
}

/** Whether the words of a trade raise doubt. */
export function raisesDoubt({ certainty }: Pick<Profile, 'certainty'>): boolean {
  return certainty < doubtful;
}

/** How far the writer's trade reaches to a mention that nothing attributes to anyone: businesses served have people, too. */
const toUnsaid = 0.3;
/** The same in a trade that serves people and speaks of no businesses: there is hardly anybody else to speak of. */
const toUnsaidDirect = 0.95;
/** The same in a text that speaks of the reader's business rather than of the writer's. */
const toUnsaidOfReader = 0.3;
/** What is left of that where the document tells ours and theirs apart by the two words. */
const whereToldApart = 0.3;
/** And to one that belongs to a third party of unknown trade, or to the reader. */
const toOthers = 0.2;
/** Up to this certainty the provider may as well be the writer. */
const unclear = 0.65;
/** How sure it is that words of the writer's own trade say nothing of somebody else's people. */
const foreign = 0.7;

/** @param tellsApart whether the document uses both words on purpose, so that a bare one may be anybody's */
export function resolveTrade(
  attribution: Attribution,
  { us, reader, addressesReader }: Speakers,
  profiles: ReadonlyMap<ProfileId, Profile>,
  tellsApart: boolean,
): Trade {
  const { who, business, certainty, chain } = attribution;
  const explicit = certainty >= 0.9;
  const known = (of: Trade['of'], id: ProfileId | null, side: number, declared: boolean): Trade => ({
    of,
    side,
    business: id,
    declared,
    pooled: of === 'us' && us.pooled,
    outright: of === 'us' && us.outright,
    divided: id !== null && isDivided(profiles.get(id) ?? { certainty: 1 }),
    servesBusinesses: profiles.get(id ?? '')?.servesBusinesses ?? false,
    reachesPublic: profiles.get(id ?? '')?.reachesPublic ?? false,
    explicit,
    isAnothers: false,
    topic: side > 0 ? 'customer' : side < 0 ? 'client' : null,
    topicSure: Math.abs(side),
  });
  const named = business === null || who === 'us' ? undefined : profiles.get(business);
  if (named) return known('third', business, sideOf(named) * certainty, false);
  if (who === 'reader' && !chain && reader.business !== null) {
    return known('reader', reader.business, reader.side * certainty, false);
  }
  // "you" as the subject may be the party served, staff or anybody; only "your" says whose they are.
  const isAnybodys = who === 'unsaid' || (who === 'reader' && certainty <= unclear);
  const isOurs = !chain && (who === 'us' || isAnybodys);
  if (isOurs) {
    const profile = profiles.get(us.business ?? '');
    const isDirect = profile !== undefined && !profile.servesBusinesses && !profile.writesOfBusinesses;
    const bare = isDirect ? toUnsaidDirect : addressesReader ? toUnsaidOfReader : toUnsaid;
    const told = who === 'us' ? Math.max(0.8, certainty) : bare;
    const reach = tellsApart && !explicit ? told * whereToldApart : told;
    return { ...known('us', us.business, us.side * reach, us.declared), explicit: explicit && who === 'us' };
  }
  // "your customers" in an accountant's letter: the reader is our client, and these are the reader's own people.
  const isServedReader = who === 'reader' && !us.declared && Math.abs(us.side) > 0.4;
  const isForeign = chain || isServedReader;
  return {
    ...known('third', null, isForeign || who === 'reader' ? 0 : us.side * toOthers, false),
    of: isForeign ? 'third' : 'us',
    isAnothers: who === 'third',
    topic: us.side > 0 ? 'client' : us.side < 0 ? 'customer' : null,
    topicSure: certainty > unclear ? foreign * Math.abs(us.side) : 0,
  };
}

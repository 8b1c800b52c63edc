/**
 * Stage 5, evidence: what business the writer ("us") and the reader ("you") are in, by what the text says of them.
 * Only a trade noun inside a frame that names a speaker counts ("we are a law firm", "as a freelancer, you …"); trades
 * that are merely spoken of do not.
 */

import type { CueHit } from '../../cues/matchCues';
import type { Profile } from '../../lexicon/lexicon';
import type { HouseStyle, ProfileId, Writer } from '../../model';
import { isSame } from '../../same';
import { withoutBoilerplate } from '../boilerplate';
import type { WordCounts } from '../wordCounts';
import { poolTrades } from './poolTrades';
import type { Said } from './readSelfDescription';
import type { Voice } from './readVoices';

/** What is known of one of the speakers. */
export interface Speaker {
  /** The likeliest business, or null. */
  readonly business: ProfileId | null;
  /** 0 to 1: how sure. */
  readonly confidence: number;
  /** -1 (its people are customers) to 1 (clients), by all that was said of it; 0 when nothing was. */
  readonly side: number;
  /** The cue that told most; null when the house style or nothing did. */
  readonly told: CueHit | null;
  /** Whether the house style declared it. */
  readonly declared: boolean;
  /** Whether only the words of the whole text tell it, and no sentence says it. */
  readonly pooled: boolean;
  /** Whether the writer says it outright ("we are a law firm"), the page beside does, or the house style. */
  readonly outright: boolean;
  /** The page beside the document that says it; null where that is not how it is known. */
  readonly page: string | null;
}

export interface Speakers {
  readonly us: Speaker;
  readonly reader: Speaker;
  /** Whether the text speaks of the reader more than of the writer: a guide, a handbook, a help page. */
  readonly addressesReader: boolean;
}

interface Vote {
  /** Null where only the side is told, as by what the writer does. */
  readonly profile: Profile | null;
  readonly side: number;
  readonly votes: number;
  /** Whether no sentence says it and the words of the whole text do. */
  readonly isPooled: boolean;
  readonly hit: CueHit;
}

/** What was inferred, with all that it rests on. */
export interface Inferred extends Speakers {
  readonly basis: Basis;
}

interface Basis {
  readonly hits: readonly CueHit[];
  readonly voices: readonly Voice[];
  readonly audience: ReadonlySet<CueHit>;
  readonly declared: ProfileId | null;
  readonly writer: Writer | null;
  readonly isContract: boolean;
  readonly addressesReader: boolean;
}

/**
 * @param voices for each hit, whether the words around it speak of the writer or the reader
 * @param before what was inferred of the version before
 */
export function inferBusiness(
  counts: WordCounts,
  hits: readonly CueHit[],
  voices: readonly Voice[],
  audience: ReadonlySet<CueHit>,
  profiles: ReadonlyMap<ProfileId, Profile>,
  style: HouseStyle,
  writer: Writer | null,
  before: Inferred | null = null,
): Inferred {
  const telling = withoutBoilerplate(counts, hits, null);
  const { isContract } = telling;
  const declared = style.we.business;
  const addressesReader = isAddressedToReader(counts);
  const basis: Basis = { hits, voices, audience, declared, writer, isContract, addressesReader };
  if (before && isSame(before.basis, basis)) return before;
  const votes: Record<Said['who'], Vote[]> = { us: [], reader: [] };
  const seen = new Map<string, number>();
  for (const [index, hit] of hits.entries()) {
    const said = voices[index]?.said;
    if (!said) continue;
    const { favours, kind } = hit.cue;
    const profile = profiles.get(hit.cue.profile ?? '') ?? null;
    if (profile === null && kind !== 'deed') continue;
    const side = profile ? sideOf(profile) : favours === 'client' ? 1 : -1;
    const key = `${said.who} ${hit.cue.id}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, Math.max(before, said.votes));
    // What is said again adds little: a heading that stands on every page is one statement.
    const size = before === 0 ? said.votes : Math.max(saidAgain * said.votes, said.votes - before);
    votes[said.who].push({ profile, side, votes: size, isPooled: false, hit });
  }
  const own = new Set(hits.filter((_, index) => voices[index]?.isOwn));
  const pooled = poolTrades(telling.hits, own, audience, profiles);
  // Whoever does the work of a professional and speaks of a shop speaks of somebody else's.
  const doesProfessionalWork = votes.us.some(({ profile }) => profile === null);
  if (pooled && (pooled.profile.calls === 'client' || !doesProfessionalWork)) {
    const { profile, votes: size, hit } = pooled;
    votes.us.push({ profile, side: sideOf(profile), votes: size, isPooled: true, hit });
  }
  const isPooled = votes.us.every((vote) => vote.profile === null || vote.isPooled);
  return {
    us: besideOthers(weigh(votes.us, profiles, declared, isPooled), writer, profiles),
    reader: weigh(votes.reader, profiles, null),
    addressesReader,
    basis,
  };
}

/** What a text says of its writer counts for more than what a page beside it says, and its deeds may belie the page. */
function besideOthers(us: Speaker, writer: Writer | null, profiles: ReadonlyMap<ProfileId, Profile>): Speaker {
  const profile = profiles.get(writer?.business ?? '');
  if (writer === null || profile === undefined || isToldHere(us)) return us;
  if (us.side * sideOf(profile) < belied) return us;
  const { business, confidence, outright, page } = writer;
  const side = sideOf(profile) * confidence;
  return { business, confidence, side, told: null, declared: false, pooled: false, outright, page };
}

/** Whether the text or the house style says who writes, so that no page beside it counts. */
export function isToldHere({ declared, business, pooled }: Speaker): boolean {
  return declared || (business !== null && !pooled);
}

/** From here on what a text shows of its writer speaks against what the page says. */
const belied = -0.2;

function isAddressedToReader({ we, you }: WordCounts): boolean {
  return you > 2 && you > 1.5 * we;
}

/** Votes that stand against every reading: one heading is not enough to know somebody's trade. */
const doubt = 1.2;
/** What the same words in the same frame count for when they come again. */
const saidAgain = 0.15;
/** What all that the writer does can say: it tells the side and never the trade. */
const mostDeeds = 1;
/** From this confidence on a business is named; below it only the side it leans to counts. */
const known = 0.3;

function weigh(
  votes: readonly Vote[],
  profiles: ReadonlyMap<ProfileId, Profile>,
  declared: ProfileId | null,
  isPooled = false,
): Speaker {
  const declaredProfile = declared === null ? undefined : profiles.get(declared);
  if (declaredProfile)
    return {
      business: declaredProfile.id,
      confidence: 1,
      side: sideOf(declaredProfile),
      told: null,
      declared: true,
      pooled: false,
      outright: true,
      page: null,
    };
  const sums = new Map<ProfileId, number>();
  let all = 0;
  let signed = 0;
  let deeds = 0;
  for (const { profile, side, votes: size } of votes) {
    if (profile) sums.set(profile.id, (sums.get(profile.id) ?? 0) + size);
    const counted = profile ? size : Math.min(size, Math.max(0, mostDeeds - deeds));
    if (!profile) deeds += counted;
    all += counted;
    signed += counted * side;
  }
  const [business, most] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  const side = signed / (all + doubt);
  const confidence = most / (all + doubt);
  if (business === null || confidence < known)
    return {
      business: null,
      confidence: 0,
      side,
      told: null,
      declared: false,
      pooled: false,
      outright: false,
      page: null,
    };
  const ofIt = votes.filter(({ profile }) => profile?.id === business).sort((a, b) => b.votes - a.votes);
  const [told] = ofIt;
  return {
    business,
    confidence,
    side,
    told: told?.hit ?? null,
    declared: false,
    pooled: isPooled,
    outright: ofIt.some((vote) => !vote.isPooled && vote.votes >= saidOutright),
    page: null,
  };
}

/** What a sentence of which the writer is the subject votes; a heading or the name of a firm votes for less. */
const saidOutright = 1.9;

/** +1 where the trade's word is settled as client, -1 as customer, nearer to 0 the more divided the trade is. */
export function sideOf(profile: Profile): number {
  const sure = Math.max(0, Math.min(1, (profile.certainty - 0.75) / 0.15));
  return profile.calls === 'client' ? sure : profile.calls === 'customer' ? -sure : 0;
}

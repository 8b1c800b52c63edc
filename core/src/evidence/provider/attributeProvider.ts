/**
 * Stage 5, evidence: whose client or customer a mention is: ours, the reader's, a third party's, or nobody said.
 * An ordered list of rules; the first that applies tells.
 */

import type { CueHit } from '../../cues/matchCues';
import { isKept, type Kept, nothingKept, renew } from '../../kept';
import type { FoundMention } from '../../mentions/findMentions';
import type { ProfileId, Sense } from '../../model';
import { isAlike } from '../../same';
import { type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { isAttributive } from '../attributive';
import { type Attribution, placeOf, seenFrom, unsaid } from './attribution';
import { hadBySubject, relativeClause, servedByParty, servedBySpeaker } from './readClause';
import { joinedWith, namedBefore, possessorOf, postposed } from './readPossessor';
import { subjectAfter, subjectBefore } from './readSubject';

/** Whose a mention is, whatever the writer and the house style are. */
export interface Whose {
  /** By the words around it. */
  readonly alone: Attribution;
  /** As one before it of the same word, where that tells more. */
  readonly takenUp: Attribution | null;
}

/**
 * @param hits those in the blocks of the mentions that are read again
 * @param before those of the version before, and how many mentions stand as they did
 */
export function attributeMentions(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  before: readonly Whose[] = [],
  kept: Kept = nothingKept,
): readonly Whose[] {
  const byToken = new Map<number, CueHit>();
  for (const hit of hits) if (namesTrade(hit)) byToken.set(hit.to - 1, hit);
  // What a mention takes up stands in its own block, and a block is kept as a whole.
  const explicit = mentions.map((mention, index) =>
    isKept(kept, index, mentions.length) ? null : attributeExplicitly(reading, mention, byToken),
  );
  const read = (index: number): Whose => {
    const mention = mentions[index] as FoundMention;
    const told = explicit[index];
    if (told) return { alone: seenFrom(mention, told), takenUp: null };
    const sentence = sentenceOf(reading, mention.token);
    const subject = subjectBefore(reading, mention, sentence, byToken);
    const inherited = inherit(reading, mentions, explicit, index);
    const alone = subject ?? subjectAfter(reading, mention, sentence) ?? unsaid;
    const takenUp = inherited && isSurer(inherited, subject) ? inherited : null;
    return { alone: seenFrom(mention, alone), takenUp: takenUp && seenFrom(mention, takenUp) };
  };
  return renew(before, kept, mentions.length, read, isAlike);
}

function namesTrade({ cue: { kind, profile } }: CueHit): boolean {
  return kind === 'overlap' || (kind === 'trade' && profile !== null);
}

/** Whose they are once it is known what we are, and which mentions mean a party. */
export function attributeProviders(
  reading: Reading,
  mentions: readonly FoundMention[],
  whose: readonly Whose[],
  senses: readonly Sense[],
  us: ProfileId | null,
): Attribution[] {
  return whose.map(({ alone, takenUp }, index) => {
    // “Our” in what somebody else says is not the writer’s.
    const isFromParty = takenUp !== null && senses[index - takenUp.takenUp]?.kind === 'party';
    return asOurs(reading, mentions[index] as FoundMention, isFromParty ? takenUp : alone, us);
  });
}

/** "the agency" in an agency's own text is the writer. */
function asOurs(reading: Reading, mention: FoundMention, one: Attribution, us: ProfileId | null): Attribution {
  if (one.who !== 'third' || one.business === null || one.business !== us) return one;
  const place = placeOf(one, mention);
  if (place === null) return one;
  const text = reading.source.slice(Math.max(0, place.offset - 5), place.offset + place.length);
  return /\b(?:the|this|our)\b/i.test(text) ? { ...one, who: 'us' } : one;
}

/** What the words right at the mention say. */
function attributeExplicitly(
  reading: Reading,
  mention: FoundMention,
  trades: ReadonlyMap<number, CueHit>,
): Attribution | null {
  const sentence = sentenceOf(reading, mention.token);
  return (
    possessorOf(reading, mention, sentence, trades) ??
    joinedWith(reading, mention, trades) ??
    servedBySpeaker(reading, mention, sentence) ??
    postposed(reading, mention, trades) ??
    relativeClause(reading, mention, sentence) ??
    servedByParty(reading, mention, sentence) ??
    hadBySubject(reading, mention, sentence, trades) ??
    namedBefore(reading, mention, sentence)
  );
}

/** What a mention takes up from the one before it may tell more than a subject that stands at some distance. */
function isSurer(inherited: Attribution, subject: Attribution | null): boolean {
  return inherited.certainty > (subject?.certainty ?? 0);
}

/** Mentions further back than this are not what a bare one takes up. */
const farthest = 12;

/** A bare mention ("the client") keeps the provider that the one before it in its paragraph was given. */
function inherit(
  reading: Reading,
  mentions: readonly FoundMention[],
  explicit: readonly (Attribution | null)[],
  index: number,
): Attribution | null {
  const mention = mentions[index];
  for (let before = index - 1; before >= Math.max(0, index - farthest); before--) {
    const other = mentions[before];
    if (!mention || other?.block !== mention.block) return null;
    const one = explicit[before];
    if (!one || other.term !== mention.term) continue;
    return {
      ...one,
      takenUp: index - before,
      certainty: one.certainty * (isSameOne(reading, mention, other) ? 0.9 : 0.7),
    };
  }
  return null;
}

/** “A customer of ours … The customer …”: who has been spoken of is taken up. */
function isSameOne(reading: Reading, mention: FoundMention, other: FoundMention): boolean {
  const isOne = mention.number === 'singular' && other.number === 'singular' && !isAttributive(reading, mention);
  return isOne && /^(?:the|this|that)$/.test(wordAt(reading, mention.token - 1));
}

/** The business of a provider that the text names by its trade. */
export function businessOf(attribution: Attribution, us: ProfileId | null, reader: ProfileId | null): ProfileId | null {
  if (attribution.business !== null) return attribution.business;
  return attribution.who === 'us' ? us : attribution.who === 'reader' ? reader : null;
}

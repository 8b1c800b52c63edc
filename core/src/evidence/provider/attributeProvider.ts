/**
 * Stage 5, evidence: whose client or customer a mention is: ours, the reader's, a third party's, or nobody said.
 * An ordered list of rules; the first that applies tells.
 */

import type { CueHit } from '../../cues/matchCues';
import { indexBefore, type Kept, nothingKept } from '../../kept';
import type { FoundMention } from '../../mentions/findMentions';
import type { ProfileId, Sense } from '../../model';
import { type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { isAttributive } from '../attributive';
import { type Attribution, unsaid } from './attribution';
import { hadBySubject, relativeClause, servedByParty, servedBySpeaker } from './readClause';
import { joinedWith, namedBefore, possessorOf, postposed } from './readPossessor';
import { subjectAfter, subjectBefore } from './readSubject';

/** Whose a mention is, whatever the writer and the house style are. */
interface Whose {
  /** By the words around it. */
  readonly alone: Attribution;
  /** As one before it of the same word, where that tells more. */
  readonly takenUp: Attribution | null;
}

export interface Attributed {
  readonly mentions: readonly FoundMention[];
  readonly whose: readonly Whose[];
}

/**
 * @param hits those in the blocks of the mentions that are read again
 * @param before those of the version before, and how many mentions stand as they did
 */
export function attributeMentions(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  before: Attributed | null = null,
  kept: Kept = nothingKept,
): Attributed {
  const count = before?.mentions.length ?? 0;
  const known = mentions.map((mention, index) =>
    keptFrom(before, indexBefore(kept, index, mentions.length, count), mention),
  );
  const byToken = new Map<number, CueHit>();
  for (const hit of hits) if (namesTrade(hit)) byToken.set(hit.to - 1, hit);
  // What a mention takes up stands in its own block, and a block is kept as a whole.
  const explicit = mentions.map((mention, index) =>
    known[index] ? null : attributeExplicitly(reading, mention, byToken),
  );
  const whose = mentions.map((mention, index): Whose => {
    const was = known[index];
    if (was) return was;
    const told = explicit[index];
    if (told) return { alone: told, takenUp: null };
    const sentence = sentenceOf(reading, mention.token);
    const subject = subjectBefore(reading, mention, sentence, byToken);
    const inherited = inherit(reading, mentions, explicit, index);
    return {
      alone: subject ?? subjectAfter(reading, mention, sentence) ?? unsaid,
      takenUp: isSurer(inherited, subject) ? inherited : null,
    };
  });
  return { mentions, whose };
}

function namesTrade({ cue: { kind, profile } }: CueHit): boolean {
  return kind === 'overlap' || (kind === 'trade' && profile !== null);
}

/** What was told of a mention that stands where it stood among the same words; they moved with it. */
function keptFrom(before: Attributed | null, index: number, { offset }: FoundMention): Whose | undefined {
  const was = before?.whose[index];
  const by = offset - (before?.mentions[index]?.offset ?? offset);
  if (by === 0 || !was) return was;
  return { alone: movedBy(was.alone, by), takenUp: was.takenUp && movedBy(was.takenUp, by) };
}

function movedBy(one: Attribution, by: number): Attribution {
  return one.span ? { ...one, span: { offset: one.span.offset + by, length: one.span.length } } : one;
}

/** Whose they are once it is known what we are, and which mentions mean a party. */
export function attributeProviders(
  reading: Reading,
  { whose }: Attributed,
  senses: readonly Sense[],
  us: ProfileId | null,
): Attribution[] {
  return whose.map(({ alone, takenUp }, index) => {
    // “Our” in what somebody else says is not the writer’s.
    const isFromParty = takenUp !== null && senses[index - takenUp.takenUp]?.kind === 'party';
    return asOurs(reading, isFromParty ? takenUp : alone, us);
  });
}

/** "the agency" in an agency's own text is the writer. */
function asOurs(reading: Reading, one: Attribution, us: ProfileId | null): Attribution {
  if (one.who !== 'third' || one.business === null || one.business !== us || !one.span) return one;
  const text = reading.source.slice(Math.max(0, one.span.offset - 5), one.span.offset + one.span.length);
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
function isSurer(inherited: Attribution | null, subject: Attribution | null): boolean {
  return (inherited?.certainty ?? 0) > (subject?.certainty ?? 0);
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

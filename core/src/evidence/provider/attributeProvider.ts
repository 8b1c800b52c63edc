/**
 * Stage 5, evidence: whose client or customer a mention is: ours, the reader's, a third party's, or nobody said.
 * An ordered list of rules; the first that applies tells.
 */

import type { CueHit } from '../../cues/matchCues';
import type { FoundMention } from '../../mentions/findMentions';
import type { ProfileId } from '../../model';
import { type Reading, sentenceOf } from '../../sentences/readText';
import { type Attribution, unsaid } from './attribution';
import { hadBySubject, relativeClause, servedByParty, servedBySpeaker } from './readClause';
import { namedBefore, possessorOf, postposed } from './readPossessor';
import { subjectAfter, subjectBefore } from './readSubject';

export function attributeProviders(
  reading: Reading,
  mentions: readonly FoundMention[],
  hits: readonly CueHit[],
  us: ProfileId | null,
): Attribution[] {
  const trades = hits.filter(({ cue }) => cue.kind === 'overlap' || (cue.kind === 'trade' && cue.profile !== null));
  const byToken = new Map<number, CueHit>();
  for (const hit of trades) byToken.set(hit.to - 1, hit);
  const explicit = mentions.map((mention) => attributeExplicitly(reading, mention, byToken));
  return mentions.map((mention, index) => {
    const sentence = sentenceOf(reading, mention.token);
    const told =
      explicit[index] ??
      surer(subjectBefore(reading, mention, sentence, byToken), inherit(mentions, explicit, index)) ??
      subjectAfter(reading, mention, sentence) ??
      unsaid;
    return asOurs(reading, told, us);
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
    servedBySpeaker(reading, mention, sentence) ??
    postposed(reading, mention, trades) ??
    relativeClause(reading, mention, sentence) ??
    servedByParty(reading, mention, sentence) ??
    hadBySubject(reading, mention, sentence, trades) ??
    namedBefore(reading, mention, sentence)
  );
}

/** What a mention takes up from the one before it may tell more than a subject that stands at some distance. */
function surer(subject: Attribution | null, inherited: Attribution | null): Attribution | null {
  return (inherited?.certainty ?? 0) > (subject?.certainty ?? 0) ? inherited : subject;
}

/** Mentions further back than this are not what a bare one takes up. */
const farthest = 12;

/** A bare mention ("the client") keeps the provider that the one before it in its paragraph was given. */
function inherit(
  mentions: readonly FoundMention[],
  explicit: readonly (Attribution | null)[],
  index: number,
): Attribution | null {
  const mention = mentions[index];
  for (let before = index - 1; before >= Math.max(0, index - farthest); before--) {
    const other = mentions[before];
    if (!mention || other?.block !== mention.block) return null;
    const one = explicit[before];
    if (one && other.term === mention.term) return { ...one, certainty: one.certainty * 0.7 };
  }
  return null;
}

/** The business of a provider that the text names by its trade. */
export function businessOf(attribution: Attribution, us: ProfileId | null, reader: ProfileId | null): ProfileId | null {
  if (attribution.business !== null) return attribution.business;
  return attribution.who === 'us' ? us : attribution.who === 'reader' ? reader : null;
}

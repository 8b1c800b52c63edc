/**
 * Stage 4, evidence: what business the writer ("us") and the reader ("you") are in, by what the text says of them.
 * Only a trade noun inside a frame that names a speaker counts ("we are a law firm", "as a freelancer, you …"); trades
 * that are merely spoken of do not.
 */

import type { CueHit } from '../../cues/matchCues';
import type { Profile } from '../../lexicon/lexicon';
import {
  audienceWords,
  auxiliaries,
  offerVerbs,
  phraseBreakers,
  selfVerbs,
  topicWords,
} from '../../lexicon/wordClasses';
import type { HouseStyle, ProfileId } from '../../model';
import { blockOf, gapBefore, type Reading, sentenceOf, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import { isAudience } from './findAudience';

/** What is known of one of the speakers. */
export interface Speaker {
  /** The likeliest business, or null. */
  readonly business: ProfileId | null;
  /** 0 to 1: how sure. */
  readonly confidence: number;
  /** -1 (its people are customers) to 1 (clients), by all that was said of it; 0 when nothing was. */
  readonly side: number;
  /** The tokens that told most; null when the house style or nothing did. */
  readonly told: { readonly from: number; readonly to: number } | null;
  /** Whether the house style declared it. */
  readonly declared: boolean;
}

export interface Speakers {
  readonly us: Speaker;
  readonly reader: Speaker;
}

interface Vote {
  readonly profile: ProfileId;
  readonly votes: number;
  readonly from: number;
  readonly to: number;
}

export function inferBusiness(
  reading: Reading,
  hits: readonly CueHit[],
  profiles: ReadonlyMap<ProfileId, Profile>,
  style: HouseStyle,
): Speakers {
  const votes: Record<Said['who'], Vote[]> = { us: [], reader: [] };
  const voice = countVoice(reading);
  for (const hit of hits) {
    const { profile, favours } = hit.cue;
    if (profile === null || favours === 'none') continue;
    const said = readSelfDescription(reading, hit, voice);
    if (said) votes[said.who].push({ profile, votes: said.votes, from: hit.from, to: hit.to });
  }
  return { us: weigh(votes.us, profiles, style.we.business), reader: weigh(votes.reader, profiles, null) };
}

/** That a cue says what one of the speakers is, and how plainly. */
interface Said {
  readonly who: 'us' | 'reader';
  readonly votes: number;
}

const us = (votes: number): Said => ({ who: 'us', votes });
const reader = (votes: number): Said => ({ who: 'reader', votes });

function readSelfDescription(reading: Reading, hit: CueHit, voice: Voice): Said | null {
  if (hit.cue.kind === 'trade') return readTradeNoun(reading, hit, voice);
  return hit.cue.kind === 'activity' && isOfferedByUs(reading, hit) ? us(hit.cue.weight) : null;
}

/** How often the writer and the reader are spoken of, per document. */
interface Voice {
  readonly we: number;
  readonly you: number;
}

function countVoice(reading: Reading): Voice {
  let we = 0;
  let you = 0;
  for (const word of reading.tokens.word) {
    if (
      word === 'we' ||
      word === 'our' ||
      word === 'us' ||
      word === 'i' ||
      word === 'my' ||
      word === "we're" ||
      word === "i'm"
    )
      we++;
    else if (word === 'you' || word === 'your') you++;
  }
  return { we, you };
}

function readTradeNoun(reading: Reading, hit: CueHit, voice: Voice): Said | null {
  if (isTopic(reading, hit)) return null;
  const { from } = sentenceOf(reading, hit.from);
  const block = blockOf(reading, hit.from);
  const early = reading.tokens.block[hit.from] ?? 0;
  const lead = phraseStart(reading, hit.from, from);
  const opener = wordAt(reading, lead - 1);
  const beforeOpener = wordAt(reading, lead - 2);

  if (block.kind === 'heading') {
    if (isAudience(reading, lead)) return reader(1);
    return early < 4 ? us(0.6) : null;
  }
  if (opener === 'our' || opener === 'my') return us(1.6);
  if (opener === 'your') return reader(1.2);
  if (opener === "we're" || opener === "i'm" || opener === "we've") return us(3);
  if (selfVerbs.has(opener) || opener === 'as') {
    const subject = subjectBefore(reading, lead - 1, from);
    if (opener === 'as') {
      const speaker = firstSpeaker(reading, hit.to, sentenceOf(reading, hit.from).to);
      if (subject === 'we' || subject === 'i') return us(3);
      if (subject === 'you') return reader(2.5);
      if (speaker === 'we') return us(3);
      if (speaker === 'you') return reader(2.5);
      return null;
    }
    if (subject === 'we' || subject === 'i') return us(3);
    if (subject === 'you') return reader(2.5);
    if (isName(reading, lead - 2, from)) return us(early < 8 ? 1.6 : 0.5);
    return null;
  }
  if (offerVerbs.has(opener)) {
    const subject = subjectBefore(reading, lead - 1, from);
    if (subject === 'we' || subject === 'i') return us(2);
    if (subject === 'you') return reader(2);
  }
  if (beforeOpener === 'about' && opener === 'us') return us(2);
  if (isAudience(reading, lead)) return null;
  if (isFirmName(reading, hit)) return us(early < 8 ? 1.4 : 0.6);
  if (opener === 'the' || (lead === hit.from && gapBefore(reading, lead) >= Gap.Mark)) {
    if (lead - 1 <= from + 1 && isActing(reading, hit)) return us(voice.we > 0 ? 0.4 : 0.7);
  }
  if ((opener === 'fellow' || opener === 'other') && voice.we > 2) return us(1.5);
  return null;
}

/** The first word of the noun phrase that a trade noun closes: at most six modifiers back. */
function phraseStart(reading: Reading, noun: number, sentence: number): number {
  let at = noun;
  while (at > sentence && noun - at < 7) {
    const word = wordAt(reading, at - 1);
    if (gapBefore(reading, at) >= Gap.Stop || (gapBefore(reading, at) >= Gap.Mark && noun - at > 3)) break;
    if (word === 'a' || word === 'an' || word === 'one') {
      at--;
      break;
    }
    if (phraseBreakers.has(word) || selfVerbs.has(word) || offerVerbs.has(word) || audienceWords.has(word)) break;
    if (/^(?:the|our|my|your|their|its|we|i|you|they|we're|i'm|we've|this|that|his|her|other|fellow)$/.test(word))
      break;
    at--;
  }
  return at;
}

/** The pronoun before a verb, over auxiliaries and adverbs. */
function subjectBefore(reading: Reading, verb: number, sentence: number): string {
  for (let at = verb - 1; at >= sentence && verb - at < 6; at--) {
    const word = wordAt(reading, at);
    if (word === 'we' || word === 'i' || word === 'you') return word;
    if (
      !auxiliaries.has(word) &&
      !word.endsWith('ly') &&
      !selfVerbs.has(word) &&
      !/^(?:work|working|worked|act|acting|serve|serving|together|proud|practise|practice|started|founded|trained|qualified|if)$/.test(
        word,
      )
    )
      return '';
  }
  return '';
}

function firstSpeaker(reading: Reading, from: number, to: number): string {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const word = wordAt(reading, at);
    if (/^(?:we|our|i|my|we're|i'm)$/.test(word)) return 'we';
    if (/^(?:you|your)$/.test(word)) return 'you';
  }
  return '';
}

function isTopic(reading: Reading, hit: CueHit): boolean {
  return gapBefore(reading, hit.to) <= Gap.Hyphen && topicWords.has(wordAt(reading, hit.to));
}

/** “Harlow & Pike, Solicitors”, “Northside Plumbing Ltd”: the noun within or right after a capitalised name. */
function isFirmName(reading: Reading, hit: CueHit): boolean {
  const capital = /^\p{Lu}/u.test(writtenAt(reading, hit.from));
  const before = writtenAt(reading, hit.from - 1);
  if (!capital) return false;
  return (
    (/^\p{Lu}\p{Ll}/u.test(before) || gapBefore(reading, hit.from) === Gap.And) &&
    gapBefore(reading, hit.from) <= Gap.Mark &&
    hit.from - 1 > sentenceOf(reading, hit.from).from - 1
  );
}

/** "The firm acts for …": a definite trade noun as the subject of its sentence. */
function isActing(reading: Reading, hit: CueHit): boolean {
  const next = wordAt(reading, hit.to);
  return (
    gapBefore(reading, hit.to) === Gap.Space &&
    (auxiliaries.has(next) || /(?:s|ed)$/.test(next)) &&
    !audienceWords.has(next)
  );
}

function isName(reading: Reading, token: number, sentence: number): boolean {
  return (
    token >= sentence &&
    /^\p{Lu}[\p{L}&]/u.test(writtenAt(reading, token)) &&
    !/^(?:it|this|that|there|he|she|they|what|who|which|here|client|clients|customer|customers)$/.test(
      wordAt(reading, token),
    )
  );
}

/** "we provide accounting services", "our wills and probate team". */
function isOfferedByUs(reading: Reading, hit: CueHit): boolean {
  const { from } = sentenceOf(reading, hit.from);
  const block = blockOf(reading, hit.from);
  if (block.kind === 'heading') return (reading.tokens.block[hit.from] ?? 0) === 0 && !isAudience(reading, hit.from);
  for (let at = hit.from - 1; at >= from && hit.from - at < 6; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Stop) return false;
    const word = wordAt(reading, at);
    if (offerVerbs.has(word)) return /^(?:we|i)$/.test(subjectBefore(reading, at, from));
    if (audienceWords.has(word)) return false;
  }
  return false;
}

function weigh(votes: readonly Vote[], profiles: ReadonlyMap<ProfileId, Profile>, declared: ProfileId | null): Speaker {
  const declaredProfile = declared === null ? undefined : profiles.get(declared);
  if (declaredProfile)
    return { business: declaredProfile.id, confidence: 1, side: sideOf(declaredProfile), told: null, declared: true };
  const sums = new Map<ProfileId, number>();
  let all = 0;
  let signed = 0;
  for (const vote of votes) {
    const profile = profiles.get(vote.profile);
    if (!profile) continue;
    sums.set(vote.profile, (sums.get(vote.profile) ?? 0) + vote.votes);
    all += vote.votes;
    signed += vote.votes * sideOf(profile);
  }
  const [business, most] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (business === null) return { business: null, confidence: 0, side: 0, told: null, declared: false };
  const told = votes.filter((vote) => vote.profile === business).sort((a, b) => b.votes - a.votes)[0];
  return { business, confidence: most / (all + 0.7), side: signed / (all + 0.7), told: told ?? null, declared: false };
}

/** +1 where the trade's word is settled as client, -1 as customer, nearer to 0 the more divided the trade is. */
export function sideOf(profile: Profile): number {
  const sure = Math.max(0, Math.min(1, (profile.certainty - 0.6) / 0.3));
  return profile.calls === 'client' ? sure : profile.calls === 'customer' ? -sure : 0;
}

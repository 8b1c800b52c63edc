/**
 * Stage 5, evidence: the frames in which a trade noun says what one of the speakers is: "we are a law firm", "as a
 * freelancer, you …", “Harlow & Pike, Solicitors”. A trade that is merely spoken of is in none of them.
 */
import type { CueHit } from '../../cues/matchCues';
import {
  audienceWords,
  auxiliaries,
  offerVerbs,
  selfVerbs,
  servingWords,
  severalPersons,
  singlePerson,
  topicWords,
} from '../../lexicon/wordClasses';
import { blockOf, gapBefore, type Reading, wordAt, writtenAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import { isAudience } from './findAudience';
import { isName, type NounPhrase, nounPhraseOf, phraseStart } from './nounPhrase';
import { ownWork } from './ownWork';
import { isDenial, pronounBefore } from './pronounBefore';

/** That a cue says what one of the speakers is, and how plainly. */
export interface Said {
  readonly who: 'us' | 'reader';
  readonly votes: number;
}

type Frame = (reading: Reading, phrase: NounPhrase) => Said | null;

/** A trade noun of less weight has other senses ("agency", "advisor") and votes for less. */
const telling = 1.5;

/** The first frame that fits tells. */
const frames: readonly Frame[] = [
  inHeading,
  afterOwnName,
  onSignboard,
  afterPossessor,
  afterBeing,
  afterAs,
  afterOffer,
  aboutUs,
  inFirmName,
  asSubject,
];

const us = (votes: number): Said => ({ who: 'us', votes });
const reader = (votes: number): Said => ({ who: 'reader', votes });

export function readSelfDescription(reading: Reading, hit: CueHit): Said | null {
  const { kind, weight } = hit.cue;
  if (kind === 'deed' || kind === 'activity') {
    const votes = ownWork(reading, hit);
    return votes > 0 ? us(votes) : null;
  }
  if (kind !== 'trade' || isTopic(reading, hit) || isModifier(reading, hit)) return null;
  const phrase = nounPhraseOf(reading, hit);
  for (const frame of frames) {
    const said = frame(reading, phrase);
    if (said) return said.votes > 0 ? { ...said, votes: said.votes * Math.min(1, weight / telling) } : null;
  }
  return null;
}

/** A frame that fits and tells nothing: no later one is asked. */
const nothing: Said = { who: 'us', votes: 0 };

/** A title or one of the first headings: "Bergmann Accountants"; "Software for law firms" names the reader. */
function inHeading(reading: Reading, { hit, lead, opener, sentence, block }: NounPhrase): Said | null {
  if (blockOf(reading, hit.from).kind !== 'heading') return null;
  if (isAudience(reading, lead, servingWords)) return reader(1);
  if (opener === 'your' && lead - 1 > sentence.from && servesReader(reading, hit)) return nothing;
  return block < 4 && !isAudience(reading, lead) ? us(0.6) : nothing;
}

/** “Welcome to Harlow & Pike, the solicitors on …”, “I’m Anna, a wedding photographer”. */
function afterOwnName(reading: Reading, { hit, lead, opener, sentence }: NounPhrase): Said | null {
  const start = opener === 'the' || opener === 'your' ? lead - 1 : lead;
  if (gapBefore(reading, start) !== Gap.Mark || start === hit.from) return null;
  let name = start;
  while (start - name < mostOfName && isName(reading, name - 1, sentence.from)) name--;
  return name < start && introducing.test(`${wordAt(reading, name - 2)} ${wordAt(reading, name - 1)}`) ? us(2) : null;
}

const mostOfName = 5;
const introducing = /^(?:welcome to|i am|we are|name is|.* i'm|.* we're)$/;

/** “Our legal team”: a department serves the house, and every house has it. */
const departments = /^(?:team|teams|department|departments|counsel|staff|desk|function)$/;
/** Every business has its own of these: “our lawyers” are seldom the writers. */
const hiredByAnybody =
  /^(?:lawyers|solicitors|attorneys|accountants|auditors|bookkeepers|architects|insurers|brokers|bankers)$/;
/** What makes a business somebody else's although it is called ours. */
const elsewhere = /^(?:favou?rite|local|next|own|old|usual|nearest|former|new)$/;

/** “Your local bakery since 1962”, “Family-run bakery in Bath”, and not “Your local bakery needs a sign”. */
function onSignboard(reading: Reading, { hit, lead, opener, sentence }: NounPhrase): Said | null {
  const start = opener === 'your' ? lead - 1 : lead;
  if (start !== sentence.from || !praising.test(wordAt(reading, lead))) return null;
  return hit.to >= sentence.to || /^(?:since|in|for|serving)$/.test(wordAt(reading, hit.to)) ? us(1.6) : null;
}

const praising = /^(?:local|trusted|friendly|neighbou?rhood|favou?rite|family|independent|award|boutique)$/;

/** "our agency", "your firm". */
function afterPossessor(reading: Reading, { hit, lead, opener }: NounPhrase): Said | null {
  if (opener === 'your') return servesReader(reading, hit) ? nothing : reader(1.2);
  if (opener !== 'our' && opener !== 'my') return null;
  const noun = wordAt(reading, hit.to - 1);
  if (elsewhere.test(wordAt(reading, lead)) || singlePerson.test(noun) || departments.test(noun)) return nothing;
  return us(severalPersons.test(noun) ? (hiredByAnybody.test(noun) ? 0.4 : 1) : 1.6);
}

/** “Talk to your accountant”: a single person of a trade serves the reader, who is of another. “Your agency” may be his own. */
export function servesReader(reading: Reading, hit: CueHit): boolean {
  return singlePerson.test(wordAt(reading, hit.to - 1));
}

/** “I am a recovering accountant.” */
const noLongerOrNotYet = /^(?:former|recovering|retired|reformed|aspiring|future|budding|lapsed)$/;

/** "we are a law firm", "I am an architect", "Fernhill is an agency"; what we once were is not what we are. */
function afterBeing(reading: Reading, { hit, lead, opener, sentence, block }: NounPhrase): Said | null {
  for (let at = lead; at < hit.from; at++)
    if (noLongerOrNotYet.test(wordAt(reading, at)) || isDenial(reading, at)) return nothing;
  if (/^(?:we're|i'm|we've)$/.test(opener)) return us(3);
  const isTheOne = opener === 'the';
  const being = isTheOne ? lead - 2 : lead - 1;
  const verb = being > sentence.from ? wordAt(reading, being) : '';
  if (!selfVerbs.has(verb)) return null;
  if (/^(?:was|were)$/.test(verb) || wordAt(reading, hit.to) === 'once') return nothing;
  if (wordAt(reading, hit.to) === 'by' && wordAt(reading, hit.to + 1) === 'training') return nothing;
  const subject = pronounBefore(reading, being, sentence.from);
  if (subject === 'we') return us(3);
  if (isTheOne && !isOutstanding(reading, lead, hit.from)) return null;
  if (subject === 'you') return reader(2.5);
  return isName(reading, being - 1, sentence.from) ? us(block < 8 ? 1.6 : 0.5) : nothing;
}

/** “Fernhill is the oldest agency in …”: which of them all it is. */
function isOutstanding(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/(?:est|^leading|^first|^only|^premier)$/.test(wordAt(reading, at))) return true;
  return false;
}

/** "As accountants we …", "as your solicitors, we …", "as a freelancer, you …". */
function afterAs(reading: Reading, { hit, lead, opener, sentence }: NounPhrase): Said | null {
  if (opener !== 'as') return null;
  const subject = pronounBefore(reading, lead - 1, sentence.from) || firstSpeaker(reading, hit.to, sentence.to);
  return subject === 'we' ? us(3) : subject === 'you' ? reader(2.5) : nothing;
}

/** "we run a bakery", "you own a shop". */
function afterOffer(reading: Reading, { lead, opener, sentence }: NounPhrase): Said | null {
  if (!offerVerbs.has(opener)) return null;
  const subject = pronounBefore(reading, lead - 1, sentence.from);
  return subject === 'we' ? us(2) : subject === 'you' ? reader(2) : null;
}

/** "About us: solicitors in Leeds", "our team of lawyers". */
function aboutUs(reading: Reading, { lead, opener, beforeOpener, sentence }: NounPhrase): Said | null {
  if (beforeOpener === 'about' && opener === 'us') return us(2);
  const isGroup = opener === 'of' && /^(?:team|group|firm|staff|practice|company)$/.test(beforeOpener);
  if (isGroup) return asGroup(reading, lead - 2, sentence.from) ?? (isAudience(reading, lead) ? nothing : null);
  return isAudience(reading, lead) ? nothing : null;
}

/** “Our team of lawyers”, “we are a small firm of solicitors”. */
function asGroup(reading: Reading, group: number, sentence: number): Said | null {
  const lead = phraseStart(reading, group, sentence);
  const word = wordAt(reading, lead - 1);
  if (lead - 1 >= sentence && word === 'our') return us(1.6);
  if (/^(?:we're|i'm)$/.test(word)) return us(3);
  if (lead - 1 <= sentence || !selfVerbs.has(word) || /^(?:was|were)$/.test(word)) return null;
  if (pronounBefore(reading, lead - 1, sentence) === 'we') return us(3);
  return isName(reading, lead - 2, sentence) ? us(1.6) : null;
}

/** “Harlow & Pike Solicitors”, “Northside Plumbing Ltd”. */
function inFirmName(reading: Reading, { hit, block, sentence }: NounPhrase): Said | null {
  if (hit.from === sentence.from || !/^\p{Lu}/u.test(writtenAt(reading, hit.from))) return null;
  const gap = gapBefore(reading, hit.from);
  const named = gap === Gap.And || (gap <= Gap.Mark && /^\p{Lu}\p{Ll}/u.test(writtenAt(reading, hit.from - 1)));
  const goesOn = gapBefore(reading, hit.to) <= Gap.And && /^\p{Lu}\p{Ll}/u.test(writtenAt(reading, hit.to));
  return named && !goesOn ? us(block < 8 ? 1.4 : 0.6) : null;
}

/** "The firm acts for …": a definite trade noun as the subject at the head of its sentence. */
function asSubject(reading: Reading, { hit, lead, opener, sentence }: NounPhrase): Said | null {
  const heads = opener === 'the' && lead - 1 <= sentence.from + 1 && !/[^s]s$/.test(wordAt(reading, hit.to - 1));
  const next = wordAt(reading, hit.to);
  const acts = gapBefore(reading, hit.to) === Gap.Space && (auxiliaries.has(next) || /(?:s|ed)$/.test(next));
  return heads && acts && !audienceWords.has(next) && reading.tokens.possessive[hit.to - 1] === 0 ? us(0.3) : null;
}

function firstSpeaker(reading: Reading, from: number, to: number): 'we' | 'you' | '' {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const word = wordAt(reading, at);
    if (/^(?:we|our|i|my|we're|i'm)$/.test(word)) return 'we';
    if (/^(?:you|your)$/.test(word)) return 'you';
  }
  return '';
}

/** "the retail industry". */
function isTopic(reading: Reading, hit: CueHit): boolean {
  return gapBefore(reading, hit.to) <= Gap.Hyphen && topicWords.has(wordAt(reading, hit.to));
}

/** "our restaurant clients": the noun tells what the clients are. */
function isModifier(reading: Reading, hit: CueHit): boolean {
  return gapBefore(reading, hit.to) <= Gap.Hyphen && /^(?:clients?|customers?)$/.test(wordAt(reading, hit.to));
}

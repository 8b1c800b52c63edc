/**
 * Stage 5, evidence: for each cue, whether the words around it speak of the writer or the reader. What they say rests on
 * the sentence and its neighbours alone, so it is kept from one version of a document to the next.
 */
import type { CueHit } from '../../cues/matchCues';
import { type Kept, nothingKept, renew } from '../../kept';
import { firstPerson } from '../../lexicon/wordClasses';
import { isSame } from '../../same';
import { blockOf, type Reading, sentenceOf } from '../../sentences/readText';
import { markWords } from '../../sentences/vocabulary';
import { readSelfDescription, type Said } from './readSelfDescription';

const ofWriter = markWords(firstPerson);

export interface Voice {
  /** What a frame around the cue says one of the speakers is; null where there is none. */
  readonly said: Said | null;
  /** Whether the writer speaks there of himself, or it is a heading. */
  readonly isOwn: boolean;
}

/**
 * @param before those of the version before, and how many hits stand as they did
 */
export function readVoices(
  reading: Reading,
  hits: readonly CueHit[],
  before: readonly Voice[] = [],
  kept: Kept = nothingKept,
): readonly Voice[] {
  return renew(before, kept, hits.length, (index) => readVoice(reading, hits[index] as CueHit), isSameVoice);
}

function isSameVoice(one: Voice, other: Voice): boolean {
  if (one.isOwn !== other.isOwn || one.said === null || other.said === null) return isSame(one, other);
  return isSame(one.said, other.said);
}

function readVoice(reading: Reading, hit: CueHit): Voice {
  const { favours, kind, profile } = hit.cue;
  const tells = favours !== 'none' && (profile !== null || kind === 'deed');
  return {
    said: tells ? readSelfDescription(reading, hit) : null,
    isOwn: profile !== null && isOwn(reading, hit.from),
  };
}

/** How far from a cue a word is looked for that shows the writer to speak. */
const reach = 30;

function isOwn(reading: Reading, token: number): boolean {
  const { number, block, first } = reading.tokens;
  if (blockOf(reading, token).kind === 'heading') return true;
  const index = block[token] ?? 0;
  const to = Math.min(first[index + 1] ?? 0, token + reach);
  for (let at = Math.max(first[index] ?? 0, token - reach); at < to; at++)
    if (ofWriter[number[at] ?? 0] === 1 && isInSentenceOf(reading, token, at)) return true;
  return false;
}

/** Asked last of all: a block is split into sentences when one of them is asked for, and in most the writer says nothing. */
function isInSentenceOf(reading: Reading, token: number, other: number): boolean {
  const { from, to } = sentenceOf(reading, token);
  return other >= from && other < to;
}

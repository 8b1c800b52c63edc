/**
 * Stage 5, evidence: for each cue, whether the words around it speak of the writer or the reader. What they say rests on
 * the sentence and its neighbours alone, so it is kept from one version of a document to the next.
 */
import type { CueHit } from '../../cues/matchCues';
import { firstPerson } from '../../lexicon/wordClasses';
import { blockOf, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { readSelfDescription, type Said } from './readSelfDescription';

export interface Voice {
  /** What a frame around the cue says one of the speakers is; null where there is none. */
  readonly said: Said | null;
  /** Whether the writer speaks there of himself, or it is a heading. */
  readonly isOwn: boolean;
}

/**
 * @param before those of the version before, and for each hit its index there; -1 where it is read again
 */
export function readVoices(
  reading: Reading,
  hits: readonly CueHit[],
  before: readonly Voice[] = [],
  indexes: readonly number[] = [],
): readonly Voice[] {
  return hits.map((hit, index) => before[indexes[index] ?? -1] ?? readVoice(reading, hit));
}

function readVoice(reading: Reading, hit: CueHit): Voice {
  const { favours, kind, profile } = hit.cue;
  const tells = favours !== 'none' && (profile !== null || kind === 'deed');
  return {
    said: tells ? readSelfDescription(reading, hit) : null,
    isOwn: profile !== null && isOwn(reading, hit.from),
  };
}

function isOwn(reading: Reading, token: number): boolean {
  if (blockOf(reading, token).kind === 'heading') return true;
  const { from, to } = sentenceOf(reading, token);
  for (let at = Math.max(from, token - 30); at < Math.min(to, token + 30); at++)
    if (firstPerson.has(wordAt(reading, at))) return true;
  return false;
}

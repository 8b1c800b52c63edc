/**
 * Who writes the documents beside a page, by what the page itself says: an “about us” or a README read for that alone,
 * with the stages that the pipeline begins with.
 */
import { matcherOfLexicon } from './cues/lexiconMatcher';
import { findAudience } from './evidence/provider/findAudience';
import { inferBusiness, isToldHere, type Speaker } from './evidence/provider/inferBusiness';
import { readVoices } from './evidence/provider/readVoices';
import { countWords } from './evidence/wordCounts';
import { defaultHouseStyle } from './houseStyle/defaultHouseStyle';
import { profilesById } from './lexicon/profiles';
import type { Document, FoundTerm, Writer } from './model';
import { readText } from './sentences/readText';

/** One heading, or one word in passing, is less than this. */
const sureEnough = 0.45;

/**
 * Null where the page does not say, or not clearly. Never throws on any text.
 * @param page how people find it, such as “about.md”
 */
export function readWriter(document: Document, page: string): Writer | null {
  const us = inferWriter(document);
  if (us.business === null || us.pooled || us.confidence < sureEnough) return null;
  return { business: us.business, confidence: us.confidence, outright: us.outright, page };
}

/** Whether a text says so plainly who writes it that what other pages say makes no difference. Never throws on any text. */
export function saysWhoWrites(document: Document): boolean {
  return isToldHere(inferWriter(document));
}

function inferWriter(document: Document): Speaker {
  const reading = readText(document);
  const hits = matcherOfLexicon().findAll(reading);
  const voices = readVoices(reading, hits);
  const audience = findAudience(reading, hits);
  const counts = countWords(reading.tokens);
  return inferBusiness(counts, hits, voices, audience, profilesById, defaultHouseStyle, null).us;
}

/** From this many pages on it is no guest who writes, where this many times fewer are of a trade with the other word. */
const several = 2;
const fewer = 4;

/** Who writes, by what several pages say of their writers: the first that is of the commonest trade; null where they do not agree. */
export function agreedWriter(writers: readonly Writer[]): Writer | null {
  const count = (calls: FoundTerm) => writers.filter((one) => profilesById.get(one.business)?.calls === calls).length;
  const most = Math.max(count('client'), count('customer'));
  if (most < several || most < fewer * Math.min(count('client'), count('customer'))) return null;
  const times = (one: Writer) => writers.filter(({ business }) => business === one.business).length;
  return writers.reduce((best, one) => (times(one) > times(best) ? one : best));
}

/**
 * Stage 5, evidence: trade nouns that name who is served and not who serves: "for restaurants", "clients such as law
 * firms", "hospital clients", "legal clients", "our client, a chain of garden centres", "our best customers are agencies", "one client has a shop on the
 * quay". They say nothing of the provider.
 */
import type { CueHit } from '../../cues/matchCues';
import { between, type Kept, nothingKept, renewSet } from '../../kept';
import {
  audienceWords,
  auxiliaries,
  owningVerbs,
  pronouns,
  sectors,
  servingWords,
  theirWords,
} from '../../lexicon/wordClasses';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import { isTermWord } from './attribution';

/** How far before a noun the word may stand that makes it the audience. */
const reach = 6;
const stops = /^(?:our|my|your|we|you|is|are|was|were|i|the)$/;
/** "sold to law practices", "used by dentists": who buys or uses a thing does not sell it. */
const soldTo = /^(?:sold|sell|sells|selling|marketed|supplied|available|rented|licensed|shipped|sale)$/;
const usedBy = /^(?:used|bought|trusted|loved|chosen|liked|favoured|favored|adopted|ordered)$/;

/** The cues of a document, and those of them that name an audience. */
export interface Heard {
  readonly hits: readonly CueHit[];
  readonly audience: ReadonlySet<CueHit>;
}

const nothingHeard: Heard = { hits: [], audience: new Set() };

/**
 * @param before what was found in the version before, and how many hits stand as they did
 */
export function findAudience(
  reading: Reading,
  hits: readonly CueHit[],
  before: Heard = nothingHeard,
  kept: Kept = nothingKept,
): ReadonlySet<CueHit> {
  return renewSet(before.audience, between(before.hits, kept), findAmong(reading, between(hits, kept)));
}

function findAmong(reading: Reading, hits: readonly CueHit[]): ReadonlySet<CueHit> {
  const audience = new Set<CueHit>();
  let listed = -1;
  for (const hit of hits) {
    const isKind = gapBefore(reading, hit.to) <= Gap.Hyphen && isTermWord(wordAt(reading, hit.to));
    if (isKind && isSector(reading, hit)) audience.add(hit);
    if (hit.cue.kind !== 'trade') continue;
    if (!isKind && !isAudience(reading, hit.from, servingWords) && !isNextInList(reading, listed, hit.from)) continue;
    audience.add(hit);
    listed = hit.to;
  }
  return audience;
}

/** "Our legal clients", "a retail client": an adjective of a sector says where they are at work. */
function isSector(reading: Reading, { from, to }: CueHit): boolean {
  return to - from === 1 && sectors.has(wordAt(reading, from));
}

/** "for restaurants, bars and bakeries", "from a noodle counter to a hotel": the next item of a list that names an audience. */
function isNextInList(reading: Reading, listed: number, token: number): boolean {
  if (listed < 0 || token - listed > longestItem || sentenceOf(reading, token).from > listed) return false;
  for (let at = listed; at < token; at++) {
    const word = wordAt(reading, at);
    if (gapBefore(reading, at) >= Gap.Stop || stops.test(word) || pronouns.has(word) || auxiliaries.has(word))
      return false;
  }
  return gapBefore(reading, token) > Gap.Hyphen || /^(?:and|or|to|a|an|\p{Ll}+)$/u.test(wordAt(reading, token - 1));
}

/** How many words may stand between one item of a list and the next. */
const longestItem = 6;

/** Whether the noun phrase at a token stands in a frame that names an audience. */
export function isAudience(reading: Reading, token: number, words = audienceWords): boolean {
  const { from } = sentenceOf(reading, token);
  for (let at = token - 1; at >= from && token - at < reach; at--) {
    const word = wordAt(reading, at);
    if (gapBefore(reading, at + 1) >= Gap.Mark) return isTermWord(word) && /^an?$/.test(wordAt(reading, at + 1));
    const before = wordAt(reading, at - 1);
    if (words.has(word) || (word === 'as' && before === 'such')) return true;
    if ((word === 'to' && soldTo.test(before)) || (word === 'by' && usedBy.test(before))) return true;
    if (/^(?:is|are|was|were)$/.test(word) && isTermWord(before)) return true;
    if (/^(?:who|which|that)$/.test(word) && isTermWord(before)) return true;
    if ((owningVerbs.has(word) || word === 'from') && isServedSubject(reading, at, from)) return true;
    if (theirWords.has(word)) return hasTermBefore(reading, at, from);
    if (stops.test(word)) return false;
  }
  return false;
}

/** "A client calls: its web shop …": the pronoun takes up the mention. */
function hasTermBefore(reading: Reading, pronoun: number, sentence: number): boolean {
  for (let at = pronoun - 1; at >= sentence && pronoun - at <= 10; at--)
    if (isTermWord(wordAt(reading, at))) return true;
  return false;
}

/** "One client now has …", "our clients range from …": the mention is what does it. */
function isServedSubject(reading: Reading, verb: number, sentence: number): boolean {
  for (let at = verb - 1; at >= sentence && verb - at <= 3; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark) return false;
    const word = wordAt(reading, at);
    if (isTermWord(word)) return reading.tokens.possessive[at] === 0;
    if (!/^(?:range|ranged|come|came|now|also|already|each|all|just|today|who|still|once)$/.test(word)) return false;
  }
  return false;
}

/**
 * Stage 5, evidence: mentions that the text shows to be businesses themselves: “the client’s shop”, “the client, a chain
 * of garden centres”, “our client runs two cafés”, “clients who want to improve their sales”. Who serves a business with goods of its own seldom sells it over a
 * counter, and the goods that are spoken of are its own.
 */
import type { CueHit } from '../../cues/matchCues';
import { type Kept, nothingKept, renew } from '../../kept';
import { businessThings, organisations, owningVerbs, theirWords } from '../../lexicon/wordClasses';
import type { FoundMention } from '../../mentions/findMentions';
import { gapBefore, type Reading, sentenceOf, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';

/**
 * For each mention, whether it is shown to be a business.
 * @param before those of the version before, and how many mentions stand as they did
 */
export function findServedBusinesses(
  reading: Reading,
  mentions: readonly FoundMention[],
  audience: ReadonlySet<CueHit>,
  before: readonly boolean[] = [],
  kept: Kept = nothingKept,
): readonly boolean[] {
  const nouns = new Set<number>();
  for (const hit of audience) for (let token = hit.from; token < hit.to; token++) nouns.add(token);
  return renew(before, kept, mentions.length, (index) => {
    const mention = mentions[index] as FoundMention;
    const { to } = sentenceOf(reading, mention.token);
    return (
      ownsBusinessThing(reading, mention) ||
      isInApposition(reading, mention, to, nouns) ||
      tendsBusinessThing(reading, mention, to) ||
      runsBusiness(reading, mention, to, nouns) ||
      reportsFigures(reading, mention, to)
    );
  });
}

/** the client’s shop, the clients’ own staff. */
function ownsBusinessThing(reading: Reading, { token, possessive }: FoundMention): boolean {
  if (!possessive) return false;
  for (let at = token + 1; at <= token + 3 && gapBefore(reading, at) < Gap.Mark; at++) {
    if (businessThings.has(wordAt(reading, at))) return true;
  }
  return false;
}

/** clients who are looking to improve their sales, a client that wants its website to load faster. */
function tendsBusinessThing(reading: Reading, { token, possessive }: FoundMention, to: number): boolean {
  if (possessive || !opensRelative.test(wordAt(reading, token + 1)) || gapBefore(reading, token + 1) >= Gap.Mark)
    return false;
  for (let at = token + 2; at < Math.min(to, token + 12) && gapBefore(reading, at) < Gap.Mark; at++) {
    if (!theirWords.has(wordAt(reading, at))) continue;
    return businessThings.has(wordAt(reading, at + 1)) || businessThings.has(wordAt(reading, at + 2));
  }
  return false;
}

const opensRelative = /^(?:who|that|which|wanting|looking|trying|hoping|seeking)$/;

/** the client, a chain of garden centres; a client (a regional bakery). */
function isInApposition(reading: Reading, { token }: FoundMention, to: number, nouns: ReadonlySet<number>): boolean {
  if (gapBefore(reading, token + 1) !== Gap.Mark || !/^(?:an?|the|one)$/.test(wordAt(reading, token + 1))) return false;
  for (let at = token + 2; at < Math.min(to, token + 8) && gapBefore(reading, at) < Gap.Mark; at++) {
    if (nouns.has(at) || organisations.has(wordAt(reading, at))) return true;
  }
  return false;
}

/** The client reported a rise in sales of a third: only a business has such figures. */
function reportsFigures(reading: Reading, { token, possessive }: FoundMention, to: number): boolean {
  if (possessive || gapBefore(reading, token + 1) >= Gap.Mark || !reporting.test(wordAt(reading, token + 1)))
    return false;
  for (let at = token + 2; at < Math.min(to, token + 10) && gapBefore(reading, at) < Gap.Stop; at++) {
    if (!changes.test(wordAt(reading, at)) || !/^(?:in|of)$/.test(wordAt(reading, at + 1))) continue;
    for (let of = at + 2; of < at + 5; of++) if (figures.test(wordAt(reading, of))) return true;
  }
  return false;
}

const reporting = /^(?:reported|reports|saw|sees|enjoyed|achieved|recorded|experienced|noticed|gained|had)$/;
const changes = /^(?:increases?|rises?|growth|jumps?|uplift|boost|drop|fall|decreases?|surge|improvements?)$/;
const figures =
  /^(?:sales|revenues?|turnover|profits?|conversions?|traffic|leads|bookings|enquiries|inquiries|orders|sign-?ups)$/;

/** our client runs two cafés. */
function runsBusiness(reading: Reading, { token }: FoundMention, to: number, nouns: ReadonlySet<number>): boolean {
  let verb = token + 1;
  while (verb < to && verb - token < 4 && !owningVerbs.has(wordAt(reading, verb))) verb++;
  if (!owningVerbs.has(wordAt(reading, verb))) return false;
  for (let at = verb + 1; at < Math.min(to, verb + 7) && gapBefore(reading, at) < Gap.Stop; at++)
    if (nouns.has(at)) return true;
  return false;
}

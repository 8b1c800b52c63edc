/** Whose people a mention speaks of, where the house style names the person or firm: “Acme’s customers”. */
import { type Attribution, seenFrom, thirds } from '../evidence/provider/attribution';
import { ourWords, theirWords } from '../lexicon/wordClasses';
import type { FoundMention } from '../mentions/findMentions';
import type { Party } from '../model';
import { gapBefore, type Reading, sentenceOf, spanOf, wordAt } from '../sentences/readText';
import { Gap } from '../sentences/tokens';
import { standAt, type Word, wordsOf } from './words';

/** Everybody who is neither us nor named. */
export const everybody = '*';

interface Name {
  readonly party: Party;
  readonly words: readonly Word[];
}

export function nameParties(
  reading: Reading,
  mentions: readonly FoundMention[],
  attributions: readonly Attribution[],
  parties: readonly Party[],
): readonly Attribution[] {
  if (parties.length === 0) return attributions;
  const names = parties.flatMap((party) =>
    party.names.filter((name) => name !== everybody).map((name) => ({ party, words: wordsOf(name) })),
  );
  const others = parties.find((party) => party.names.includes(everybody));
  return attributions.map((attribution, index) => {
    const mention = mentions[index];
    const named = mention && nameFor(reading, mention, attribution, names);
    if (named) return named;
    return others && isSomebodyElses(attribution) ? { ...attribution, party: others } : attribution;
  });
}

/** What a mention takes up from one before it is too little: what it is called itself may change what it takes up. */
function isSomebodyElses({ who, chain, certainty, takenUp }: Attribution): boolean {
  return chain || ((who === 'third' || who === 'reader') && certainty > 0.65 && takenUp === 0);
}

function nameFor(
  reading: Reading,
  mention: FoundMention,
  attribution: Attribution,
  names: readonly Name[],
): Attribution | null {
  const sentence = sentenceOf(reading, mention.token);
  const belongsTo = ({ party, words }: Name, from: number): Attribution => {
    const span = spanOf(reading, from, from + words.length);
    return seenFrom(mention, { ...thirds(span, 1, party.business), party });
  };
  // “Acme’s loyal customers”, “Acme customers”: the name stands before it, with adjectives between if it owns it.
  for (let end = mention.token; mention.token - end < 4; end--) {
    const last = end - 1;
    if (gapBefore(reading, end) >= Gap.Mark || ourWords.has(wordAt(reading, last))) break;
    const owns = reading.tokens.possessive[last] === 1 || end === mention.token;
    const name = owns && nameEndingAt(reading, names, end);
    if (name) return belongsTo(name, end - name.words.length);
  }
  // “customers of Acme”, “a client at Acme”
  const after = mention.token + 1;
  if (/^(?:of|at)$/.test(wordAt(reading, after)) && gapBefore(reading, after) < Gap.Mark) {
    // “customers of the hotel”: the article may be part of the name.
    const name = nameFrom(reading, names, after + 1);
    if (name) return belongsTo(name, after + 1);
    const bare = /^(?:the|our)$/.test(wordAt(reading, after + 1)) && nameFrom(reading, names, after + 2);
    if (bare) return belongsTo(bare, after + 2);
  }
  // “Acme writes to its customers”: the nearest name before the pronoun.
  if (!isTheirs(reading, mention.token)) return null;
  if (attribution.who !== 'third' || attribution.business !== null) return null;
  for (let end = mention.token - 1; end > Math.max(sentence.from, mention.token - farthest); end--) {
    const name = nameEndingAt(reading, names, end);
    if (name) return belongsTo(name, end - name.words.length);
  }
  return null;
}

/** Words back from a pronoun to the name it stands for; a sentence may be as long as a book. */
const farthest = 40;

/** The name whose last word is the one before `end`. */
function nameEndingAt(reading: Reading, names: readonly Name[], end: number): Name | undefined {
  return names.find(({ words }) => standAt(reading, words, end - words.length));
}

function nameFrom(reading: Reading, names: readonly Name[], from: number): Name | undefined {
  return names.find(({ words }) => standAt(reading, words, from));
}

/** its customers, their most loyal clients */
function isTheirs(reading: Reading, mention: number): boolean {
  for (let at = mention - 1; mention - at < 4; at--) {
    if (gapBefore(reading, at + 1) >= Gap.Mark) return false;
    if (theirWords.has(wordAt(reading, at))) return true;
  }
  return false;
}

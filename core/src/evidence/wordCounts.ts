/**
 * Stage 5, evidence: how often a document names its writer, its reader, and itself as a contract. These are sums over its
 * words: an edit takes from them what the words it removed had counted for, and adds what the new ones count for.
 */
import { firstPerson, secondPerson } from '../lexicon/wordClasses';
import type { Moved } from '../sentences/joinTokens';
import type { Tokens } from '../sentences/tokens';
import { markWords } from '../sentences/vocabulary';

export interface WordCounts {
  readonly we: number;
  readonly you: number;
  /** “This agreement”, “our terms”. */
  readonly contract: number;
}

const ofWriter = markWords(firstPerson);
const ofReader = markWords(secondPerson);
const pointing = markWords(['this', 'these', 'our', 'the']);
const pointingHere = markWords(['this', 'these']);
const kinds = markWords(['agreement', 'terms', 'policy', 'eula', 'addendum', 'dpa', 'disclaimer', 'contract']);
const kindsOfSite = markWords(['terms', 'policy']);
/** Few words are of a number so low. */
const highest = Math.max(...[ofWriter, ofReader, pointing, kinds].map(({ length }) => length));

export function countWords({ number, count }: Tokens, from = 0, to = count): WordCounts {
  let we = 0;
  let you = 0;
  let contract = 0;
  for (let token = from; token < to; token++) {
    const word = number[token] ?? 0;
    if (word >= highest) continue;
    if (ofWriter[word] === 1) we++;
    else if (ofReader[word] === 1) you++;
    // What points stands before it, and may stand in the block before.
    if (pointing[word] === 1) contract += namesContract(word, number[token + 1] ?? 0) ? 1 : 0;
  }
  return { we, you, contract };
}

function namesContract(before: number, word: number): boolean {
  return kinds[word] === 1 && (pointingHere[before] === 1 || kindsOfSite[word] === 1);
}

/** The counts of a version by way of those before it. */
export function recountWords(counts: WordCounts, before: Tokens, now: Tokens, { head, tail }: Moved): WordCounts {
  const [was, is] = [before, now].map((tokens) => {
    // The word before an edit may have pointed to the first in it.
    const from = Math.max(0, (tokens.first[head] ?? 0) - 1);
    return countWords(tokens, from, tokens.first[tokens.first.length - 1 - tail]);
  }) as [WordCounts, WordCounts];
  return {
    we: counts.we - was.we + is.we,
    you: counts.you - was.you + is.you,
    contract: counts.contract - was.contract + is.contract,
  };
}

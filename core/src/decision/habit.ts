/**
 * Stage 6, decision: habits. A word that the documents beside keep to is no slip, whatever the words around it lean to,
 * unless the writer’s own trade says otherwise: a law firm may have it wrong on every page. And the longer a document is that
 * keeps to a word, the more must speak for the other.
 */
import type { Trade } from '../evidence/provider/resolveTrade';
import type { FoundTerm, WordsBeside } from '../model';

/** From this many documents on it is a habit, where this many times fewer keep to the other word. */
const several = 4;
const fewer = 3;

export function isUsualBeside(term: FoundTerm, beside: WordsBeside | null): boolean {
  if (beside === null) return false;
  const other = term === 'client' ? beside.customer : beside.client;
  return beside[term] >= several && beside[term] >= fewer * other;
}

/** Whether what the text or a page beside it says outright of the writer’s trade is why the other word is better. */
export function isOfOwnTrade(side: FoundTerm, trade: Trade): boolean {
  return trade.outright && trade.side * (side === 'client' ? 1 : -1) >= clearly;
}

/** From this side on a trade says clearly what its people are called. */
const clearly = 0.5;

/** From this many words on a document is a long one, and how much that says. */
const lengths = [
  [1200, 1.5],
  [600, 1],
  [300, 0.5],
] as const;

/** How far a document of so many words is a long one, in steps, so that hardly a keystroke changes it. */
export function lengthOf(words: number): number {
  return lengths.find(([from]) => words >= from)?.[1] ?? 0;
}

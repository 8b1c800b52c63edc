/**
 * Stage 6, decision: what is clear of one mention goes for the others of the same people. A writer who uses one word for
 * the same people means the same by it, so a mention that its own context leaves open is decided like its like, unless
 * what stands around it leans the other way. It starts from what the evidence decided, and never from what it carried over.
 */
import { isOfUnknown } from '../evidence/provider/attribution';
import type { FoundTerm } from '../model';
import type { Case } from './decide';
import { groupPeople } from './groupPeople';
import type { Ruling } from './ruling';
import type { Verdict } from './verdict';

/** The mention it is decided like, by index, and the word. */
export interface Carried {
  readonly term: FoundTerm;
  readonly from: number;
}

/** How far below its bar a mention may be where a neighbour is decided, and where several are, wherever they stand. */
const slackBeside = 2;
const slackAmongSeveral = 3;
const several = 2;
/** The part of the mentions that must be clear: one page of a book says little of all the others. */
const fewest = 0.25;

/** Decisions that are carried over, by the index of the mention they are for. */
export function carryOver(
  cases: readonly Case[],
  verdicts: readonly (Verdict | undefined)[],
  rulings: readonly Ruling[],
): ReadonlyMap<number, Carried> {
  const carried = new Map<number, Carried>();
  for (const people of calledOneWord(cases)) {
    const decided = people.filter((index) => isByEvidence(rulings[index] as Ruling));
    const [term, ...more] = new Set(decided.map((index) => (rulings[index] as Ruling).term));
    if (more.length > 0 || (term !== 'client' && term !== 'customer')) continue;
    if (decided.length < fewest * people.length) continue;
    const clearest = clearestOf(decided, cases, verdicts);
    for (const index of people) {
      const verdict = verdicts[index];
      if ((rulings[index] as Ruling).term !== 'undecided' || verdict?.side !== term) continue;
      const one = cases[index] as Case;
      const isAmongSeveral = decided.length >= several && !isOfUnknown(one.attribution);
      const from = clearest.beside(one.mention.block) ?? (isAmongSeveral ? clearest.anywhere : null);
      const slack = isAmongSeveral ? slackAmongSeveral : slackBeside;
      if (from !== null && verdict.over >= -slack) carried.set(index, { term, from });
    }
  }
  return carried;
}

/** The mentions of the same people with one word, but not where both words are used for them: that writer may tell two kinds apart. */
function calledOneWord(cases: readonly Case[]): readonly (readonly number[])[] {
  return groupPeople(cases).flatMap(({ client, customer }) =>
    [client, customer].filter((one) => client.length + customer.length < (1 + asOften) * one.length),
  );
}

/** From this many times of the other word on, for each of the one, both are meant. */
const asOften = 0.5;

function isByEvidence({ by, term }: Ruling): boolean {
  return by === 'evidence' && term !== 'undecided';
}

/** The mention that is decided most clearly, of all and of those in a block or the next to it; null where there is none. */
interface Clearest {
  readonly anywhere: number | null;
  readonly beside: (block: number) => number | null;
}

function clearestOf(
  decided: readonly number[],
  cases: readonly Case[],
  verdicts: readonly (Verdict | undefined)[],
): Clearest {
  const clearer = (one: number | null, other: number | null): number | null =>
    one === null || (other !== null && overOf(other) > overOf(one)) ? other : one;
  const overOf = (index: number): number => verdicts[index]?.over ?? 0;
  const byBlock = new Map<number, number | null>();
  for (const index of decided) {
    const { block } = (cases[index] as Case).mention;
    byBlock.set(block, clearer(byBlock.get(block) ?? null, index));
  }
  const inBlock = (block: number): number | null => byBlock.get(block) ?? null;
  return {
    anywhere: decided.reduce<number | null>(clearer, null),
    beside: (block) => clearer(inBlock(block), clearer(inBlock(block - 1), inBlock(block + 1))),
  };
}

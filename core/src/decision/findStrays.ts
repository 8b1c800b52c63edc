/**
 * Stage 6, decision: the stray word. Writers keep one word for the same people within a document; a single mention of the
 * other word among several, which its own context does not explain, is most often a slip. This never moves the reading
 * of the context: it is a finding of its own.
 */
import type { Decision, FoundTerm } from '../model';
import type { Case } from './decide';
import type { Balance } from './weighEvidence';

/** The other mentions of the same people, by index. */
export interface Stray {
  readonly term: FoundTerm;
  readonly others: readonly number[];
}

/** How many mentions of the usual word there must be: with fewer, the other word is as often meant. */
const enough = 4;

/** Strays by the index of their mention. */
export function findStrays(
  cases: readonly Case[],
  balances: readonly Balance[],
  decisions: readonly Decision[],
): ReadonlyMap<number, Stray> {
  const groups = new Map<string, { client: number[]; customer: number[] }>();
  for (const [index, one] of cases.entries()) {
    if (one.sense.kind !== 'party') continue;
    const { who, business, chain } = one.attribution;
    const key = who === 'us' || who === 'unsaid' ? 'us' : `${who} ${business} ${chain}`;
    const group = groups.get(key) ?? { client: [], customer: [] };
    group[one.mention.term].push(index);
    groups.set(key, group);
  }
  const strays = new Map<number, Stray>();
  for (const group of groups.values()) {
    for (const term of ['client', 'customer'] as const) {
      const [stray, ...more] = group[term === 'client' ? 'customer' : 'client'];
      const others = group[term];
      if (stray === undefined || more.length > 0 || others.length < enough) continue;
      if (!others.some((other) => areNeighbours(cases[stray] as Case, cases[other] as Case))) continue;
      if (isExplained(cases[stray] as Case, balances[stray] as Balance, decisions[stray] as Decision)) continue;
      strays.set(stray, { term, others });
    }
  }
  return strays;
}

/** Whether its own context gives a reason for the other word. */
function isExplained({ mention, attribution, evidence }: Case, { sums }: Balance, decision: Decision): boolean {
  if (decision.term !== 'undecided' || evidence.opensCompound || evidence.contrasts || attribution.chain) return true;
  const other = mention.term === 'client' ? 'customer' : 'client';
  return sums[mention.term] > 1 && sums[mention.term] > sums[other];
}

/** In a long document the same word may mean other people chapters away; a slip stands among the words it slipped from. */
function areNeighbours(one: Case, other: Case): boolean {
  return Math.abs(one.mention.block - other.mention.block) <= nearby;
}

const nearby = 3;

/**
 * Stage 6, decision: the stray word. Writers keep one word for the same people within a document; a single mention of the
 * other word among several, which its own context does not explain, is most often a slip. This never moves the reading
 * of the context: it is a finding of its own.
 */
import type { MentionEvidence } from '../evidence/gatherEvidence';
import { type Attribution, isOfUnknown, isOurs } from '../evidence/provider/attribution';
import type { Trade } from '../evidence/provider/resolveTrade';
import type { FoundTerm } from '../model';
import { otherTerm } from '../otherTerm';
import type { Case } from './decide';
import { groupPeople } from './groupPeople';
import type { Ruling } from './ruling';
import type { Balance } from './weighEvidence';

/** The other mentions of the same people, by index. */
export interface Stray {
  readonly term: FoundTerm;
  readonly others: readonly number[];
}

/** How many mentions of the usual word tell by themselves: with fewer, the other word is as often meant. */
const plenty = 4;
/** How many tell where what is said around the stray and around them leans to the same word. */
const several = 3;
/** How many tell where, besides, one of them is decided so by its context or all speak of “our” people. */
const few = 2;

/** Strays by the index of their mention. */
export function findStrays(
  cases: readonly Case[],
  balances: readonly Balance[],
  rulings: readonly Ruling[],
): ReadonlyMap<number, Stray> {
  const strays = new Map<number, Stray>();
  for (const people of groupPeople(cases)) {
    for (const term of ['client', 'customer'] as const) {
      const [stray, ...more] = people[otherTerm(term)];
      const others = people[term];
      if (stray === undefined || more.length > 0 || others.length < few) continue;
      if (!others.some((other) => areNeighbours(cases[stray] as Case, cases[other] as Case))) continue;
      if (term === 'customer' && areOurClients(cases[stray] as Case, others, cases)) continue;
      if (isExplained(cases[stray] as Case, balances[stray] as Balance, rulings[stray] as Ruling)) continue;
      if (isTakenFromQuotation(stray, cases)) continue;
      const isBorneOut =
        others.some((other) => rulings[other]?.term === term) ||
        (isOurs((cases[stray] as Case).attribution) &&
          others.some((other) => isOurs((cases[other] as Case).attribution)));
      const needed = !leansTo(term, stray, others, balances) ? plenty : isBorneOut ? few : several;
      if (others.length >= needed) strays.set(stray, { term, others });
    }
  }
  return strays;
}

/** “Get closer to your customers”, over what somebody said of customers: who quotes takes up the word that is quoted. */
function isTakenFromQuotation(stray: number, cases: readonly Case[]): boolean {
  const { mention } = cases[stray] as Case;
  return [stray - 1, stray + 1].some((index) => {
    const beside = cases[index];
    if (beside?.sense.kind !== 'quotation' || beside.mention.term !== mention.term) return false;
    return Math.abs(beside.mention.block - mention.block) <= 1;
  });
}

/**
 * Whether its own context gives a reason for the other word. That both words stand in its sentence is none: there, too, a
 * writer slips from one to the other, and what names both on purpose is a doublet.
 */
function isExplained({ mention, attribution, evidence }: Case, { sums, trade }: Balance, ruling: Ruling): boolean {
  if (ruling.term !== 'undecided' || evidence.opensCompound || attribution.chain) return true;
  if (evidence.isOfSegment || isOfUnknown(attribution) || areTheirPublic(mention.term, attribution, trade, evidence))
    return true;
  return sums[mention.term] > 1 && sums[mention.term] > sums[otherTerm(mention.term)];
}

/** “The news for the customers the site hopes to reach”: whom an agency or a consultancy speaks of and nobody claims are its clients’ own. */
function areTheirPublic(term: FoundTerm, { who }: Attribution, trade: Trade, evidence: MentionEvidence): boolean {
  return (
    term === 'customer' &&
    who === 'unsaid' &&
    trade.servesBusinesses &&
    trade.side > 0 &&
    (!evidence.isAttributive || evidence.isBareAttributive)
  );
}

/** Whether nothing around the stray leans to the word it has, and the words around the others lean to theirs. */
function leansTo(term: FoundTerm, stray: number, others: readonly number[], balances: readonly Balance[]): boolean {
  const lean = (index: number): number => {
    const { client, customer } = (balances[index] as Balance).sums;
    return term === 'client' ? client - customer : customer - client;
  };
  return lean(stray) >= 0 && others.reduce((sum, other) => sum + lean(other), 0) > 0;
}

/**
 * “Our client wanted its customers to …”: whoever works for a business speaks of its people as well, and of nobody as
 * ours but the business. A single one is “a brave client” and speaks for nobody else, and in technical writing a client that
 * nobody claims may be a program.
 */
function areOurClients(
  { mention, attribution, evidence }: Case,
  others: readonly number[],
  cases: readonly Case[],
): boolean {
  if (mention.number === 'singular' && !evidence.isAttributive) return true;
  if (attribution.who !== 'us') return evidence.isTechnical;
  return !others.some((other) => cases[other]?.attribution.who === 'us');
}

/** In a long document the same word may mean other people chapters away; a slip stands among the words it slipped from. */
function areNeighbours(one: Case, other: Case): boolean {
  return Math.abs(one.mention.block - other.mention.block) <= nearby;
}

const nearby = 3;

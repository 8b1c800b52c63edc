/** Stage 6, decision: the two sums of points held against their bars; and whether a verdict holds for a later version, too. */
import { isSameEvidence } from '../evidence/gatherEvidence';
import type { FoundTerm } from '../model';
import { otherTerm } from '../otherTerm';
import { isSame } from '../same';
import { bar } from './points';
import { type Balance, readOwnSigns, readSignsOfOthers, total } from './weighEvidence';

/** Whether two balances weigh the same, be they of the same version of a document or not. */
export function isSameBalance(one: Balance, other: Balance): boolean {
  return isSameByItself(one, other) && isSameAmongOthers(one, other);
}

/** Whether two mentions show the same by themselves, whatever others there are. */
function isSameByItself(one: Balance, other: Balance): boolean {
  return (
    isSameEvidence(one.evidence, other.evidence) &&
    one.sums === other.sums &&
    isSame(one.trade, other.trade) &&
    isSame(one.attribution, other.attribution, 'span')
  );
}

function isSameAmongOthers(one: Balance, other: Balance): boolean {
  return (
    one.written === other.written &&
    one.writtenElsewhere === other.writtenElsewhere &&
    one.areBothMeant === other.areBothMeant &&
    one.steadiness === other.steadiness &&
    isSame(one.company, other.company)
  );
}

/** The side that more speaks for, by how many points it is over its bar, and whether both sides are, or neither leads. */
export interface Verdict {
  readonly side: FoundTerm;
  readonly over: number;
  readonly isForBoth: boolean;
  readonly isForNeither: boolean;
  /** The points for each side of what the mention shows by itself. */
  readonly own: Readonly<Record<FoundTerm, number>>;
}

/** @param own those points, where they are known */
export function weigh(balance: Balance, own = weighByItself(balance)): Verdict {
  const pointsFor = (side: FoundTerm): number => total(readSignsOfOthers(side, balance), side, own[side]) - bar[side];
  const client = pointsFor('client');
  const customer = pointsFor('customer');
  const side = client > customer ? 'client' : 'customer';
  const { trade, sums } = balance;
  return {
    side,
    over: Math.max(client, customer),
    isForBoth: Math.min(client, customer) > 0,
    isForNeither:
      !(trade.declared && trade.explicit) && sums[side] <= sums[otherTerm(side)] && sums[otherTerm(side)] > 0,
    own,
  };
}

/**
 * The verdict by way of that on the mention in the version before, with what was weighed then: most often only the company
 * it keeps has changed.
 */
export function weighAgain(balance: Balance, before: Balance | undefined, verdict: Verdict | undefined): Verdict {
  if (!before || !verdict || !isSameByItself(before, balance)) return weigh(balance);
  return isSameAmongOthers(before, balance) ? verdict : weigh(balance, verdict.own);
}

function weighByItself(balance: Balance): Verdict['own'] {
  return {
    client: total(readOwnSigns('client', balance), 'client'),
    customer: total(readOwnSigns('customer', balance), 'customer'),
  };
}

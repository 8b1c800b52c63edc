/** Stage 6, decision: the two sums of points held against their bars; and whether a verdict holds for a later version, too. */
import { isSameEvidence } from '../evidence/gatherEvidence';
import type { FoundTerm } from '../model';
import { isSame } from '../same';
import { bar } from './points';
import { type Balance, readSigns, total } from './weighEvidence';

/** Whether two balances weigh the same, be they of the same version of a document or not. */
export function isSameBalance(one: Balance, other: Balance): boolean {
  return (
    isSameEvidence(one.evidence, other.evidence) &&
    one.sums === other.sums &&
    one.written === other.written &&
    one.writtenElsewhere === other.writtenElsewhere &&
    isSame(one.trade, other.trade) &&
    isSame(one.company, other.company) &&
    isSame(one.attribution, other.attribution, 'span')
  );
}

/** The side that more speaks for, by how many points it is over its bar, and whether both sides are, or neither leads. */
export interface Verdict {
  readonly side: FoundTerm;
  readonly over: number;
  readonly isForBoth: boolean;
  readonly isForNeither: boolean;
}

export function weigh(balance: Balance): Verdict {
  const client = total(readSigns('client', balance), 'client') - bar.client;
  const customer = total(readSigns('customer', balance), 'customer') - bar.customer;
  const side = client > customer ? 'client' : 'customer';
  const { trade, sums } = balance;
  return {
    side,
    over: Math.max(client, customer),
    isForBoth: Math.min(client, customer) > 0,
    isForNeither: !(trade.declared && trade.explicit) && sums[side] <= sums[other[side]] && sums[other[side]] > 0,
  };
}

const other = { client: 'customer', customer: 'client' } as const;

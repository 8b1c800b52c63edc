/** Stage 5, evidence: what the rules of attribution answer with. */
import type { ProfileId, Provider, Span } from '../../model';

/** A provider with how it was told. */
export interface Attribution extends Provider {
  /** 1 for a possessor right at the mention, less the farther the words that told stand from it. */
  readonly certainty: number;
  /** "our client’s customers": the provider is itself somebody’s client or customer. */
  readonly chain: boolean;
  /** Whether it is taken up from a mention before it of the same word: of the other word it might take up nothing. */
  readonly takenUp: boolean;
}

export const unsaid: Attribution = {
  who: 'unsaid',
  span: null,
  business: null,
  certainty: 0,
  chain: false,
  takenUp: false,
};

export function ours(span: Span, certainty: number): Attribution {
  return { who: 'us', span, business: null, certainty, chain: false, takenUp: false };
}

export function readers(span: Span, certainty: number): Attribution {
  return { who: 'reader', span, business: null, certainty, chain: false, takenUp: false };
}

export function thirds(span: Span, certainty: number, business: ProfileId | null): Attribution {
  return { who: 'third', span, business, certainty, chain: false, takenUp: false };
}

/** Somebody served has people of its own. */
export function ofServed(span: Span, certainty: number): Attribution {
  return { who: 'third', span, business: null, certainty, chain: true, takenUp: false };
}

/** Whether the text says plainly that they are the writer’s own people. */
export function isOurs({ who, certainty }: Pick<Attribution, 'who' | 'certainty'>): boolean {
  return who === 'us' && certainty >= 0.9;
}

export function isTermWord(word: string): boolean {
  return word === 'client' || word === 'clients' || word === 'customer' || word === 'customers';
}

/** Stage 5, evidence: what the rules of attribution answer with. */
import type { Mention, ProfileId, Provider, Span } from '../../model';

/**
 * A provider with how it was told. The rules answer with the place of the words that told in the document; what is kept of
 * an answer counts it from the mention.
 */
export interface Attribution extends Provider {
  /** 1 for a possessor right at the mention, less the farther the words that told stand from it. */
  readonly certainty: number;
  /** "our client’s customers": the provider is itself somebody’s client or customer. */
  readonly chain: boolean;
  /** How many mentions before this one stands that of the same word it is taken up from; 0 where it is taken up from none. */
  readonly takenUp: number;
}

/** What a rule answered, with its place counted from the beginning of the mention: it holds however far both move. */
export function seenFrom({ offset }: Mention, answer: Attribution): Attribution {
  const { span } = answer;
  return span ? { ...answer, span: { offset: span.offset - offset, length: span.length } } : answer;
}

/** The words that told, where they stand in the document. */
export function placeOf({ span }: Attribution, { offset }: Mention): Span | null {
  return span && { offset: offset + span.offset, length: span.length };
}

export const unsaid: Attribution = {
  who: 'unsaid',
  span: null,
  business: null,
  certainty: 0,
  chain: false,
  takenUp: 0,
};

export function ours(span: Span, certainty: number): Attribution {
  return { who: 'us', span, business: null, certainty, chain: false, takenUp: 0 };
}

export function readers(span: Span, certainty: number): Attribution {
  return { who: 'reader', span, business: null, certainty, chain: false, takenUp: 0 };
}

export function thirds(span: Span, certainty: number, business: ProfileId | null): Attribution {
  return { who: 'third', span, business, certainty, chain: false, takenUp: 0 };
}

/** Somebody served has people of its own. */
export function ofServed(span: Span, certainty: number): Attribution {
  return { who: 'third', span, business: null, certainty, chain: true, takenUp: 0 };
}

/** Whether the text says plainly that they are the writer’s own people. */
export function isOurs({ who, certainty }: Pick<Attribution, 'who' | 'certainty'>): boolean {
  return who === 'us' && certainty >= 0.9;
}

/** “Their customers”: people of somebody of whom nothing is known, who need not be whoever was meant before. */
export function isOfUnknown({ who, business }: Attribution): boolean {
  return who === 'third' && business === null;
}

export function isTermWord(word: string): boolean {
  return word === 'client' || word === 'clients' || word === 'customer' || word === 'customers';
}

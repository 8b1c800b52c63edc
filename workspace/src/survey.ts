/**
 * What the documents of a workspace have in common: whom they are written by and what they call whom. The analysis of each
 * is the core’s; this file adds them up and proposes a house style. It knows no files and asks no questions.
 */
import type { Analysis, FoundTerm, ProfileId, Span } from '../../core/src/index';

export interface Survey {
  readonly documents: number;
  /** The businesses the documents told, the likeliest first. */
  readonly businesses: readonly SurveyedBusiness[];
  /** How often each word stands for the people we serve, or might. */
  readonly ours: Readonly<Record<FoundTerm, number>>;
  /** How often for the people somebody else serves. */
  readonly others: Readonly<Record<FoundTerm, number>>;
  readonly proposal: Answers;
}

export interface SurveyedBusiness {
  readonly id: ProfileId;
  /** The words that told it most often, such as "law firm". */
  readonly told: string;
  readonly documents: number;
}

/** What a house style is written from. */
export interface Answers {
  /** Null to let each document tell. */
  readonly business: ProfileId | null;
  readonly call: string;
  /** Such as "preset:law-firm"; null for none. */
  readonly preset: string | null;
}

interface Surveyor {
  add(text: string, analysis: Analysis): void;
  result(): Survey;
}

/** A share of the votes from which one answer is proposed. */
const clearMajority = 0.6;

export function startSurvey(): Surveyor {
  let documents = 0;
  const ours = { client: 0, customer: 0 };
  const others = { client: 0, customer: 0 };
  const votesForCalls = new Map<string, number>();
  const businesses = new Map<ProfileId, { votes: number; documents: number; told: Map<string, number> }>();

  function countBusiness(text: string, { business, confidence, span }: Analysis['context']): void {
    if (business === null) return;
    const known = businesses.get(business) ?? { votes: 0, documents: 0, told: new Map() };
    known.votes += confidence;
    known.documents++;
    if (span !== null) add(known.told, wordsAt(text, span), 1);
    businesses.set(business, known);
  }

  return {
    add(text, { context, mentions }) {
      documents++;
      countBusiness(text, context);
      for (const { mention, sense, provider, decision } of mentions) {
        if (sense.kind !== 'party') continue;
        const isOurs = provider.who === 'us' || provider.who === 'unsaid';
        (isOurs ? ours : others)[mention.term]++;
        // What the context asks for counts more than what was merely written.
        if (isOurs && decision.term === 'undecided') add(votesForCalls, mention.term, 0.5);
        else if (isOurs) add(votesForCalls, decision.term, 1);
      }
    },
    result() {
      const ranked = [...businesses].sort(([, one], [, other]) => other.votes - one.votes);
      return {
        documents,
        businesses: ranked.map(([id, known]) => ({ id, told: mostOf(known.told) ?? id, documents: known.documents })),
        ours,
        others,
        proposal: {
          business: leaderOf(new Map(ranked.map(([id, { votes }]) => [id, votes]))),
          call: leaderOf(votesForCalls) ?? 'infer',
          preset: null,
        },
      };
    },
  };
}

function wordsAt(text: string, { offset, length }: Span): string {
  return text
    .slice(offset, offset + length)
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function add(votes: Map<string, number>, choice: string, weight: number): void {
  votes.set(choice, (votes.get(choice) ?? 0) + weight);
}

/** The choice with a clear majority; null where there is none. */
function leaderOf(votes: ReadonlyMap<string, number>): string | null {
  const all = [...votes.values()].reduce((sum, each) => sum + each, 0);
  const leader = mostOf(votes);
  return leader !== null && (votes.get(leader) ?? 0) >= all * clearMajority ? leader : null;
}

function mostOf(votes: ReadonlyMap<string, number>): string | null {
  return [...votes].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

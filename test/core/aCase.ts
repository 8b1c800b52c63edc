/** Mentions with what is known of them, made up: for the stages that decide and never look at the text. */
import type { Case } from '../../core/src/decision/decide';
import type { Sums } from '../../core/src/decision/sumEvidence';
import type { Balance } from '../../core/src/decision/weighEvidence';
import type { FoundEvidence } from '../../core/src/evidence/foundEvidence';
import type { MentionEvidence } from '../../core/src/evidence/gatherEvidence';
import type { Attribution } from '../../core/src/evidence/provider/attribution';
import type { Trade } from '../../core/src/evidence/provider/resolveTrade';
import type { FoundTerm, Scope, SenseKind, Term } from '../../core/src/model';

/** That of a provider of whom nothing is known. */
export const noTrade: Trade = {
  of: 'us',
  side: 0,
  business: null,
  declared: false,
  pooled: false,
  outright: false,
  divided: false,
  servesBusinesses: false,
  reachesPublic: false,
  explicit: false,
  topic: null,
  topicSure: 0,
  isAnothers: false,
};

/** What is said of a case; the rest is as with a bare mention in a text that tells nothing. */
export interface Made extends Partial<Omit<Attribution, 'span'>> {
  readonly term?: FoundTerm;
  readonly sense?: SenseKind;
  readonly block?: number;
  readonly number?: 'singular' | 'plural';
  readonly evidence?: Partial<MentionEvidence>;
}

export function aCase({
  term = 'client',
  sense = 'party',
  block = 0,
  number = 'singular',
  evidence = {},
  ...said
}: Made = {}): Case {
  return {
    mention: {
      offset: 0,
      length: term.length,
      text: term,
      term,
      stem: { offset: 0, length: term.length },
      number,
      possessive: false,
      letterCase: 'lower',
      block,
      token: 0,
    },
    sense: { kind: sense, because: sense === 'party' ? '' : 'it is none' },
    attribution: { who: 'us', span: null, business: null, certainty: 1, chain: false, takenUp: 0, ...said },
    evidence: { ...noEvidence, ...evidence },
  };
}

const noEvidence: MentionEvidence = {
  cues: [],
  opensCompound: false,
  isHyphenated: false,
  isAttributive: false,
  isBareAttributive: false,
  isOfSegment: false,
  isOfBusinesses: false,
  isOfTrade: false,
  reference: 'plain',
  isDenied: false,
  isListed: false,
  isTechnical: false,
  servesBusinesses: false,
  servedTrades: new Set(),
  servedSides: new Set(),
  contrasts: false,
  overlap: 0,
};

export function aCue(favours: Term, weight: number, scope: Scope = 'sentence'): FoundEvidence {
  return {
    cue: `made.up.${favours}.${weight}`,
    place: { block: 0, at: 0, length: 6 },
    scope,
    favours,
    weight,
    source: '004:D4',
    profile: null,
    servesBusinesses: false,
    full: weight,
    isNounAside: false,
  };
}

export const none: Sums = { client: 0, customer: 0, patient: 0 };

/** A balance of which only the sums are looked at, and the trade. */
export function ofSums(sums: Partial<Sums>, trade: Partial<Trade> = {}): Balance {
  return { sums: { ...none, ...sums }, trade: { ...noTrade, ...trade } } as Balance;
}

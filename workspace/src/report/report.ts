/** What a check of a whole workspace tells, as data. It knows no wording, no picture and no protocol. */
import type { FoundTerm, HouseReason, HouseTerm, ProfileId, RuleCode, Term } from '../../../core/src/index';

export interface WorkspaceReport {
  /** In the order of their URIs. */
  readonly documents: readonly DocumentReport[];
}

export interface DocumentReport {
  readonly uri: string;
  readonly business: ProfileId | null;
  readonly words: number;
  readonly mentions: readonly ReportedMention[];
  readonly cues: readonly ReportedCue[];
}

/** Both numbers start at 1; the column counts UTF-16 units. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The words that stand there, on one line. */
  readonly text: string;
}

/**
 * - `agrees`: the word is the one that the passage or the house style asks for
 * - `differs`: another is asked for
 * - `undecided`: nothing tells, or too little
 * - `left`: it names no person or firm, or a comment leaves it alone
 */
export type Verdict = 'agrees' | 'differs' | 'undecided' | 'left';

export interface ReportedMention extends ReportedPlace {
  readonly term: FoundTerm;
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly finding: { readonly code: RuleCode; readonly suggestion: string; readonly message: string } | null;
  readonly house: HouseDecision | null;
}

/** The setting of the house style that decided. */
export interface HouseDecision {
  readonly rule: HouseReason['rule'];
  /** The party or the phrase it speaks of; empty for the people we serve. */
  readonly about: string;
  /** The word it asks for, in the plural, or the phrase. */
  readonly asks: HouseTerm;
  /** The file or the preset it stands in, with its line where it has one; empty for a setting of the editor. */
  readonly origin: string;
}

/** A cue of one document with all it has told there. */
export interface ReportedCue extends ReportedPlace {
  readonly favours: Term;
  /** What it is about: "the agreement". Empty for a cue that a style guide brings along. */
  readonly distinction: string;
  /** How much it told, over all the mentions it told of. */
  readonly weight: number;
}

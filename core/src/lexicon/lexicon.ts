/**
 * The shape of the linguistic knowledge. The knowledge itself is the YAML beside this file; `npm run build` checks it,
 * generates the word forms and writes `lexicon.generated.ts`. The lexicon holds no functions.
 */
import type { ProfileId, Term } from '../model';

/**
 * Where a cue must stand to count.
 * - `trade`: a noun that names a provider ("law firm", "restaurant"); anywhere, and the head of self-descriptions
 * - `activity`: what such a provider does, sells or talks about; anywhere
 * - `deed`: a verb that tells what the writer is, where "we" or "I" is its subject ("we redesigned"); says nothing elsewhere
 * - `left`: right before the mention, within its noun phrase ("retail customers")
 * - `right`: right after the mention ("client engagement", "customer service")
 * - `before`: a verb (with its preposition) whose object is the mention ("represent our clients", "ship to customers")
 * - `after`: a verb whose subject is the mention ("clients who retain us", "customers queue")
 * - `overlap`: a word of trades in which both terms are used; favours neither, raises doubt
 * - `computing`: a word that shows a client to be a program; of weight 2.5 and more when it is a compound with the term
 */
export type CueKind = 'trade' | 'activity' | 'deed' | 'left' | 'right' | 'before' | 'after' | 'overlap' | 'computing';

/** A word or phrase that tells. */
export interface Cue {
  /** Group and phrase, such as "law.activity.engagement-letter". */
  readonly id: string;
  readonly kind: CueKind;
  readonly favours: Term | 'none';
  /** 0.1 to 3 before the factor of the scope it is found in. */
  readonly weight: number;
  /** Whether it tells of one relationship ("we do not represent you") and so counts in its own paragraph and section only. */
  readonly local: boolean;
  /** The profile it votes for, or null when it belongs to no one trade. */
  readonly profile: ProfileId | null;
  /** Articles and distinctions: "004:D4", several joined by a space. */
  readonly source: string;
  /** What an explanation calls it: "a signed agreement". */
  readonly gloss: string;
  /** Every form, each a sequence of lower-case words joined by a space; hyphens count as spaces, "’s" is left off. */
  readonly forms: readonly string[];
  /** Phrases, in the same notation, inside which the cue means something else. */
  readonly unless: readonly string[];
}

/** A kind of business and what it calls the people it serves. */
export interface Profile {
  readonly id: ProfileId;
  /** With its article, as messages say it: "A law firm". */
  readonly name: string;
  readonly calls: Term;
  /** 0 to 1: how settled that word is in the trade; below 0.75 the trade is divided. */
  readonly certainty: number;
  /** Whether it serves businesses, so that its texts speak of other people's clients and customers, too. */
  readonly servesBusinesses: boolean;
  /** Whether its work is for the people of those it serves, as an agency’s or a software maker’s is: its texts are full of these. */
  readonly reachesPublic: boolean;
  /** Whether its texts explain the trade of businesses, though it serves people as well: books, invoices, and who pays them. */
  readonly writesOfBusinesses: boolean;
  /** The article and distinction, or style guide, that says so. */
  readonly source: string;
}

/** A row of the source articles: D1 to D17. */
export interface Distinction {
  readonly id: string;
  /** What it is about: "what is sold". */
  readonly title: string;
  /** What a message says when this row decided: "People who buy goods are customers". Null where the row has no such side. */
  readonly says: Readonly<Partial<Record<Term, string>>>;
}

export interface Lexicon {
  readonly cues: readonly Cue[];
  readonly profiles: readonly Profile[];
  readonly distinctions: readonly Distinction[];
}

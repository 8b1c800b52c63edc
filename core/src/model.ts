/**
 * The vocabulary of the product as types. Every stage of the pipeline speaks it and nothing else.
 * All offsets and lengths are UTF-16 code units in the document as given (a byte-order mark is never part of it).
 */

/** A word for the people a business serves. */
export type Term = 'client' | 'customer' | 'patient' | 'member' | 'guest' | 'patron' | 'passenger' | 'resident';

/** The two terms that are looked for in the prose. */
export type FoundTerm = 'client' | 'customer';

/** The markup of a document, named as VS Code names it. */
export type LanguageId = 'html' | 'markdown' | 'plaintext';

/** A piece of text to analyse. */
export interface Document {
  readonly text: string;
  readonly language: LanguageId;
}

/** A stretch of the document. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'footnote';

/** A run of prose that no sentence crosses. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for any other block. */
  readonly level: number;
  /** Whether the block stands in a block quote. */
  readonly quoted: boolean;
}

/** What a comment directive asks for. */
export interface Directive extends Span {
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** The rules it names; empty for all. */
  readonly rules: readonly string[];
}

/**
 * The prose of a document: as long as its source, with markup blanked and never deleted, so that an offset in the one
 * is an offset in the other.
 */
export interface Prose {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
}

/** One occurrence of a term in prose, in any form. */
export interface Mention extends Span {
  /** The word as it is written, possessive ending included. */
  readonly text: string;
  readonly term: FoundTerm;
  /** The part that a replacement swaps: "client" in "clients’". */
  readonly stem: Span;
  readonly number: 'singular' | 'plural';
  readonly possessive: boolean;
  readonly letterCase: 'lower' | 'capitalised' | 'upper';
  /** Index of its block in the prose. */
  readonly block: number;
}

/** What the word means where it stands. Everything but `party` is left alone. */
export type SenseKind =
  | 'party'
  | 'computing'
  | 'name'
  | 'quotation'
  | 'doublet'
  | 'word-as-word'
  | 'definition'
  | 'placeholder'
  | 'directive';

export interface Sense {
  readonly kind: SenseKind;
  /** Why, in a few words for an explanation; empty for `party`. */
  readonly because: string;
}

/** The businesses that profiles describe; `we.business` in a house style uses the same ids. */
export type ProfileId = string;

/** Whose client or customer a mention is. */
export interface Provider {
  readonly who: 'us' | 'reader' | 'third' | 'unsaid';
  /** The words that told, such as "our" or "the bank's"; null when nothing did. */
  readonly span: Span | null;
  /** The trade of the provider where it is known. */
  readonly business: ProfileId | null;
}

/** Where a piece of evidence was found, from the nearest to the farthest. */
export type Scope =
  | 'compound'
  | 'clause'
  | 'sentence'
  | 'paragraph'
  | 'heading'
  | 'section'
  | 'document'
  | 'house-style';

/** A cue found for one mention. */
export interface Evidence extends Span {
  readonly cue: string;
  /** The words found, as written. */
  readonly text: string;
  readonly scope: Scope;
  readonly favours: Term;
  /** The cue's weight after the factor of its scope. */
  readonly weight: number;
  /** Article and distinction, such as "004:D4". */
  readonly source: string;
  /** The trade the cue belongs to, or null when it belongs to no one trade. */
  readonly profile: ProfileId | null;
}

/** The business a document is written from, as far as it tells. */
export interface Context {
  readonly business: ProfileId | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words that told, such as "we are a law firm"; null where the house style or nothing did. */
  readonly span: Span | null;
}

/** What the word should be. `undecided` is a normal result. */
export interface Decision {
  readonly term: Term | 'undecided';
  /** 0 to 1: how often a decision like this one is right. */
  readonly confidence: number;
  readonly by: 'evidence' | 'house-style';
  readonly evidence: readonly Evidence[];
  /** What spoke for another term. */
  readonly against: readonly Evidence[];
  /** Why it stayed undecided, in a few words; empty when it decided. */
  readonly silentBecause: string;
}

export interface JudgedMention {
  readonly mention: Mention;
  readonly sense: Sense;
  readonly provider: Provider;
  readonly decision: Decision;
}

export type RuleCode = 'wrong-term' | 'house-term';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of one stretch of the document. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A decision worth telling. */
export interface Finding extends Span {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** The word as written. */
  readonly text: string;
  /** The word that should stand there, in the same form. */
  readonly suggestion: string;
  readonly confidence: number;
  /** Whether "fix all" may apply it without asking. */
  readonly safe: boolean;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** The edits that put it right, in document order; they touch the word (and its a/an) and nothing else. */
  readonly edits: readonly Edit[];
  readonly provider: Provider;
  /** Index into the mentions of the analysis. */
  readonly mention: number;
}

/** What this workspace has settled. */
export interface HouseStyle {
  readonly we: {
    /** The business the workspace writes from. */
    readonly business: ProfileId | null;
    /** What it calls the people it serves; `infer` leaves that to the context. */
    readonly call: Term | 'infer';
  };
  /** A severity for a rule, or `off`. */
  readonly rules: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** Globs of the files that are not checked. */
  readonly ignore: readonly string[];
}

/** Something wrong in a setting, a directive or a file, told to the person who can mend it. */
export interface Problem {
  /** The place, such as "clientele.houseStyle › we › call". */
  readonly where: string;
  readonly message: string;
}

export interface Analysis {
  readonly context: Context;
  readonly mentions: readonly JudgedMention[];
  readonly findings: readonly Finding[];
  /** Words of prose read. */
  readonly words: number;
}

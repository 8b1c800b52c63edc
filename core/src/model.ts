/**
 * The vocabulary of the product as types. Every stage of the pipeline speaks it and nothing else.
 * All offsets and lengths are UTF-16 code units in the document as given (a byte-order mark is never part of it).
 */

/** A word for the people a business serves. */
export type Term = 'client' | 'customer' | 'patient' | 'member' | 'guest' | 'patron' | 'passenger' | 'resident';

/** A term, or a word that the house style brings along, such as "pupil". */
export type HouseTerm = string;

/** The two terms that are looked for in the prose. */
export type FoundTerm = 'client' | 'customer';

/** The markup of a document, named as VS Code names it. */
export type LanguageId =
  | 'asciidoc'
  | 'git-commit'
  | 'html'
  | 'latex'
  | 'markdown'
  | 'mdx'
  | 'plaintext'
  | 'restructuredtext'
  | 'typst';

/** A text of which any part can be looked at: a string, or one that is kept in pieces while it is edited. */
export interface Text {
  readonly length: number;
  slice(from: number, to?: number): string;
  charAt(at: number): string;
  indexOf(sought: string, from?: number): number;
  toString(): string;
}

/** A piece of text to analyse. */
export interface Document {
  readonly text: Text;
  readonly language: LanguageId;
  /** What the documents beside it say of who writes; it counts where the text itself does not say. */
  readonly writer?: Writer | null;
  /** How many of the documents beside it keep to each word: a writer who does means it here. */
  readonly wordsBeside?: WordsBeside | null;
}

/** What the files beside a document say of it. */
export type Beside = Required<Pick<Document, 'writer' | 'wordsBeside'>>;

/** How many documents use hardly any other word than this one. */
export interface WordsBeside {
  readonly client: number;
  readonly customer: number;
}

/** Who writes the documents of a folder, by the page that says so: “We are a law firm.” */
export interface Writer {
  readonly business: ProfileId;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether a sentence says so, and not only a heading or a name. */
  readonly outright: boolean;
  /** How people find the page, such as “about.md”. */
  readonly page: string;
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

export type DirectiveAction = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'ignore' | 'context';

/** A comment in a document that tells the checker something: "clientele-disable-line wrong-term -- the client says so". */
export interface Directive extends Span {
  /** What it asks for; null where it is misspelt. */
  readonly action: DirectiveAction | null;
  /** The rules it names; empty for all. */
  readonly rules: readonly string[];
  /** All its words up to the reason, that of the action first. */
  readonly words: readonly DirectiveWord[];
  /** Where the next line begins for it, when a blank line must follow it. */
  readonly nextLine?: number;
}

/** A word of a directive, or a phrase in quotation marks. */
export interface DirectiveWord {
  readonly text: string;
  /** Where it stands, from the beginning of the directive. */
  readonly at: number;
  readonly quoted: boolean;
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
  | 'protected'
  | 'directive';

export interface Sense {
  readonly kind: SenseKind;
  /** Why, in a few words for an explanation; empty for `party`. */
  readonly because: string;
  /** For a stray word in a contract: the term that the contract defines for this party, and where. */
  readonly instead?: { readonly term: FoundTerm; readonly definedAt: Span };
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
  /** The party of the house style that it is. */
  readonly party?: Party;
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
  /** The words that told, such as "we are a law firm"; null where the house style, another page or nothing did. */
  readonly span: Span | null;
  /** The page beside the document that told; null where the document did, the house style, or nothing. */
  readonly page: string | null;
}

/** What the word should be. `undecided` is a normal result. */
export interface Decision {
  readonly term: HouseTerm | 'undecided';
  /** 0 to 1: how often a decision like this one is right. */
  readonly confidence: number;
  readonly by: 'evidence' | 'house-style' | 'consistency' | 'definition';
  readonly evidence: readonly Evidence[];
  /** What spoke for another term. */
  readonly against: readonly Evidence[];
  /** Why it stayed undecided, in a few words; empty when it decided. */
  readonly silentBecause: string;
  /**
   * The places it rests on: the other mentions of the same people, the definition of the term, or, where the evidence
   * decided, the mention of the same people that it is decided like.
   */
  readonly company?: readonly Span[];
  /** What the house style says of it, where it decided. */
  readonly house?: HouseReason;
}

/** The setting of the house style that decided a mention. */
export interface HouseReason {
  readonly rule: 'call' | 'party' | 'phrase';
  /** Null for a style that was never written down. */
  readonly origin: Origin | null;
  /** The word decided on. */
  readonly forms: TermForms;
  /** The party or the phrase it speaks of, as the house style writes it; empty for `call`. */
  readonly about: string;
  /** What the house style says of it besides; often empty. */
  readonly note: string;
  /** For a phrase: what is to stand in the place of all of it. */
  readonly replaces: Edit | null;
}

export interface TermForms {
  readonly singular: string;
  readonly plural: string;
}

export interface JudgedMention {
  readonly mention: Mention;
  readonly sense: Sense;
  readonly provider: Provider;
  readonly decision: Decision;
}

export type RuleCode =
  | 'wrong-term'
  | 'house-term'
  | 'mixed-terms'
  | 'defined-term'
  | 'invalid-directive'
  | 'unused-directive';

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
  /** The word that should stand there, in the same form; empty where nothing should. */
  readonly suggestion: string;
  readonly confidence: number;
  /** Whether "fix all" may apply it without asking. */
  readonly safe: boolean;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Other places that belong to it: the mentions of the same people that use the usual word. */
  readonly related: readonly Span[];
  /** The edits that put it right, in document order; they touch the word (and its a/an) and nothing else. */
  readonly edits: readonly Edit[];
  readonly provider: Provider;
  /** What the house style says of it, where it decided. */
  readonly house?: HouseReason;
  /** Index into the mentions of the analysis; -1 for a finding about a comment directive. */
  readonly mention: number;
  /** What takes the comment out, for a finding about one. */
  readonly removal?: Edit;
}

/**
 * What this workspace has settled. A setting counts as made when it has an origin or differs from the default; merging
 * goes by that, so that the nearest style wins setting by setting.
 */
export interface HouseStyle {
  /** What it is built on: presets ("preset:law-firm") and files, as written. */
  readonly extends: readonly string[];
  readonly we: {
    /** The business the workspace writes from. */
    readonly business: ProfileId | null;
    /** What it calls the people it serves; `infer` leaves that to the context. */
    readonly call: HouseTerm | 'infer';
  };
  /** People and firms with a word of their own for whom they serve; the first that fits holds. */
  readonly parties: readonly Party[];
  /** Phrases that are replaced or protected; the first that fits holds. */
  readonly phrases: readonly Phrase[];
  /** Words besides the terms. */
  readonly terms: readonly OwnTerm[];
  /** A severity for a rule, or `off`. */
  readonly rules: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** How much has to speak for a word before it is told. */
  readonly sensitivity: Sensitivity;
  /** Whether findings are told and never part of "fix all": for contracts and regulated texts. */
  readonly reportOnly: boolean;
  /** Other styles for some files, in order; the last that matches a file is the nearest. */
  readonly overrides: readonly StyleOverride[];
  /** Globs of the files that are not checked. */
  readonly ignore: readonly string[];
  /** Sentences with the findings expected in them. */
  readonly tests: readonly StyleTest[];
  /** Where each setting stands, by its keys: "we.call", "rules.wrong-term". */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Where a setting stands. */
export interface Origin extends Span {
  /** The file as it was named when it was read, or the name of a setting. */
  readonly path: string;
  /** From 1; 0 where there are no lines, as in a setting. */
  readonly line: number;
  /** The preset it comes from; the place is then that of the `extends` which names it. */
  readonly preset?: string;
}

/** A named person or firm. */
export interface Party {
  /** How documents call it. "*" is everybody who is neither us nor named elsewhere. */
  readonly names: readonly string[];
  /** What to call those it serves; `infer` leaves that to its business and the context. */
  readonly call: HouseTerm | 'infer';
  readonly business: ProfileId | null;
  readonly origin: Origin | null;
}

/** A phrase, taken literally but for its capitals. */
export interface Phrase {
  readonly phrase: string;
  /** What stands in its place; null protects it. */
  readonly replace: string | null;
  /** Why, for an explanation; often empty. */
  readonly note: string;
  readonly origin: Origin | null;
  /** The directive of the document that asks for it, where no house style does. */
  readonly directive?: Directive;
}

/** A word of one's own for the people served. */
export interface OwnTerm {
  readonly term: string;
  readonly plural: string;
  readonly origin: Origin | null;
}

export type Sensitivity = 'careful' | 'balanced' | 'eager';

export interface StyleOverride {
  /** Globs, seen from the folder of the house style. */
  readonly files: readonly string[];
  readonly style: HouseStyle;
}

/** A sentence with what should be found in it: "Our [customers→clients] sign." */
export interface StyleTest {
  readonly text: string;
  /** The path it is read as, for the overrides; null for none. */
  readonly file: string | null;
  readonly origin: Origin | null;
}

/** Something wrong in a setting, a directive or a file, told to the person who can mend it. */
export interface Problem {
  /** The place, such as "clientele.houseStyle › we › call". */
  readonly where: string;
  readonly message: string;
}

/** Something wrong in a file, with the place and, where there is one, the way to mend it. */
export interface PlacedProblem extends Span {
  /** The file as it was named when it was read. */
  readonly path: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
}

export interface Analysis {
  readonly context: Context;
  /** Put together when they are asked for; to count them, `mentionCount` is there at once. */
  readonly mentions: readonly JudgedMention[];
  readonly mentionCount: number;
  /** The word that most decisions about the writer’s own people came to; null where there are none, or two lead. */
  readonly usualTerm: HouseTerm | null;
  readonly findings: readonly Finding[];
  /** Words of prose read. */
  readonly words: number;
}

/** What the server and its client say to each other beyond the standard protocol. Both sides import this file and nothing else of each other. */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { HouseTerm, ProfileId, RuleCode } from '../../core/src/index';
import type { PresetForBusiness } from '../../workspace/src/presetsFor';
import type { WorkspaceReport } from '../../workspace/src/report/report';
import type { Answers, Survey } from '../../workspace/src/survey';

/** What the client offers beyond the protocol, under `experimental` in its capabilities. */
export interface ClientOffers {
  /** The commands that actions and hovers may call. */
  readonly commands?: readonly string[];
}

/** A command of the client: why the word at a place was judged as it was. Its arguments are a URI and a position. */
export const explainCommand = 'clientele.explainWord';

/** A command of the client: takes the quick fix with a title. Its arguments are a URI, a position and the title. */
export const applyFixCommand = 'clientele.applyFix';

/** From the server, after each analysis of an open document. */
export const contextNotification = 'clientele/context';

/**
 * - `checked`: read and judged
 * - `off`: the setting `clientele.enable` is false here
 * - `ignored`: the house style ignores this file
 * - `failed`: it could not be read; the log says why
 */
export type Outcome = 'checked' | 'off' | 'ignored' | 'failed';

/** What the status item tells about one document. */
export interface ContextParams {
  readonly uri: string;
  readonly outcome: Outcome;
  /** The business the document is written from, or null where nothing told. */
  readonly business: ProfileId | null;
  /** The words that told it, such as "law firm"; null where the house style, another page or nothing did. */
  readonly told: string | null;
  /** The term that follows from it for the people we serve, or null where none does. */
  readonly term: HouseTerm | null;
  /** Mentions read. */
  readonly read: number;
  /** Findings to look at. */
  readonly findings: number;
}

/** To the server: why the word at a place was judged as it was. The answer is null where no client or customer stands. */
export const explainRequest = 'clientele/explain';

export interface ExplainParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface ExplainResult {
  readonly range: Range;
  /** The decision in a few words: "“customers” should be “clients”: certain". */
  readonly verdict: string;
  /** The sentence that tells why. */
  readonly reading: string;
  readonly cues: readonly ExplainedPlace[];
  /** What spoke against it. */
  readonly against: readonly ExplainedPlace[];
  /** The line of the house style that decided; null where none did. */
  readonly house: HousePlace | null;
  /** The page of the rule; null for a word that is no finding. */
  readonly page: string | null;
  /** All of it in Markdown, to be pasted into an issue. */
  readonly report: string;
}

export interface ExplainedPlace {
  /** The words found. */
  readonly text: string;
  /** What they are and where they stood. */
  readonly what: string;
  /** The distinctions they come from; empty for none. */
  readonly distinction: string;
  /** Null for what stands in no document. */
  readonly range: Range | null;
}

export interface HousePlace {
  /** Below the workspace folder. */
  readonly path: string;
  readonly uri: string;
  readonly range: Range;
}

/** To the server: what a document is taken for, and what told. The answer is null for a document that is not read. */
export const documentContextRequest = 'clientele/documentContext';

export interface DocumentContextParams {
  readonly textDocument: { readonly uri: string };
}

export interface DocumentContext {
  readonly report: ContextParams;
  /** How sure the business is; `declared` where the house style says it. */
  readonly certainty: 'declared' | 'certain' | 'likely' | 'unknown';
  /** Where the words stand that told it. */
  readonly toldAt: Range | null;
  /** The page beside the document that told; null where it was the document, the house style or nothing. */
  readonly page: string | null;
  readonly sections: readonly ContextSection[];
  /** What a document can be about. */
  readonly businesses: readonly ProfileId[];
  /** The house style in force. */
  readonly styleUri: string | null;
  /** What a business can be written down for. */
  readonly canBeDeclared: { readonly document: boolean; readonly folder: boolean };
}

export interface ContextSection {
  /** Its heading; empty for what stands before the first one. */
  readonly title: string;
  /** Where it begins. */
  readonly range: Range;
  readonly cues: readonly (ExplainedPlace & { readonly favours: HouseTerm })[];
}

/** To the server: the edit of the house style that says what a document is about. The answer is null where there is none. */
export const declareRequest = 'clientele/declareBusiness';

export interface DeclareParams {
  readonly textDocument: { readonly uri: string };
  readonly business: ProfileId;
  /** For this document alone, or for the folder of the house style. */
  readonly scope: 'document' | 'folder';
}

export type DeclareResult = WorkspaceEdit | null;

/** From the server, for a file of a workspace that is on no disk: the client alone can read it. */
export const readFileRequest = 'clientele/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** Null where there is no such file. */
  readonly text: string | null;
}

/** What the server offers beyond the protocol, under `experimental` in its capabilities. */
export interface Offered {
  /** The glob of the documents that are read. */
  readonly documents: string;
}

/** To the server: read these documents and propose a house style. It reports its progress and can be cancelled. */
export const surveyRequest = 'clientele/survey';

export interface SurveyParams {
  /** URI of the folder the house style is for. */
  readonly folder: string;
  /** URIs of the documents in it. */
  readonly documents: readonly string[];
  readonly workDoneToken?: string | number;
}

export interface SurveyResult {
  readonly survey: Survey;
  /** The survey in a sentence. */
  readonly summary: string;
  /** What the questions offer besides the proposal. */
  readonly businesses: readonly ProfileId[];
  readonly calls: readonly HouseTerm[];
  readonly presets: readonly PresetForBusiness[];
}

/** To the server: the text of a house style with these answers in it. */
export const draftRequest = 'clientele/draftHouseStyle';

export interface DraftParams {
  readonly answers: Answers;
  readonly survey: Survey;
}

export interface DraftResult {
  readonly text: string;
}

/** To the server: the edits that put the words of these documents right. It reports its progress and can be cancelled. */
export const fixWorkspaceRequest = 'clientele/fixWorkspace';

export interface FixWorkspaceParams {
  /** URIs of the documents. */
  readonly documents: readonly string[];
  readonly workDoneToken?: string | number;
}

export interface FixWorkspaceResult {
  /** Every edit of it is to be confirmed by a person. */
  readonly edit: WorkspaceEdit;
}

/**
 * To the server: read these documents and keep their problems, which workspace diagnostics then tell. It reports its
 * progress; when it is cancelled, what has been read stays.
 */
export const checkRequest = 'clientele/check';

export interface CheckParams {
  /** URIs of the documents. */
  readonly documents: readonly string[];
  readonly workDoneToken?: string | number;
}

export interface CheckResult {
  /** Documents read. */
  readonly documents: number;
  /** Those of them in which there is something to look at. */
  readonly withFindings: number;
  readonly findings: number;
}

/** To the server: what the documents of the last check hold now. */
export const reportRequest = 'clientele/report';

/** Null where nobody has asked for a check. */
export type ReportResult = WorkspaceReport | null;

/** To the server: check a text that is in no document, as if it stood at a place. */
export const checkTextRequest = 'clientele/checkText';

export interface CheckTextParams {
  /** Where it is going to stand: its name tells the format and its folder the house style. */
  readonly uri: string;
  readonly text: string;
}

export interface CheckTextResult {
  readonly outcome: Outcome;
  /** The business it is written from; null where nothing told. */
  readonly business: ProfileId | null;
  readonly findings: readonly TextFinding[];
  /** The text with every finding mended that is certain. */
  readonly corrected: string;
}

export interface TextFinding {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly suggestion: string;
  readonly message: string;
  readonly rule: RuleCode;
  readonly certain: boolean;
}

/** What the server and its client say to each other beyond the standard protocol. Both sides import this file and nothing else of each other. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { HouseTerm, ProfileId } from '../../core/src/index';
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
  /** The words that told it, such as "law firm"; null where the house style or nothing did. */
  readonly told: string | null;
  /** The term that follows from it for the people we serve, or null where none does. */
  readonly term: HouseTerm | null;
  /** Mentions read. */
  readonly read: number;
  /** Findings to look at. */
  readonly findings: number;
}

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

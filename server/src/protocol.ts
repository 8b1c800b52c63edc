/** What the server and its client say to each other beyond the standard protocol. Both sides import this file and nothing else of each other. */
import type { HouseTerm, ProfileId } from '../../core/src/index';

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

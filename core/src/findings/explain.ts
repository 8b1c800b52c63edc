/** Says why a mention was judged as it was, in words a writer reads. */
import type { Analysis, Document, Evidence, JudgedMention, Span } from '../model';

/** A cue as an explanation lists it. */
export interface ExplainedCue extends Span {
  /** The words found, as written. */
  readonly text: string;
  /** What it is, such as "a signed agreement (D4), in the same sentence". */
  readonly what: string;
  readonly evidence: Evidence;
}

export interface Explanation {
  /** One sentence of reading: "“our” is a law firm (line 1); someone who signs an engagement letter is a client." */
  readonly reading: string;
  /** Confidence in words. */
  readonly certainty: 'certain' | 'likely' | 'unsure';
  readonly cues: readonly ExplainedCue[];
  readonly against: readonly ExplainedCue[];
}

export function explain(_document: Document, _analysis: Analysis, judged: JudgedMention): Explanation {
  return { reading: judged.decision.silentBecause, certainty: 'unsure', cues: [], against: [] };
}

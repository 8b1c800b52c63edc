/**
 * What a check tells: the shape of `--format json`, which other programs rely on, and what the other formats are written
 * from. It knows the core's types and no file.
 */
import type {
  Analysis,
  Context,
  Decision,
  Document,
  Evidence,
  FoundTerm,
  JudgedMention,
  LanguageId,
  Provider,
  RuleCode,
  Scope,
  SenseKind,
  Severity,
  Span,
  Term,
} from '../../core/src/index';
import { positionsIn } from '../../workspace/src/lines';

export interface Report {
  readonly version: 1;
  readonly files: readonly FileReport[];
  readonly summary: {
    readonly files: number;
    readonly mentions: number;
    readonly findings: number;
    readonly words: number;
    /** Findings that were put right; there only with `--fix`. */
    readonly mended?: number;
  };
  /** What could not be read, and what is wrong in a house style. */
  readonly errors: readonly Failure[];
}

export interface Failure {
  readonly path: string;
  /** From 1; left out where it is the whole file. */
  readonly line?: number;
  readonly message: string;
}

export interface FileReport {
  /** Relative to the working folder, with slashes on every system. */
  readonly path: string;
  readonly language: LanguageId;
  readonly context: Pick<Context, 'business' | 'confidence'>;
  readonly findings: readonly FindingReport[];
  /** Filled only when it is asked for. */
  readonly mentions: readonly MentionReport[];
}

/** A stretch of a document, for programs that count units and for those that count lines. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface FindingReport extends Place {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly text: string;
  readonly suggestion: string;
  readonly confidence: number;
  readonly safe: boolean;
  readonly message: string;
  readonly evidence: readonly EvidenceReport[];
  /** What puts it right, in document order. Not part of the JSON, where the suggestion says it. */
  readonly edits: readonly EditReport[];
}

export interface EditReport extends Place {
  readonly newText: string;
}

export interface MentionReport extends Place {
  readonly text: string;
  readonly term: FoundTerm;
  readonly sense: SenseKind;
  readonly provider: Pick<Provider, 'who' | 'business'>;
  readonly decision: Decision['term'];
  readonly confidence: number;
  /** Why nothing is said of it; empty where it was decided. */
  readonly silentBecause: string;
  readonly evidence: readonly EvidenceReport[];
}

export interface EvidenceReport extends Span {
  readonly text: string;
  readonly scope: Scope;
  readonly favours: Term;
  readonly weight: number;
  readonly source: string;
}

/** Writes down the analysis of one document. */
export function reportFile(path: string, document: Document, analysis: Analysis, withMentions: boolean): FileReport {
  const positionAt = positionsIn(document.text);
  const place = ({ offset, length }: Span): Place => {
    const start = positionAt(offset);
    const end = positionAt(offset + length);
    return { offset, length, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  const { business, confidence } = analysis.context;
  return {
    path,
    language: document.language,
    context: { business, confidence },
    findings: analysis.findings.map(({ code, severity, text, suggestion, confidence, safe, message, ...finding }) => ({
      code,
      severity,
      ...place(finding),
      text,
      suggestion,
      confidence,
      safe,
      message,
      evidence: finding.evidence.map(reportEvidence),
      edits: finding.edits.map((edit) => ({ ...place(edit), newText: edit.newText })),
    })),
    mentions: withMentions ? analysis.mentions.map((judged) => reportMention(judged, place(judged.mention))) : [],
  };
}

function reportMention({ mention, sense, provider, decision }: JudgedMention, place: Place): MentionReport {
  return {
    ...place,
    text: mention.text,
    term: mention.term,
    sense: sense.kind,
    provider: { who: provider.who, business: provider.business },
    decision: decision.term,
    confidence: decision.confidence,
    silentBecause: decision.silentBecause || sense.because,
    evidence: decision.evidence.map(reportEvidence),
  };
}

function reportEvidence({ text, offset, length, scope, favours, weight, source }: Evidence): EvidenceReport {
  return { text, offset, length, scope, favours, weight, source };
}

/**
 * What a check tells: the shape of `--format json`, which other programs rely on, and what the other formats are written
 * from. It knows the core's types and no file.
 */
import type {
  Analysis,
  Context,
  Decision,
  Evidence,
  FoundTerm,
  Provider,
  RuleCode,
  Scope,
  SenseKind,
  Severity,
  Span,
  Term,
} from '../../core/src/index';
import { positionsIn } from '../../workspace/src/lines';
import type { Original } from './openDocument';

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
  readonly language: Original['language'];
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
  /** The heading it stands under; there only for a Word document, in which a line is a paragraph. */
  readonly heading?: string | null;
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
export function reportFile(path: string, original: Original, analysis: Analysis, withMentions: boolean): FileReport {
  const positionAt = positionsIn(original.text);
  const place = (span: Span): Place => {
    const { offset, length } = original.spanOf(span);
    const start = positionAt(offset);
    const end = positionAt(offset + length);
    return { offset, length, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  const evidenceOf = ({ evidence }: { readonly evidence: readonly Evidence[] }) =>
    evidence.map(({ text, scope, favours, weight, source, ...span }) => {
      const { offset, length } = original.spanOf(span);
      return { text, offset, length, scope, favours, weight, source };
    });
  const { business, confidence } = analysis.context;
  return {
    path,
    language: original.language,
    context: { business, confidence },
    findings: analysis.findings.map((finding) => {
      const { code, severity, text, suggestion, confidence, safe, message } = finding;
      const where = place(finding);
      return {
        code,
        severity,
        ...where,
        text,
        suggestion,
        confidence,
        safe,
        message,
        ...(original.headingAt && { heading: original.headingAt(where.offset) }),
        evidence: evidenceOf(finding),
        edits: finding.edits.map((edit) => ({ ...place(edit), newText: edit.newText })),
      };
    }),
    mentions: withMentions
      ? analysis.mentions.map(({ mention, sense, provider, decision }) => ({
          ...place(mention),
          text: mention.text,
          term: mention.term,
          sense: sense.kind,
          provider: { who: provider.who, business: provider.business },
          decision: decision.term,
          confidence: decision.confidence,
          silentBecause: decision.silentBecause || sense.because,
          evidence: evidenceOf(decision),
        }))
      : [],
  };
}

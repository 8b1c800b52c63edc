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
import type { CellPlace, FileLanguage, OpenedFile, Original } from './openDocument';

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
  readonly language: FileLanguage;
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
  /** The cell it stands in, and where in it; there only for a notebook. */
  readonly cell?: CellPlace;
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

type PositionAt = ReturnType<typeof positionsIn>;

/** What was found in one document of a file. */
export interface ReadDocument {
  readonly original: Original;
  readonly analysis: Analysis;
}

/** Writes down the analyses of the documents in a file. */
export function reportFile(
  path: string,
  { text, language }: Pick<OpenedFile, 'text' | 'language'>,
  read: readonly ReadDocument[],
  withMentions: boolean,
): FileReport {
  const positionAt = positionsIn(text);
  // Of several documents the surest tells whose file it is.
  const [surest] = read.map(({ analysis }) => analysis.context).sort((one, other) => other.confidence - one.confidence);
  return {
    path,
    language,
    context: { business: surest?.business ?? null, confidence: surest?.confidence ?? 0 },
    findings: read.flatMap((one) => reportFindings(one, positionAt)),
    mentions: withMentions ? read.flatMap((one) => reportMentions(one, positionAt)) : [],
  };
}

function reportFindings({ original, analysis }: ReadDocument, positionAt: PositionAt): FindingReport[] {
  const place = placesIn(original, positionAt);
  return analysis.findings.map((finding) => {
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
      ...(original.cellAt && { cell: original.cellAt(finding.offset) }),
      evidence: reportEvidence(original, finding.evidence),
      edits: finding.edits.map((edit) => ({
        ...place(edit),
        newText: original.write?.(edit.newText) ?? edit.newText,
      })),
    };
  });
}

function reportMentions({ original, analysis }: ReadDocument, positionAt: PositionAt): MentionReport[] {
  const place = placesIn(original, positionAt);
  return analysis.mentions.map(({ mention, sense, provider, decision }) => ({
    ...place(mention),
    text: mention.text,
    term: mention.term,
    sense: sense.kind,
    provider: { who: provider.who, business: provider.business },
    decision: decision.term,
    confidence: decision.confidence,
    silentBecause: decision.silentBecause || sense.because,
    evidence: reportEvidence(original, decision.evidence),
  }));
}

function placesIn({ spanOf }: Original, positionAt: PositionAt): (span: Span) => Place {
  return (span) => {
    const { offset, length } = spanOf(span);
    const start = positionAt(offset);
    const end = positionAt(offset + length);
    return { offset, length, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
}

function reportEvidence({ spanOf }: Original, evidence: readonly Evidence[]): EvidenceReport[] {
  return evidence.map(({ text, scope, favours, weight, source, ...span }) => {
    const { offset, length } = spanOf(span);
    return { text, offset, length, scope, favours, weight, source };
  });
}

/** Findings as the protocol names them. The only place where offsets become ranges, and back. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Edit, Finding, Severity, Span } from '../../core/src/index';
import { rulePage } from '../../workspace/src/rulePage';
import type { AnalysedDocument } from './analyses';
import type { Client } from './capabilities';
import { documentsIn } from './encodedDocument';
import { findingData } from './findingData';
import { houseRule } from './houseStyle/houseRule';

/** More would bury the message. */
const relatedAtMost = 2;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Editors show no more for one file, and each costs the same whether it is shown or not. */
const mostDiagnostics = 1000;

export function toDiagnostics(analysed: AnalysedDocument, client: Client): Diagnostic[] {
  return diagnosticsOf(analysed, client).map((one, index) => ({ ...one, data: findingData(analysed, index) }));
}

/** Whether a client that has the diagnostics of the one would learn nothing from those of the other. */
export function saysTheSame(one: AnalysedDocument, other: AnalysedDocument, client: Client): boolean {
  const these = diagnosticsOf(one, client);
  const those = diagnosticsOf(other, client);
  return these.length === those.length && these.every((each, index) => isSame(each, those[index] as Diagnostic));
}

/** What is told of an analysis: each version of a document is held against the one before it. */
const told = new WeakMap<Analysis, readonly Diagnostic[]>();

function diagnosticsOf(analysed: AnalysedDocument, client: Client): readonly Diagnostic[] {
  const { analysis } = analysed;
  const known = told.get(analysis);
  if (known) return known;
  const findings = analysis.findings.slice(0, mostDiagnostics);
  const diagnostics = findings.map((finding) => toDiagnostic(analysed, finding, client));
  told.set(analysis, diagnostics);
  return diagnostics;
}

/** All else that a diagnostic has it has by its code. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.message === other.message &&
    one.code === other.code &&
    one.severity === other.severity &&
    isSameRange(one.range, other.range) &&
    isSameList(one.relatedInformation ?? [], other.relatedInformation ?? [])
  );
}

function isSameList(
  one: readonly DiagnosticRelatedInformation[],
  other: readonly DiagnosticRelatedInformation[],
): boolean {
  return (
    one.length === other.length &&
    one.every(({ message, location: { uri, range } }, index) => {
      const also = other[index] as DiagnosticRelatedInformation;
      return message === also.message && uri === also.location.uri && isSameRange(range, also.location.range);
    })
  );
}

function isSameRange(one: Range, other: Range): boolean {
  return isSamePosition(one.start, other.start) && isSamePosition(one.end, other.end);
}

function isSamePosition(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

function toDiagnostic(analysed: AnalysedDocument, finding: Finding, client: Client): Diagnostic {
  const { document } = analysed;
  return {
    range: toRange(document, finding),
    severity: severities[finding.severity],
    source: 'clientele',
    code: finding.code,
    codeDescription: { href: rulePage(finding.code) },
    message: finding.message,
    ...(finding.code === 'unused-directive' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(client.relatedInformation && {
      relatedInformation: [...toRelatedInformation(document, finding), ...toHouseRule(analysed, finding)],
    }),
  };
}

function toHouseRule(analysed: AnalysedDocument, finding: Finding): DiagnosticRelatedInformation[] {
  const rule = houseRule(analysed, finding.house);
  return rule === null
    ? []
    : [{ location: { uri: rule.uri, range: rule.range }, message: 'The house style says so here.' }];
}

/** The words that told, or the other mentions of the same people. What stands in no document has no place to show. */
function toRelatedInformation(document: TextDocument, finding: Finding): DiagnosticRelatedInformation[] {
  const places =
    finding.related.length > 0
      ? finding.related.slice(0, relatedAtMost).map((span) => ({ span, message: `“${textAt(document, span)}” here.` }))
      : finding.evidence
          .filter(({ scope, length }) => scope !== 'house-style' && length > 0)
          .slice(0, relatedAtMost)
          .map((span) => ({ span, message: `“${span.text}” speaks for “${span.favours}”.` }));
  return places.map(({ span, message }) => ({
    location: { uri: document.uri, range: toRange(document, span) },
    message,
  }));
}

function textAt(document: TextDocument, span: Span): string {
  return document.getText(toRange(document, span));
}

/** Edits of one document; with its version where the client checks that, so that they never land in a later text. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/**
 * Edits of a file that need not be open.
 * @param file its text, or null for a file that the edit writes
 */
export function toFileEdit(
  { uri, text }: { readonly uri: string; readonly text: string | null },
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const document = documentsIn(client.positionEncoding).create(uri, 'jsonc', 0, text ?? '');
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  const change = { textDocument: { uri, version: null }, edits: textEdits };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: text === null ? [create, change] : [change] };
}

export function toTextEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toRange(document, edit), newText: edit.newText };
}

export function toRange(document: TextDocument, { offset, length }: Span): Range {
  return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

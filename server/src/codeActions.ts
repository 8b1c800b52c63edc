/** What the light bulb offers for a finding, and "fix all". It applies nothing by itself and never leaves the mention. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding } from '../../core/src/index';
import { joinEdits } from '../../workspace/src/edits';
import type { AnalysedDocument } from './analyses';
import { type Client, fixAllKind } from './capabilities';
import { findingOf } from './findingData';
import { styleActions } from './houseStyle/styleActions';
import { leaveInFile, leaveThisOne, leaveTitle } from './leave';
import { explainCommand } from './protocol';
import { toRange, toWorkspaceEdit } from './toLsp';

export function codeActions(analysed: AnalysedDocument, { context }: CodeActionParams, client: Client): CodeAction[] {
  const wants = (kind: string) => context.only?.some((only) => isOrHolds(only, kind)) ?? true;
  const actions = wants(CodeActionKind.QuickFix)
    ? withoutRepeats(context.diagnostics.flatMap((diagnostic) => quickFixes(analysed, diagnostic, client)))
    : [];
  // A light bulb that appears by itself is about the word under the cursor, so it does not offer the whole document.
  const unasked = context.only === undefined && context.triggerKind === CodeActionTriggerKind.Automatic;
  return wants(fixAllKind) && !unasked ? [...actions, ...fixAll(analysed, client)] : actions;
}

/** Several findings may ask for the same edit of the house style. */
function withoutRepeats(actions: readonly CodeAction[]): CodeAction[] {
  const keys = actions.map(({ title, edit, command }) => JSON.stringify([title, edit, command]));
  return actions.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Kinds are a tree: "source" holds "source.fixAll", and the empty kind holds all. */
function isOrHolds(kind: string, inner: string): boolean {
  return kind === CodeActionKind.Empty || inner === kind || inner.startsWith(`${kind}.`);
}

/** In the order a writer wants them: put it right, leave it, settle it for good, ask why. */
function quickFixes(analysed: AnalysedDocument, diagnostic: Diagnostic, client: Client): CodeAction[] {
  const finding = findingOf(analysed, diagnostic);
  if (finding === undefined) return [];
  const { document, source } = analysed;
  const quickFix = (title: string, edits: readonly Edit[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: toWorkspaceEdit(document, edits, client),
  });
  const { removal } = finding;
  if (removal) {
    const out = quickFix('Remove this comment', [removal]);
    const mended = quickFix(replaceTitle(finding), finding.edits);
    return finding.suggestion === '' ? [{ ...out, isPreferred: true }] : [{ ...mended, isPreferred: true }, out];
  }
  const actions: CodeAction[] = [{ ...quickFix(replaceTitle(finding), finding.edits), isPreferred: true }];
  const alike = findingsLike(analysed, finding);
  if (alike.length > 1) actions.push(quickFix(`Replace all ${alike.length} in this document`, joinEdits(alike)));
  const near = alike.filter((other) => isInSameBlock(analysed, finding, other));
  if (near.length > 1 && near.length < alike.length) {
    actions.push(quickFix(`Replace all ${near.length} in this paragraph`, joinEdits(near)));
  }
  const comment = leaveThisOne(source, finding);
  if (comment !== null && holdsComments(document)) actions.push(quickFix(leaveTitle, [comment]));
  if (holdsComments(document)) actions.push(quickFix('Leave in this file', [leaveInFile(source, finding.code)]));
  actions.push(...styleActions(analysed, finding, diagnostic, client));
  if (client.commands.has(explainCommand)) actions.push(why(analysed, finding, diagnostic));
  return actions;
}

/** What is typed for source control is sent as it stands. */
function holdsComments({ uri }: TextDocument): boolean {
  return !uri.startsWith('vscode-scm:');
}

/** A title names the words, and names its action: a hover links to it by that. */
export function replaceTitle({ suggestion }: Finding): string {
  return `Replace with “${suggestion}”`;
}

/** The findings that say the same of the same people, in whatever number and case. */
function findingsLike({ analysis }: AnalysedDocument, finding: Finding): Finding[] {
  const termOf = ({ mention }: Finding) => analysis.mentions[mention]?.decision.term;
  return analysis.findings.filter(
    (other) =>
      other.code === finding.code && other.provider.who === finding.provider.who && termOf(other) === termOf(finding),
  );
}

function isInSameBlock({ analysis: { mentions } }: AnalysedDocument, one: Finding, other: Finding): boolean {
  return mentions[one.mention]?.mention.block === mentions[other.mention]?.mention.block;
}

function why({ document }: AnalysedDocument, finding: Finding, diagnostic: Diagnostic): CodeAction {
  const title = `Why “${finding.suggestion}”?`;
  const { start } = toRange(document, finding);
  const command = { title, command: explainCommand, arguments: [document.uri, start] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
}

function fixAll(analysed: AnalysedDocument, client: Client): CodeAction[] {
  const safe = analysed.analysis.findings.filter((finding) => finding.safe);
  if (safe.length === 0) return [];
  const edit = toWorkspaceEdit(analysed.document, joinEdits(safe), client);
  return [{ title: 'Replace every word that is certain', kind: fixAllKind, edit }];
}

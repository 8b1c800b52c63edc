/**
 * The command behind the status item: what the document is taken for and what told, section by section; and the way to
 * say it oneself, which goes into the house style.
 */
import { l10n, QuickPickItemKind, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ContextSection,
  type DeclareParams,
  type DeclareResult,
  type DocumentContext,
  type DocumentContextParams,
  declareRequest,
  documentContextRequest,
} from '../../server/src/protocol';
import { type PlaceItem, pickPlace } from './pickPlace';
import { runningOrTold } from './runningOrTold';
import { statusText } from './statusText';

export async function showContext(started: BaseLanguageClient | undefined): Promise<void> {
  const client = runningOrTold(started);
  const editor = window.activeTextEditor;
  if (client === undefined) return;
  const params = editor && documentOf(client, editor);
  const context = params && (await client.sendRequest<DocumentContext | null>(documentContextRequest, params));
  if (!editor || !context) {
    void window.showInformationMessage(l10n.t('This is no document that Clientele reads.'));
    return;
  }
  const { text, detail } = statusText('running', context.report, l10n.t);
  const title = context.report.outcome === 'checked' ? l10n.t('Read as: {0}', text) : detail;
  await pickPlace(editor, { title, placeholder: l10n.t('What told? Every line leads to its place.') }, [
    ...declareItems(client, editor, context),
    ...businessItems(context),
    ...context.sections.flatMap(sectionItems),
    ...moreItems(context),
  ]);
}

function documentOf(client: BaseLanguageClient, { document }: TextEditor): DocumentContextParams {
  return { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
}

function declareItems(client: BaseLanguageClient, editor: TextEditor, context: DocumentContext): PlaceItem[] {
  const { canBeDeclared, report } = context;
  if (!canBeDeclared.folder || report.outcome !== 'checked') return [];
  const description = l10n.t('writes it into the house style');
  return [
    { label: `$(edit) ${l10n.t('This document is about…')}`, description, run: () => declare(client, editor, context) },
  ];
}

function businessItems({ certainty, toldAt, page, report: { business, told } }: DocumentContext): PlaceItem[] {
  if (business === null)
    return [separator(l10n.t('The business')), { label: l10n.t('Nothing tells which business writes here') }];
  const name = business.replaceAll('-', ' ');
  if (toldAt === null) {
    const description = page === null ? l10n.t('the house style says so') : l10n.t('{0} says so', page);
    return [separator(l10n.t('The business')), { label: name, description }];
  }
  const line = l10n.t('line {0}', toldAt.start.line + 1);
  const description = `${name}, ${certainty === 'certain' ? l10n.t('certain') : l10n.t('likely')} · ${line}`;
  return [separator(l10n.t('The business')), { label: `“${told}”`, description, range: toRange(toldAt) }];
}

function sectionItems({ title, cues }: ContextSection): PlaceItem[] {
  const items = cues.map(({ text, what, favours, distinction, range }): PlaceItem => {
    const description = `${favours} · ${what}`;
    const item = { label: `“${text}”`, description, ...(distinction !== '' && { detail: distinction }) };
    return range === null ? item : { ...item, range: toRange(range) };
  });
  return [separator(title === '' ? l10n.t('Before the first heading') : title), ...items];
}

function moreItems({ styleUri }: DocumentContext): PlaceItem[] {
  if (styleUri === null) return [];
  const open = () => window.showTextDocument(Uri.parse(styleUri));
  return [separator(l10n.t('House style')), { label: `$(go-to-file) ${l10n.t('Open the house style')}`, run: open }];
}

function separator(label: string): PlaceItem {
  return { label, kind: QuickPickItemKind.Separator };
}

/** Asks what the document is about and for how much of the workspace that holds, writes it down and saves it. */
async function declare(client: BaseLanguageClient, editor: TextEditor, context: DocumentContext): Promise<void> {
  const { businesses, canBeDeclared, report } = context;
  const named = (id: string) => ({ label: id.replaceAll('-', ' '), business: id });
  const first = businesses
    .filter((id) => id === report.business)
    .map((id) => ({ ...named(id), description: l10n.t('as it is read now') }));
  const others = businesses.filter((id) => id !== report.business).map(named);
  const chosen = await window.showQuickPick([...first, ...others], {
    placeHolder: l10n.t('What business does it write from?'),
  });
  if (chosen === undefined) return;
  const scopes = [
    ...(canBeDeclared.document ? [{ label: l10n.t('This document only'), scope: 'document' as const }] : []),
    { label: l10n.t('All documents of this house style'), scope: 'folder' as const },
  ];
  const where =
    scopes.length > 1 ? await window.showQuickPick(scopes, { placeHolder: l10n.t('Which documents?') }) : scopes[0];
  if (where === undefined) return;
  const params: DeclareParams = { ...documentOf(client, editor), business: chosen.business, scope: where.scope };
  const found = await client.sendRequest<DeclareResult>(declareRequest, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found);
  if (edit === undefined || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(l10n.t('The house style could not be written. Is what it holds now in order?'));
    return;
  }
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(uri)).save();
}

function toRange({ start, end }: ContextSection['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The commands that tell why a word was judged as it was: as a list that leads to every cue, or as a report to paste. */
import {
  env,
  extensions,
  l10n,
  QuickPickItemKind,
  Range,
  type TextEditor,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Position as ProtocolPosition } from 'vscode-languageclient';
import { type ExplainedPlace, type ExplainParams, type ExplainResult, explainRequest } from '../../server/src/protocol';
import { fixesAt } from './fixes';
import { type PlaceItem, pickPlace } from './pickPlace';
import { runningOrTold } from './runningOrTold';

/** Where a link or a light bulb asks; the palette and keys ask at the caret. */
interface Asked {
  readonly uri?: string;
  readonly position?: ProtocolPosition;
}

export async function explainWord(started: BaseLanguageClient | undefined, asked: Asked): Promise<void> {
  const found = await explanationAt(started, asked);
  if (found === undefined) return;
  const { client, editor, explanation, copy } = found;
  const { verdict, reading, page } = explanation;
  const items = [
    { label: reading, alwaysShow: true },
    ...under(l10n.t('Told by'), explanation.cues.map(placeItem)),
    ...under(l10n.t('Spoke against it'), explanation.against.map(placeItem)),
    ...under(l10n.t('House style'), houseItems(explanation)),
    ...under(l10n.t('Do'), [
      ...(await fixItems(client, editor, explanation)),
      { label: `$(copy) ${l10n.t('Copy Explanation')}`, run: copy },
      ...(page === null
        ? []
        : [{ label: `$(book) ${l10n.t('About this rule')}`, run: () => env.openExternal(Uri.parse(page)) }]),
    ]),
  ];
  await pickPlace(editor, { title: verdict, placeholder: l10n.t('Why? Every cue leads to its place.') }, items);
}

export async function copyExplanation(client: BaseLanguageClient | undefined): Promise<void> {
  await (await explanationAt(client, {}))?.copy();
}

/** Undefined where there is nothing to explain; the writer is told why. */
async function explanationAt(started: BaseLanguageClient | undefined, { uri, position }: Asked) {
  const client = runningOrTold(started);
  const editor = client && (await editorOf(uri));
  if (client === undefined || editor === undefined) return undefined;
  const params: ExplainParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: position ?? client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  const explanation = await client.sendRequest<ExplainResult | null>(explainRequest, params);
  if (explanation === null) {
    void window.showInformationMessage(
      l10n.t('No client or customer stands here. Put the caret in one and ask again.'),
    );
    return undefined;
  }
  const copy = async () => {
    const made = extensions.getExtension('clientele.clientele')?.packageJSON.version;
    await env.clipboard.writeText(`${explanation.report}Clientele ${made}, VS Code ${version}\n`);
    window.setStatusBarMessage(`$(check) ${l10n.t('Explanation copied')}`, 3000);
  };
  return { client, editor, explanation, copy };
}

async function editorOf(uri: string | undefined): Promise<TextEditor | undefined> {
  const { activeTextEditor, visibleTextEditors } = window;
  if (uri === undefined) return activeTextEditor;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  return visibleTextEditors.find((editor) => editor.document === document) ?? window.showTextDocument(document);
}

function under(label: string, items: readonly PlaceItem[]): PlaceItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function placeItem({ text, what, distinction, range }: ExplainedPlace): PlaceItem {
  const item = { label: `“${text}”`, description: what, detail: distinction };
  return range === null ? item : { ...item, range: toRange(range) };
}

function houseItems({ house }: ExplainResult): PlaceItem[] {
  if (house === null) return [];
  const open = () => window.showTextDocument(Uri.parse(house.uri), { selection: toRange(house.range) });
  return [{ label: house.path, description: l10n.t('line {0}', house.range.start.line + 1), run: open }];
}

async function fixItems(
  client: BaseLanguageClient,
  { document }: TextEditor,
  { range, page }: ExplainResult,
): Promise<PlaceItem[]> {
  if (page === null) return [];
  const fixes = await fixesAt(client, document, toRange(range).start);
  return fixes.map(({ title, edit }) => ({
    label: `$(lightbulb) ${title}`,
    run: () => edit && workspace.applyEdit(edit),
  }));
}

function toRange({ start, end }: ExplainResult['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

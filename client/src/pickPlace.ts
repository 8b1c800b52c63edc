/** A list in which every line may lead to a place of a document: it is shown while the line is chosen. */
import {
  type QuickPickItem,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';

export interface PlaceItem extends QuickPickItem {
  /** The place it leads to. */
  readonly range?: Range;
  /** What it does instead. */
  readonly run?: () => unknown;
}

/** Resolves when the list is closed, and what was chosen is done. */
export async function pickPlace(
  editor: TextEditor,
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
  items: readonly PlaceItem[],
): Promise<void> {
  const highlight = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
  });
  const list = window.createQuickPick<PlaceItem>();
  const start = editor.visibleRanges[0];
  list.title = title;
  list.placeholder = placeholder;
  list.items = items;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.onDidChangeActive(([item]) => {
    const range = item?.range;
    editor.setDecorations(highlight, range ? [range] : []);
    if (range) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  });
  const chosen = await new Promise<PlaceItem | undefined>((resolve) => {
    list.onDidAccept(() => resolve(list.selectedItems[0]));
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  list.dispose();
  highlight.dispose();
  if (chosen?.range) {
    const shown = await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
    shown.selection = new Selection(chosen.range.start, chosen.range.end);
  } else {
    if (start) editor.revealRange(start, TextEditorRevealType.AtTop);
    await chosen?.run?.();
  }
}

/** Leads to a place in a document; where there are several, they are listed and shown as one goes through them. */
import { l10n, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Place } from './figure';

export async function showPlaces(places: readonly Place[]): Promise<void> {
  const [first, ...others] = places;
  if (first === undefined) return;
  if (others.length === 0) return show(first, false);
  const items = places.map((place) => ({
    label: `${place.path}:${place.line}`,
    description: place.text,
    place,
  }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t('{0} places', places.length),
    matchOnDescription: true,
    onDidSelectItem: (item) => {
      const place = items.find((each) => each === item)?.place;
      if (place !== undefined) void show(place, true);
    },
  });
  if (chosen !== undefined) await show(chosen.place, false);
}

/** Beside the report where there is room for it, so that one can go on reading it. */
async function show({ uri, line, column, length }: Place, preserveFocus: boolean): Promise<void> {
  try {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const start = document.offsetAt(
      document.validatePosition(new Range(line - 1, column - 1, line - 1, column - 1).start),
    );
    const selection = new Range(document.positionAt(start), document.positionAt(start + length));
    await window.showTextDocument(document, { selection, preserveFocus, preview: true, viewColumn: ViewColumn.Beside });
  } catch (error) {
    void window.showErrorMessage(l10n.t('This document cannot be opened any more. {0}', String(error)));
  }
}

/**
 * Shows what the server finds, but for the word that is being typed: that waits until the caret leaves it or the typing
 * pauses. Which findings wait is heldBack’s to know.
 */
import {
  type Diagnostic,
  type DiagnosticCollection,
  Disposable,
  languages,
  type Position,
  type TextDocumentChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { DiagnosticCollectionProvider } from 'vscode-languageclient';
import { withoutHeldBack } from './heldBack';

/** Long enough to finish a word, short enough to be there when one looks up. */
const pauseInMilliseconds = 800;

export function createQuietDiagnostics(): DiagnosticCollectionProvider & Disposable {
  const refreshing = new Map<DiagnosticCollection, (uri: Uri) => void>();
  const typing = createTyping((uri) => {
    for (const refresh of refreshing.values()) refresh(uri);
  });
  return {
    create(name) {
      const { collection, refresh } = createQuietCollection(name, typing.caretsIn);
      refreshing.set(collection, refresh);
      return collection;
    },
    dispose(collection?: DiagnosticCollection) {
      if (collection === undefined) typing.dispose();
      else {
        refreshing.delete(collection);
        collection.dispose();
      }
    },
  };
}

function createQuietCollection(name: string | undefined, caretsIn: (uri: Uri) => readonly Position[]) {
  const inner = languages.createDiagnosticCollection(name);
  /** What the server has found, by document. */
  const found = new Map<string, readonly Diagnostic[]>();

  function show(uri: Uri, diagnostics: readonly Diagnostic[] | undefined): void {
    if (diagnostics === undefined) {
      found.delete(uri.toString());
      inner.delete(uri);
      return;
    }
    found.set(uri.toString(), diagnostics);
    inner.set(uri, withoutHeldBack(diagnostics, inner.get(uri) ?? [], caretsIn(uri)));
  }

  const collection: DiagnosticCollection = {
    name: inner.name,
    set(one: Uri | readonly [Uri, readonly Diagnostic[] | undefined][], diagnostics?: readonly Diagnostic[]) {
      if (Array.isArray(one)) for (const [uri, each] of one) show(uri, each);
      else show(one as Uri, diagnostics);
    },
    delete: (uri) => show(uri, undefined),
    clear() {
      found.clear();
      inner.clear();
    },
    forEach: (callback, self) => inner.forEach(callback, self),
    get: (uri) => inner.get(uri),
    has: (uri) => inner.has(uri),
    dispose: () => inner.dispose(),
    [Symbol.iterator]: () => inner[Symbol.iterator](),
  };
  return { collection, refresh: (uri: Uri) => found.has(uri.toString()) && show(uri, found.get(uri.toString())) };
}

/** Follows where somebody types, until the typing pauses. */
function createTyping(changed: (uri: Uri) => void) {
  /** The document that is typed in, and where the last change ended. */
  let at: { readonly uri: Uri; readonly end: Position } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function pause(): void {
    const before = at;
    at = undefined;
    if (before) changed(before.uri);
  }

  function follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const [last] = contentChanges;
    if (last === undefined) return;
    clearTimeout(timer);
    at = { uri: document.uri, end: document.positionAt(last.rangeOffset + last.text.length) };
    timer = setTimeout(pause, pauseInMilliseconds);
  }

  const listening = Disposable.from(
    workspace.onDidChangeTextDocument(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isSame(at?.uri, textEditor.document.uri)) changed(textEditor.document.uri);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
  return {
    /** Empty where nobody is typing. An input that has no editor has its caret where it was changed last. */
    caretsIn(uri: Uri): readonly Position[] {
      if (at === undefined || !isSame(at.uri, uri)) return [];
      const editors = window.visibleTextEditors.filter(({ document }) => isSame(document.uri, uri));
      return editors.length === 0
        ? [at.end]
        : editors.flatMap(({ selections }) => selections.map(({ active }) => active));
    },
    dispose: () => listening.dispose(),
  };
}

function isSame(one: Uri | undefined, other: Uri): boolean {
  return one?.toString() === other.toString();
}

/** The analysis of each open document, kept as long as its version and its settings stand. It knows no protocol message. */
import type { TextDocument as OpenDocument } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, type analyze, type Document, type LanguageId, supportedLanguages } from '../../core/src/index';
import type { Guard } from './guard';
import { isIgnored } from './isIgnored';
import type { Outcome } from './protocol';
import type { Settings } from './settings';

/** One version of a document with what was read in it. Later edits of the document do not reach it. */
export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly source: Document;
  readonly settings: Settings;
  readonly outcome: Outcome;
  /** Without mentions unless the outcome is `checked`. */
  readonly analysis: Analysis;
  /** Names this analysis among all others, for clients that already have its diagnostics. */
  readonly resultId: string;
}

export interface Analyses {
  /** The analysis of the document as it stands; null for a language that is not read. */
  of(document: OpenDocument): Promise<AnalysedDocument | null>;
}

interface Needs {
  readonly analyze: typeof analyze;
  readonly settings: (uri: string) => Promise<Settings>;
  readonly folders: () => readonly string[];
  readonly guard: Guard;
  /** Called after each new analysis. */
  readonly tell: (analysed: AnalysedDocument) => void;
}

const nothingRead: Analysis = {
  context: { business: null, confidence: 0, span: null },
  mentions: [],
  findings: [],
  words: 0,
};

export function createAnalyses({ analyze, settings, folders, guard, tell }: Needs): Analyses {
  // The key is the open document itself, so that closing it drops its analysis.
  const latest = new WeakMap<OpenDocument, AnalysedDocument>();
  let count = 0;

  function read(open: OpenDocument, language: LanguageId, inForce: Settings): AnalysedDocument {
    const { uri, version } = open;
    const source: Document = { text: open.getText(), language };
    const document = TextDocument.create(uri, language, version, source.text);
    const analysed = { document, source, settings: inForce, resultId: String(++count) };
    if (!inForce.enable) return { ...analysed, outcome: 'off', analysis: nothingRead };
    if (isIgnored(uri, folders(), inForce.houseStyle.ignore)) {
      return { ...analysed, outcome: 'ignored', analysis: nothingRead };
    }
    const analysis = guard.call(uri, null, () => analyze(source, inForce.houseStyle));
    return { ...analysed, outcome: analysis === null ? 'failed' : 'checked', analysis: analysis ?? nothingRead };
  }

  return {
    async of(open) {
      if (!isSupported(open.languageId)) return null;
      const inForce = await settings(open.uri);
      const known = latest.get(open);
      if (known?.document.version === open.version && known.settings === inForce) return known;
      const analysed = read(open, open.languageId, inForce);
      latest.set(open, analysed);
      tell(analysed);
      return analysed;
    },
  };
}

function isSupported(language: string): language is LanguageId {
  return Object.hasOwn(supportedLanguages, language);
}

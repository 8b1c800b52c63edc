/** The analysis of each open document, kept as long as its version and its settings stand. It knows no protocol message. */
import type { TextDocument as OpenDocument } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, type analyze, type Document, type LanguageId, supportedLanguages } from '../../core/src/index';
import type { Guard } from './guard';
import type { InForce } from './houseStyle/houseStyles';
import type { Outcome } from './protocol';

/** One version of a document with what was read in it. Later edits of the document do not reach it. */
export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly source: Document;
  readonly inForce: InForce;
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
  readonly inForce: (uri: string) => Promise<InForce>;
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

export function createAnalyses({ analyze, inForce: inForceFor, guard, tell }: Needs): Analyses {
  // The key is the open document itself, so that closing it drops its analysis.
  const latest = new WeakMap<OpenDocument, AnalysedDocument>();
  let count = 0;

  function read(open: OpenDocument, language: LanguageId, inForce: InForce): AnalysedDocument {
    const { uri, version } = open;
    const source: Document = { text: open.getText(), language };
    const document = TextDocument.create(uri, language, version, source.text);
    const analysed = { document, source, inForce, resultId: String(++count) };
    if (!inForce.enable) return { ...analysed, outcome: 'off', analysis: nothingRead };
    if (inForce.ignored) return { ...analysed, outcome: 'ignored', analysis: nothingRead };
    const analysis = guard.call(uri, null, () => analyze(source, inForce.style));
    return { ...analysed, outcome: analysis === null ? 'failed' : 'checked', analysis: analysis ?? nothingRead };
  }

  return {
    async of(open) {
      if (!isSupported(open.languageId)) return null;
      const inForce = await inForceFor(open.uri);
      const known = latest.get(open);
      if (known?.document.version === open.version && known.inForce === inForce) return known;
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

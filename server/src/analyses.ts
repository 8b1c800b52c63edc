/** The analysis of each open document, kept as long as its version and its settings stand. It knows no protocol message. */
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import {
  type Analysis,
  type analyze,
  createMemory,
  type Document,
  languageOfDocument,
  type Memory,
} from '../../core/src/index';
import type { Guard } from './guard';
import type { InForce } from './houseStyle/houseStyles';
import type { EditedDocument } from './linedDocument';
import type { Outcome } from './protocol';

/** One version of a document with what was read in it. Later edits of the document do not reach it. */
export interface AnalysedDocument {
  readonly document: EditedDocument;
  readonly source: Document;
  readonly inForce: InForce;
  readonly outcome: Outcome;
  /** Without mentions unless the outcome is `checked`. */
  readonly analysis: Analysis;
  /** Names what is told of this analysis, for clients that already have it; the next version may have nothing else to tell. */
  readonly resultId: string;
}

export interface Analyses {
  /** The analysis of the document as it stands; null for a language that is not read. */
  of(document: EditedDocument): Promise<AnalysedDocument | null>;
  /** The analysis of a text that is not open in the client. It is not kept, and nobody is told. */
  ofText(uri: string, source: Document): Promise<AnalysedDocument>;
}

interface Needs {
  readonly analyze: typeof analyze;
  readonly documents: TextDocumentsConfiguration<EditedDocument>;
  readonly inForce: (uri: string) => Promise<InForce>;
  readonly guard: Guard;
  /** Whether a client that knows the one would learn nothing from the other. */
  readonly saysTheSame: (one: AnalysedDocument, other: AnalysedDocument) => boolean;
  /** Called after each new analysis, with the one before it. */
  readonly tell: (analysed: AnalysedDocument, before: AnalysedDocument | undefined) => void;
}

const nothingRead: Analysis = {
  context: { business: null, confidence: 0, span: null, page: null },
  mentions: [],
  mentionCount: 0,
  usualTerm: null,
  findings: [],
  words: 0,
};

export function createAnalyses({ analyze, documents, inForce: inForceFor, guard, saysTheSame, tell }: Needs): Analyses {
  // The key is the open document itself, so that closing it drops its analysis.
  const latest = new WeakMap<EditedDocument, AnalysedDocument>();
  const memories = new WeakMap<EditedDocument, Memory>();
  let count = 0;

  function read(
    open: EditedDocument,
    source: Document,
    inForce: InForce,
    memory = createMemory(),
  ): AnalysedDocument & { resultId: string } {
    const { uri } = open;
    const document = open.asItStands();
    const analysed = (outcome: Outcome, analysis = nothingRead) => ({
      document,
      source,
      inForce,
      outcome,
      analysis,
      resultId: String(++count),
    });
    if (!inForce.enable) return analysed('off');
    if (inForce.ignored) return analysed('ignored');
    const analysis = guard.call(uri, null, () => analyze({ ...source, ...inForce.beside }, inForce.style, memory));
    return analysis === null ? analysed('failed') : analysed('checked', analysis);
  }

  return {
    async of(open) {
      const language = languageOfDocument(open.languageId, open.uri);
      if (language === null) return null;
      const inForce = await inForceFor(open.uri);
      const known = latest.get(open);
      const source = { text: open.text, language };
      // A client may send another text under a version that it used before.
      const isSame = known?.document.version === open.version && known.source.text === source.text;
      if (isSame && known.inForce === inForce) return known;
      const memory = memories.get(open) ?? createMemory();
      memories.set(open, memory);
      const analysed = read(open, source, inForce, memory);
      if (known && saysTheSame(known, analysed)) analysed.resultId = known.resultId;
      latest.set(open, analysed);
      tell(analysed, known);
      return analysed;
    },
    async ofText(uri, source) {
      return read(documents.create(uri, source.language, 0, source.text.toString()), source, await inForceFor(uri));
    },
  };
}

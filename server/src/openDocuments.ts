/** The documents that are open, and how a question about one is answered: never with an exception. It knows no question. */
import type { CancellationToken, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysedDocument, Analyses } from './analyses';
import type { Client } from './capabilities';
import type { Guard } from './guard';
import type { HouseStyles } from './houseStyle/houseStyles';
import { isHouseStyle } from './houseStyle/placeOf';
import { styleDiagnostics } from './houseStyle/styleDiagnostics';
import type { EditedDocument } from './linedDocument';
import { toDiagnostics } from './toLsp';

export interface OpenDocuments {
  get(uri: string): EditedDocument | undefined;
  /** Answers from the analysis of a document; `otherwise` where there is none, or where the answer failed. */
  answer<T>(uri: string, token: CancellationToken, otherwise: T, from: (analysed: AnalysedDocument) => T): Promise<T>;
  /** The same from the text of a document that is open, such as a house style. */
  answerFromText<T>(
    uri: string,
    token: CancellationToken,
    from: (document: TextDocument) => T[] | Promise<T[]>,
  ): Promise<T[]>;
  /** What there is to tell of a document or of a house style; null where it is neither, or could not be read. */
  diagnosticsOf(document: EditedDocument, token: CancellationToken): Promise<Diagnostic[] | null>;
}

interface Needs {
  readonly documents: TextDocuments<EditedDocument>;
  readonly analyses: Analyses;
  readonly houseStyles: HouseStyles;
  readonly guard: Guard;
  readonly client: Client;
}

export function createOpenDocuments({ documents, analyses, houseStyles, guard, client }: Needs): OpenDocuments {
  return {
    get: (uri) => documents.get(uri),
    answer: (uri, token, otherwise, from) =>
      guard.request(uri, token, otherwise, async () => {
        const document = documents.get(uri);
        const analysed = document === undefined ? null : await analyses.of(document);
        return analysed === null || token.isCancellationRequested ? otherwise : from(analysed);
      }),
    answerFromText: (uri, token, from) =>
      guard.request(uri, token, [], async () => {
        const document = documents.get(uri);
        return document === undefined ? [] : from(document);
      }),
    diagnosticsOf: (document, token) =>
      guard.request<Diagnostic[] | null>(document.uri, token, [], async () => {
        if (isHouseStyle(document.uri)) return styleDiagnostics(document, await houseStyles.problemsOf(document.uri));
        const analysed = await analyses.of(document);
        return analysed && toDiagnostics(analysed, client);
      }),
  };
}

/** Answers what any editor asks by the protocol: diagnostics, code actions, completion, hover, highlights and rename. */
import { type Connection, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { explain } from '../../core/src/index';
import type { Client } from './capabilities';
import { codeActions } from './codeActions';
import { completions } from './completion';
import { diagnosticReport } from './diagnosticReport';
import type { HouseStyles } from './houseStyle/houseStyles';
import { isHouseStyle } from './houseStyle/placeOf';
import { styleDiagnostics, styleFixes } from './houseStyle/styleDiagnostics';
import { hover } from './hover';
import type { OpenDocuments } from './openDocuments';
import { highlightPeople, prepareRename, rename } from './people';

interface Needs {
  readonly open: OpenDocuments;
  readonly houseStyles: HouseStyles;
  readonly client: Client;
  readonly explainMention: typeof explain;
}

export function answerFeatures(connection: Connection, { open, houseStyles, client, explainMention }: Needs): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    if (isHouseStyle(uri)) {
      const items = await open.answerFromText(uri, token, async (document) =>
        styleDiagnostics(document, await houseStyles.problemsOf(uri)),
      );
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }
    return open.answer(uri, token, diagnosticReport(null, client), (analysed) =>
      diagnosticReport(analysed, client, previousResultId),
    );
  });
  connection.onCodeAction((params, token) => {
    const { uri } = params.textDocument;
    return isHouseStyle(uri)
      ? open.answerFromText(uri, token, async (document) =>
          styleFixes(document, await houseStyles.problemsOf(uri), params.context.diagnostics, client),
        )
      : open.answer(uri, token, [], (analysed) => codeActions(analysed, params, client));
  });
  connection.onCompletion(({ textDocument, position }, token) =>
    open.answerFromText(textDocument.uri, token, (document) => completions(document, position)),
  );
  connection.onHover(({ textDocument, position }, token) =>
    open.answer(textDocument.uri, token, null, (analysed) => hover(analysed, position, client, explainMention)),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    open.answer(textDocument.uri, token, null, (analysed) => highlightPeople(analysed, position)),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    open.answer(textDocument.uri, token, null, (analysed) => prepareRename(analysed, position)),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    open.answer(textDocument.uri, token, null, (analysed) => rename(analysed, position, newName, client)),
  );
}

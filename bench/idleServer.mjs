/** A language server that keeps its documents and reads nothing: it answers with the same hundred diagnostics each time. */
import server from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = server.createConnection(server.ProposedFeatures.all, process.stdin, process.stdout);
const documents = new server.TextDocuments(TextDocument);
const items = Array.from({ length: 100 }, (_, line) => ({
  range: { start: { line, character: 0 }, end: { line, character: 8 } },
  severity: 2,
  source: 'idle',
  message: 'A law firm has clients: “engagement letter”, “legal advice”.',
}));
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: server.TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  // What any server does with a change: it takes the text that came of it.
  documents.get(textDocument.uri)?.getText();
  return { kind: 'full', items };
});
documents.listen(connection);
connection.listen();

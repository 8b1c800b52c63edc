/** The quick fixes that the server offers at a place, and the command that takes one of them by its title. */
import {
  CodeAction,
  CodeActionTriggerKind,
  l10n,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type CodeActionParams,
  CodeActionRequest,
  type Position as ProtocolPosition,
} from 'vscode-languageclient';
import { runningOrTold } from './runningOrTold';

/** Those that change a document. VS Code would ask every extension, so the server is asked itself. */
export async function fixesAt(
  client: BaseLanguageClient,
  { uri }: TextDocument,
  position: Position,
): Promise<CodeAction[]> {
  const diagnostics = languages
    .getDiagnostics(uri)
    .filter(({ source, range }) => source === 'clientele' && range.contains(position));
  const params: CodeActionParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    range: client.code2ProtocolConverter.asRange(new Range(position, position)),
    context: {
      diagnostics: await client.code2ProtocolConverter.asDiagnostics(diagnostics),
      only: ['quickfix'],
      triggerKind: CodeActionTriggerKind.Invoke,
    },
  };
  const found = await client.sendRequest(CodeActionRequest.type, params);
  const actions = await client.protocol2CodeConverter.asCodeActionResult(found ?? []);
  return actions.filter((action) => action instanceof CodeAction).filter(({ edit }) => edit);
}

export async function applyFix(
  client: BaseLanguageClient | undefined,
  uri: string,
  { line, character }: ProtocolPosition,
  title: string,
): Promise<void> {
  const running = runningOrTold(client);
  if (running === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const fixes = await fixesAt(running, document, new Position(line, character));
  const edit = fixes.find((fix) => fix.title === title)?.edit;
  if (edit === undefined || !(await workspace.applyEdit(edit))) {
    void window.showInformationMessage(l10n.t('This has changed meanwhile. Look at the word again.'));
  }
}

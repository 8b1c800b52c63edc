/** The least that an extension with a language server can be. */
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client;

export async function activate(context) {
  const server = { module: context.asAbsolutePath('server.js'), transport: TransportKind.ipc };
  client = new LanguageClient('empty', 'Empty', server, { documentSelector: [{ language: 'markdown' }] });
  await client.start();
}

export function deactivate() {
  return client?.stop();
}

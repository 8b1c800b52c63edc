/** The entry of the extension in Node: it finds the server beside itself and hands over. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../startClient';

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  await startClient(context, (options) => new LanguageClient('clientele', 'Clientele', server, options));
}

/** The entry of the extension in Node: it finds the server beside itself and hands over. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Stop, startClient } from '../startClient';

let stop: Stop | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  stop = await startClient(context, (options) => new LanguageClient('clientele', 'Clientele', server, options));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}

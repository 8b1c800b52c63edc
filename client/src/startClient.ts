/** The extension on one page: a client for the server, two commands and the status item. It knows neither transport nor words. */
import { commands, type ExtensionContext, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { supportedLanguages } from '../../core/src/index';
import { contextNotification } from '../../server/src/protocol';
import { createStatusItem } from './statusItem';

/** Makes a client that is not started; the host knows which kind. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

const documentSelector = Object.keys(supportedLanguages).flatMap((language) =>
  ['file', 'untitled'].map((scheme) => ({ scheme, language })),
);

export async function startClient(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const outputChannel = window.createOutputChannel('Clientele', { log: true });
  const status = createStatusItem(documentSelector);
  let client: BaseLanguageClient | undefined;

  async function start(): Promise<void> {
    client = createClient({
      documentSelector,
      outputChannel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
    client.onNotification(contextNotification, status.show);
    await client.start();
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    // A server that crashed cannot be stopped in good order, and must not keep a new one from starting.
    await stopping?.dispose().catch((error) => outputChannel.debug(`The old server did not stop: ${error}`));
  }

  async function startOrTell(): Promise<void> {
    status.clear();
    try {
      await start();
    } catch (error) {
      outputChannel.error(`The language server did not start: ${error}`);
      void offerOutput();
    }
  }

  async function offerOutput(): Promise<void> {
    const choice = await window.showErrorMessage('The Clientele language server did not start.', 'Show Output');
    if (choice !== undefined) outputChannel.show();
  }

  context.subscriptions.push(
    outputChannel,
    status,
    { dispose: stop },
    commands.registerCommand('clientele.showOutput', () => outputChannel.show()),
    commands.registerCommand('clientele.restart', () =>
      window.withProgress({ location: ProgressLocation.Window, title: 'Restarting Clientele' }, async () => {
        await stop();
        await startOrTell();
      }),
    ),
  );
  await startOrTell();
}

/** The extension on one page: a client for the server, two commands and the status item. It knows neither transport nor words. */
import { commands, type ExtensionContext, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { supportedLanguages } from '../../core/src/index';
import { contextNotification } from '../../server/src/protocol';
import { createStatusItem } from './statusItem';

/** Makes a client that is not started; the host knows which kind. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Stops the server, when it is its turn. */
export type Stop = () => Promise<void>;

const documentSelector = Object.keys(supportedLanguages).flatMap((language) =>
  ['file', 'untitled'].map((scheme) => ({ scheme, language })),
);

export async function startClient(context: ExtensionContext, createClient: CreateClient): Promise<Stop> {
  const outputChannel = window.createOutputChannel('Clientele', { log: true });
  const status = createStatusItem(documentSelector);
  let client: BaseLanguageClient | undefined;
  let turn = Promise.resolve();

  /** A client can be stopped only once its start is over, so starts and stops wait for each other. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work);
    return turn;
  }

  async function start(): Promise<void> {
    status.clear();
    try {
      client = createClient({
        documentSelector,
        outputChannel,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationFailedHandler: () => false,
      });
      client.onNotification(contextNotification, status.show);
      await client.start();
    } catch (error) {
      outputChannel.error(`The language server did not start. ${error}`);
      void offerOutput();
    }
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    // A server that crashed cannot be stopped in good order; that must not keep a new one from starting.
    await stopping?.dispose().catch((error) => outputChannel.debug(`The old language server did not stop. ${error}`));
  }

  async function restart(): Promise<void> {
    await stop();
    await start();
  }

  async function offerOutput(): Promise<void> {
    const message = 'The Clientele language server did not start, so nothing is checked.';
    const choice = await window.showErrorMessage(message, 'Show Output');
    if (choice !== undefined) outputChannel.show();
  }

  const progress = { location: ProgressLocation.Window, title: 'Restarting Clientele' };
  context.subscriptions.push(
    outputChannel,
    status,
    commands.registerCommand('clientele.showOutput', () => outputChannel.show()),
    commands.registerCommand('clientele.restart', () => window.withProgress(progress, () => inTurn(restart))),
  );
  await inTurn(start);
  return () => inTurn(stop);
}

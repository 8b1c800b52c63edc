/** The extension on one page: a client for the server, its commands and the status item. It knows neither transport nor words. */
import { commands, Disposable, type ExtensionContext, l10n, ProgressLocation, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { applyFixCommand, contextNotification, explainCommand, readFileRequest } from '../../server/src/protocol';
import { checkWorkspace } from './checkWorkspace';
import { copyExplanation, explainWord } from './explainWord';
import { applyFix } from './fixes';
import { fixWorkspace } from './fixWorkspace';
import { offerTool } from './languageModelTool';
import { cellScheme, checkNotebookCells } from './notebookCells';
import { offerCommands, offeredCommands } from './offerCommands';
import { openExample } from './openExample';
import { createQuietDiagnostics } from './quietDiagnostics';
import { readFile } from './readFile';
import { registerReport } from './report/reportCommands';
import { checkScmInputs } from './scmInputs';
import { createErrorHandler } from './serverEnds';
import { setUpHouseStyle } from './setUpHouseStyle';
import { showContext } from './showContext';
import { createStatusItem } from './statusItem';
import type { ServerState } from './statusText';

/** Makes a client that is not started; the host knows which kind. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Stops the server, when it is its turn. */
export type Stop = () => Promise<void>;

const serverStates: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.StartFailed]: 'stopped',
  [State.Stopped]: 'stopped',
};

export async function startClient(context: ExtensionContext, createClient: CreateClient): Promise<Stop> {
  const outputChannel = window.createOutputChannel('Clientele', { log: true });
  const prose = proseSelector(languagesOf(context.extension.packageJSON));
  const status = createStatusItem(prose);
  const diagnostics = createQuietDiagnostics();
  let client: BaseLanguageClient | undefined;
  let withoutTab: Disposable | undefined;
  let turn = Promise.resolve();
  const errorHandler = createErrorHandler(() => client, offerOutput);

  /** A client can be stopped only once its start is over, so starts and stops wait for each other. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work);
    return turn;
  }

  async function start(): Promise<void> {
    try {
      client = createClient({
        documentSelector: [...prose, ...houseStyleSelector()],
        outputChannel,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationFailedHandler: () => false,
        errorHandler,
        diagnosticCollectionProvider: diagnostics,
        markdown: { isTrusted: { enabledCommands: offeredCommands } },
      });
      client.registerFeature(offerCommands());
      withoutTab = Disposable.from(checkScmInputs(client, diagnostics), checkNotebookCells(client));
      client.onDidChangeState(({ newState }) => status.serverIs(serverStates[newState]));
      client.onNotification(contextNotification, status.show);
      client.onRequest(readFileRequest, readFile);
      await client.start();
    } catch (error) {
      status.serverIs('stopped');
      outputChannel.error(`The language server did not start. ${error}`);
      const message = l10n.t('The Clientele language server did not start, so nothing is checked.');
      void offerOutput(window.showErrorMessage, message);
    }
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    withoutTab?.dispose();
    // A server that crashed cannot be stopped in good order; that must not keep a new one from starting.
    await stopping?.dispose().catch((error) => outputChannel.debug(`The old language server did not stop. ${error}`));
  }

  async function restart(): Promise<void> {
    await stop();
    await start();
  }

  async function offerOutput(show: typeof window.showErrorMessage, message: string): Promise<void> {
    const choice = await show(message, l10n.t('Show Output'));
    if (choice !== undefined) outputChannel.show();
  }

  const progress = { location: ProgressLocation.Window, title: l10n.t('Restarting Clientele') };
  context.subscriptions.push(
    outputChannel,
    status,
    diagnostics,
    commands.registerCommand('clientele.setUpHouseStyle', () => setUpHouseStyle(client)),
    registerReport(context.extensionUri, () => client),
    commands.registerCommand('clientele.checkWorkspace', () => checkWorkspace(client)),
    commands.registerCommand(explainCommand, (uri, position) => explainWord(client, { uri, position })),
    commands.registerCommand('clientele.copyExplanation', () => copyExplanation(client)),
    offerTool(() => client),
    commands.registerCommand('clientele.showContext', () => showContext(client)),
    commands.registerCommand(applyFixCommand, (uri, position, title) => applyFix(client, uri, position, title)),
    commands.registerCommand('clientele.fixWorkspace', () => fixWorkspace(client)),
    commands.registerCommand('clientele.openExample', () => openExample(context.extensionUri)),
    commands.registerCommand('clientele.showOutput', () => outputChannel.show()),
    commands.registerCommand('clientele.restart', () => window.withProgress(progress, () => inTurn(restart))),
  );
  await inTurn(start);
  return () => inTurn(stop);
}

/**
 * The languages that are read, from the events that start the extension. The core has the same table, but importing it
 * would load the whole lexicon into the extension host, beside the copy that the server needs.
 */
function languagesOf({ activationEvents }: { activationEvents: readonly string[] }): readonly string[] {
  return activationEvents
    .filter((event) => event.startsWith('onLanguage:'))
    .map((event) => event.slice('onLanguage:'.length));
}

/** The cells of a notebook are documents of their own. */
function proseSelector(languages: readonly string[]) {
  const all = [...schemes(), cellScheme];
  return languages.flatMap((language) => all.map((scheme) => ({ scheme, language })));
}

/** House styles are JSON, and no other JSON is anything to the server. */
function houseStyleSelector() {
  const languages = ['json', 'jsonc'];
  return languages.flatMap((language) =>
    schemes().map((scheme) => ({ scheme, language, pattern: '**/*.clientele.json' })),
  );
}

/**
 * Documents on the disk, those not saved yet, what is typed for source control, and those of a
 * workspace that is on no disk. Output, logs and the results of a search have schemes or languages of their own.
 */
function schemes(): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', 'vscode-scm', ...folders.map(({ uri }) => uri.scheme)])];
}

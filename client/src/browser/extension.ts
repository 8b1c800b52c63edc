/** The entry of the extension in a browser: it starts the server in a web worker and hands over. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { type Stop, startClient } from '../startClient';

let stop: Stop | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  stop = await startClient(context, (options) => new WorkerClient(new Worker(script), options));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}

/** A worker goes on when its client has stopped, so it is ended with it. */
class WorkerClient extends LanguageClient {
  constructor(
    private readonly worker: Worker,
    options: LanguageClientOptions,
  ) {
    super('clientele', 'Clientele', worker, options);
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.worker.terminate();
    }
  }
}

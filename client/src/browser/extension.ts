/** The entry of the extension in a browser: it starts the server in a web worker and hands over. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { type Stop, startClient } from '../startClient';

let stop: Stop | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = await addressOf(Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js'));
  stop = await startClient(context, (options) => new WorkerClient(new Worker(script), options));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}

/** VS Code starts no worker from a script that lies on a remote machine, so that one is brought here first. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  return URL.createObjectURL(
    new Blob([new Uint8Array(await workspace.fs.readFile(script))], { type: 'text/javascript' }),
  );
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

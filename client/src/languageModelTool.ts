/**
 * Lets agents that draft copy in VS Code ask for the same check that writers get. It calls no model. The API came with
 * VS Code 1.95; where it is missing there are no such agents, and nothing is offered.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckTextParams, type CheckTextResult, checkTextRequest } from '../../server/src/protocol';

const toolName = 'clientele_check';

/** What of the newer API is used here. */
interface NewerApi {
  readonly lm?: { registerTool?(name: string, tool: Tool): vscode.Disposable };
  readonly LanguageModelToolResult: new (content: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (value: string) => unknown;
}

interface Tool {
  prepareInvocation(): { readonly invocationMessage: string };
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<unknown>;
}

/** Where VS Code has no such tools, or keeps them to itself as the oldest that we run in does, there is nothing to offer. */
export function offerTool(started: () => BaseLanguageClient | undefined): vscode.Disposable {
  try {
    return registerTool(vscode as unknown as NewerApi, started);
  } catch {
    return new vscode.Disposable(() => undefined);
  }
}

function registerTool(api: NewerApi, started: () => BaseLanguageClient | undefined): vscode.Disposable {
  if (api.lm?.registerTool === undefined) return new vscode.Disposable(() => undefined);
  return api.lm.registerTool(toolName, {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Checking client and customer') }),
    async invoke({ input }, token) {
      const answer = await check(started(), input, token);
      return new api.LanguageModelToolResult([new api.LanguageModelTextPart(JSON.stringify(answer))]);
    },
  });
}

/** What a model hands over is not trusted; a message tells it what to hand over instead. */
async function check(client: BaseLanguageClient | undefined, input: unknown, token: vscode.CancellationToken) {
  const { text, path } = (input ?? {}) as { text?: unknown; path?: unknown };
  if (typeof text !== 'string') throw new Error('Hand over the text to check as the string "text".');
  if (path !== undefined && typeof path !== 'string') throw new Error('"path" is the path of a file, as a string.');
  if (!client?.isRunning()) throw new Error('The Clientele language server is not running.');
  const params: CheckTextParams = { uri: client.code2ProtocolConverter.asUri(placeOf(path)), text };
  return client.sendRequest<CheckTextResult>(checkTextRequest, params, token);
}

/** A file of the workspace, or a document of no file: what lies outside is not looked at. */
function placeOf(path: string | undefined): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const file = path !== undefined && folder ? vscode.Uri.joinPath(folder.uri, path) : undefined;
  return file && vscode.workspace.getWorkspaceFolder(file) ? file : vscode.Uri.parse('untitled:draft.md');
}

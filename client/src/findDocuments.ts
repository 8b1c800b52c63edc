/** The documents of the workspace that the server reads, as it names them. */
import { type CancellationToken, type GlobPattern, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Offered } from '../../server/src/protocol';

/** @param within makes the server's glob one of a folder; without it every folder of the workspace is meant */
export async function findDocuments(
  client: BaseLanguageClient,
  token: CancellationToken,
  { within = (glob) => glob, atMost }: { within?: (glob: string) => GlobPattern; atMost?: number } = {},
): Promise<string[]> {
  const offered: Offered = client.initializeResult?.capabilities.experimental;
  const found = await workspace.findFiles(within(offered.documents), '**/node_modules/**', atMost, token);
  return found.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort();
}

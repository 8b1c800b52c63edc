/** Reads a file for the server where the server has no disk to read it from, as in a virtual workspace. */
import { FileSystemError, Uri, workspace } from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../server/src/protocol';

export async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  // The server asks for files of the workspace only; nothing else is handed over.
  if (workspace.getWorkspaceFolder(file) === undefined) return { text: null };
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
  } catch (error) {
    if (error instanceof FileSystemError) return { text: null };
    throw error;
  }
}

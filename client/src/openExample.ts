/** The command that shows what Clientele does, in a document that belongs to nobody and is not saved. */
import { Uri, window, workspace } from 'vscode';

export async function openExample(extension: Uri): Promise<void> {
  const file = Uri.joinPath(extension, 'media', 'walkthrough', 'example.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

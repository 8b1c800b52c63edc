/** What the page of the report is made of besides its content: the script and the style sheet, read when they are needed. */
import { Uri, workspace } from 'vscode';
import type { PageParts } from './page';

export async function readPageParts(extension: Uri): Promise<Pick<PageParts, 'script' | 'style' | 'nonce'>> {
  const read = async (name: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', name)));
  const [script, style] = await Promise.all([read('report.js'), read('report.css')]);
  return { script, style, nonce: createNonce() };
}

/** Every host has it, though the types of the oldest Node do not know. */
declare const crypto: { randomUUID(): string };

/** A name that no document could guess. */
function createNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

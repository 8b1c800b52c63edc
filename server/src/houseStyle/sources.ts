/** Where the texts of house styles come from: an open editor first, then the disk or the client. */
import { type Connection, FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type StyleSource, UnreadableText } from '../../../workspace/src/styleSource';
import { type ReadFileParams, type ReadFileResult, readFileRequest } from '../protocol';
import { isSameUri, uriOf } from './placeOf';

export interface OpenEditors extends StyleSource {
  /** Files that were deleted or written, as the client tells. */
  follow(changes: readonly FileEvent[]): void;
}

/**
 * What an editor holds counts before it is saved. A file that is deleted does not count any more, though an editor may
 * show it still, until somebody writes in it again.
 */
export function openEditors(documents: TextDocuments<TextDocument>, otherwise: StyleSource): OpenEditors {
  const deleted = new WeakSet<TextDocument>();
  const openAt = (uri: string) => documents.all().find((document) => isSameUri(document.uri, uri));
  documents.onDidChangeContent(({ document }) => deleted.delete(document));
  return {
    async read(folder, path, most) {
      const open = openAt(uriOf({ folder, path }));
      return open === undefined || deleted.has(open) ? otherwise.read(folder, path, most) : open.getText();
    },
    list: (folder) => otherwise.list?.(folder) ?? Promise.resolve(null),
    follow(changes) {
      for (const { uri, type } of changes) {
        const open = openAt(uri);
        if (open === undefined) continue;
        if (type === FileChangeType.Deleted) deleted.add(open);
        else deleted.delete(open);
      }
    },
  };
}

/** Files on the disk are read there; those of a virtual workspace are asked of the client, who alone knows them. */
export function byScheme(disk: StyleSource | null, client: StyleSource): StyleSource {
  const sourceOf = (folder: string) => (disk !== null && folder.startsWith('file:') ? disk : client);
  return {
    read: (folder, path, most) => sourceOf(folder).read(folder, path, most),
    list: (folder) => sourceOf(folder).list?.(folder) ?? Promise.resolve(null),
    listIn: (folder, path) => sourceOf(folder).listIn?.(folder, path) ?? Promise.resolve(null),
  };
}

/** @param warn is told once when the client does not know the request; then there are no files to be had from it */
export function clientFiles(connection: Connection, warn: (line: string) => void): StyleSource {
  let isKnown = true;
  return {
    async read(folder, path) {
      if (path.split('/').includes('..')) throw new UnreadableText('This leads outside the folder.');
      if (!isKnown) return null;
      const params: ReadFileParams = { uri: uriOf({ folder, path }) };
      try {
        return (await connection.sendRequest<ReadFileResult>(readFileRequest, params)).text;
      } catch (error) {
        isKnown = false;
        warn(`House styles in ${folder} cannot be read: the client does not hand over files. ${error}`);
        return null;
      }
    },
  };
}

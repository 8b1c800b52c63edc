/** Where a document stands: the folder above which no house style is looked for, and its path below. It reads no disk. */
import type { Place } from '../../../workspace/src/findHouseStyle';
import { houseStyleName } from '../../../workspace/src/houseStyleName';

/**
 * The innermost workspace folder that holds the document. A file outside all of them has its own folder, so that nothing
 * is read that nobody opened. A document that is not saved yet stands in the only folder there is; null where there is
 * none, or no telling which.
 * @param folders URIs of the workspace folders
 */
export function placeOf(given: string, folders: readonly string[]): Place | null {
  const uri = notebookOf(given);
  // An untitled document may know already where it will be saved.
  const file = decoded(uri).replace(/^untitled:(?=\/)/, 'file://');
  const holding = folders
    .filter((folder) => file.startsWith(withSlash(decoded(folder))))
    .reduce<string | null>((innermost, each) => (each.length > (innermost?.length ?? 0) ? each : innermost), null);
  if (holding !== null) return { folder: holding, path: file.slice(withSlash(decoded(holding)).length) };
  const name = nameOf(uri);
  if (!uri.startsWith('untitled:')) return { folder: uri.slice(0, uri.lastIndexOf('/')), path: name };
  const [only, ...others] = folders;
  return only === undefined || others.length > 0 ? null : { folder: only, path: name };
}

/** A cell of a notebook stands where its notebook does. */
function notebookOf(uri: string): string {
  return uri.replace(/^vscode-notebook-cell:(?:\/\/)?(\/[^#]*)#.*$/, 'file://$1');
}

/** The last part of a URI, as people read it. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/^untitled:/, '');
}

/** The URI of a file by its path below a folder. */
export function uriOf({ folder, path }: Place): string {
  return withSlash(folder) + path.split('/').map(encodeURIComponent).join('/');
}

/** Clients differ in what they escape: "c%3A" or "c:". Undone, the spellings agree. */
export function isSameUri(one: string, other: string): boolean {
  return one === other || decoded(one) === decoded(other);
}

/** Whether a document is a house style; `house.clientele.json` is one that others may extend. */
export function isHouseStyle(uri: string): boolean {
  return uri.endsWith(houseStyleName);
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

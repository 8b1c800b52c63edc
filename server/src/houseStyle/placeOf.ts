/** Where a document stands: the folder above which no house style is looked for, and its path below. It reads no disk. */
import type { Place } from '../../../workspace/src/findHouseStyle';
import { houseStyleName } from '../../../workspace/src/houseStyleName';

/**
 * The innermost workspace folder that holds the document. A file outside all of them has its own folder, so that nothing
 * is read that nobody opened. A document that is not saved yet stands in the only folder there is; null where there is
 * none, or no telling which.
 * @param folders URIs of the workspace folders
 */
export function placeOf(uri: string, folders: readonly string[]): Place | null {
  const file = fileOf(uri, folders);
  const holding = folders
    .filter((folder) => file.startsWith(withSlash(decoded(folder))))
    .reduce<string | null>((innermost, each) => (each.length > (innermost?.length ?? 0) ? each : innermost), null);
  if (holding !== null) return { folder: holding, path: file.slice(withSlash(decoded(holding)).length) };
  const name = nameOf(uri);
  if (isFile(uri)) return { folder: uri.slice(0, uri.lastIndexOf('/')), path: name };
  const [only, ...others] = folders;
  return only === undefined || others.length > 0 ? null : { folder: only, path: name };
}

/** Whether a document has a path of its own that lasts; what is not saved yet and what is typed for source control has none. */
export function isFile(uri: string): boolean {
  return !/^(?:untitled|vscode-scm):/.test(uri);
}

/** The file a document belongs to, as far as its URI tells, so that it can be found among the folders. */
function fileOf(uri: string, folders: readonly string[]): string {
  // What is typed for source control is about a repository.
  const repository = /^vscode-scm:.*[?&]rootUri=([^&]+)/.exec(decoded(uri))?.[1];
  if (repository !== undefined) return `${decoded(repository)}/${inputName}`;
  if (uri.startsWith('vscode-notebook-cell:')) {
    // A cell has the path of its notebook under a scheme of its own; in a remote window it names that window, too.
    const path = decoded(uri.replace(/#.*/, '')).replace(/^[\w-]+:(?:\/\/)?/, '');
    const schemes = new Set(folders.map((folder) => /^[^:]+:(?:\/\/)?/.exec(folder)?.[0] ?? ''));
    const files = [path, path.slice(path.indexOf('/'))].flatMap((each) => [...schemes].map((scheme) => scheme + each));
    return files.find((file) => folders.some((folder) => file.startsWith(withSlash(decoded(folder))))) ?? uri;
  }
  // An untitled document may know already where it will be saved.
  return decoded(uri).replace(/^untitled:(?=\/)/, 'file://');
}

const inputName = 'commit message';

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
  // A client may send a document without a name.
  return typeof uri === 'string' && uri.endsWith(houseStyleName);
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

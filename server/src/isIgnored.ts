/** Whether a house style leaves a file out, by its path in the workspace folder it belongs to. It reads no disk. */
import picomatch from 'picomatch';

/**
 * @param folders URIs of the workspace folders
 * @param globs as the house style writes them, relative to the workspace folder
 */
export function isIgnored(uri: string, folders: readonly string[], globs: readonly string[]): boolean {
  return globs.length > 0 && picomatch([...globs], { dot: true })(pathInWorkspace(uri, folders));
}

/** The path below the innermost folder that holds the file, or its bare name where no folder does. */
function pathInWorkspace(uri: string, folders: readonly string[]): string {
  const file = decoded(uri);
  const holding = folders
    .map((folder) => `${decoded(folder).replace(/\/+$/, '')}/`)
    .filter((folder) => file.startsWith(folder))
    .reduce((innermost, folder) => (folder.length > innermost.length ? folder : innermost), '');
  return holding === '' ? file.slice(file.lastIndexOf('/') + 1) : file.slice(holding.length);
}

/** Clients differ in what they escape: "c%3A" or "c:". Undone, the spellings agree. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

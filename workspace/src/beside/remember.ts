/** Does a work once for each file of a folder, and answers with what came of it from then on. */
export function remember<Result>(
  work: (folder: string, path: string) => Promise<Result>,
): (folder: string, path: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (folder, path) => {
    const key = `${folder}\n${path}`;
    const result = known.get(key) ?? work(folder, path);
    known.set(key, result);
    return result;
  };
}

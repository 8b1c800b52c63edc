/** The way from one file to another, by their addresses; the whole address where they have nothing in common. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/'), to.split('/')];
  const shared = here.findIndex((part, index) => part !== there[index]);
  // Scheme and authority are the first three parts: "file:", "" and the authority.
  if (shared < 3) return to;
  const up = here.slice(shared + 1).map(() => '..');
  return [...up, ...there.slice(shared)].join('/');
}

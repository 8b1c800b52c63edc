/**
 * What a stage made of each mention or cue in one version of a document, kept for the next. An edit leaves those at either
 * end among the words they stood among, and only those between are made anew. Where these turn out as they were, the list
 * itself stays, so that what was made of it holds without a look.
 */

/** How many of a list, at its beginning and at its end, stand among the same words as in the version before. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

export const nothingKept: Kept = { head: 0, tail: 0 };

/**
 * The list for this version.
 * @param before that for the version before
 * @param count how many there are now
 */
export function renew<Each>(
  before: readonly Each[],
  kept: Kept,
  count: number,
  make: (index: number) => Each,
  isSame: (one: Each, other: Each) => boolean = Object.is,
): readonly Each[] {
  const { head, tail } = kept;
  const made: Each[] = [];
  for (let index = head; index < count - tail; index++) made.push(make(index));
  const were = between(before, kept);
  const areSame = made.length === were.length && made.every((one, index) => isSame(one, were[index] as Each));
  return areSame ? before : [...before.slice(0, head), ...made, ...before.slice(before.length - tail)];
}

/** Those that are not kept. */
export function between<Each>(list: readonly Each[], { head, tail }: Kept): readonly Each[] {
  return list.slice(head, list.length - tail);
}

/** The same for a part of a list: those that were found among the ones between give way to those found among them now. */
export function renewSet<Each>(
  before: ReadonlySet<Each>,
  were: readonly Each[],
  found: ReadonlySet<Each>,
): ReadonlySet<Each> {
  const gone = were.filter((one) => before.has(one));
  if (gone.length === found.size && gone.every((one) => found.has(one))) return before;
  const now = new Set(before);
  for (const one of gone) now.delete(one);
  for (const one of found) now.add(one);
  return now;
}

/** Whether one of the list is. */
export function isKept({ head, tail }: Kept, index: number, count: number): boolean {
  return index < head || index >= count - tail;
}

/** Where one of the list stood in the version before; -1 for one that is made anew. */
export function indexBefore({ head, tail }: Kept, index: number, count: number, countBefore: number): number {
  if (index < head) return index;
  return index < count - tail ? -1 : index - count + countBefore;
}

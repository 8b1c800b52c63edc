/** Whether what a later version of a document gives is what an earlier one gave, so that what rests on it holds. */

/** Whether two things of one kind, with nothing inside their parts, are equal but for one part. */
export function isSame<Thing extends object>(one: Thing, other: Thing, but: keyof Thing | null = null): boolean {
  for (const key in one) if (one[key] !== other[key] && key !== but) return false;
  return true;
}

/** The one before where the other is equal, so that whatever was made of it holds. */
export function sameList<Each>(
  before: readonly Each[],
  now: readonly Each[],
  isSameEach: (one: Each, other: Each) => boolean,
): readonly Each[] {
  if (before.length !== now.length) return now;
  return now.every((each, index) => each === before[index] || isSameEach(each, before[index] as Each)) ? before : now;
}

export function sameSet<Each>(before: ReadonlySet<Each>, now: ReadonlySet<Each>): ReadonlySet<Each> {
  if (before.size !== now.size) return now;
  for (const each of now) if (!before.has(each)) return now;
  return before;
}

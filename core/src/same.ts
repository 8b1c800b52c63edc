/** Whether what a later version of a document gives is what an earlier one gave, so that what rests on it holds. */

/** Whether two things of one kind, with nothing inside their parts, are equal but for one part. */
export function isSame<Thing extends object>(one: Thing, other: Thing, but: keyof Thing | null = null): boolean {
  for (const key in one) if (one[key] !== other[key] && key !== but) return false;
  return true;
}

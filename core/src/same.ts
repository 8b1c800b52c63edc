/** Whether what a later version of a document gives is what an earlier one gave, so that what rests on it holds. */

/** Whether two things of one kind, with nothing inside their parts, are equal but for one part. */
export function isSame<Thing extends object>(one: Thing, other: Thing, but: keyof Thing | null = null): boolean {
  for (const key in one) if (one[key] !== other[key] && key !== but) return false;
  return true;
}

/** Whether two pieces of plain data say the same, however deep. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isAlike(one[key], other[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

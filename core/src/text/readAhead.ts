/** How what begins at a place is read from no more of a text than it takes. */
import type { Text } from '../model';

/** Most of what is read is a paragraph, and what is not is read anew from a stretch so many times as long. */
const first = 2048;
const factor = 16;

/**
 * Reads what begins at a place.
 * @param read is given the stretch from there on, whose offsets begin with 0
 * @param isWithin whether what was read is the same whatever comes after the stretch
 */
export function readAhead<Found>(
  text: Text,
  from: number,
  read: (stretch: string) => Found,
  isWithin: (found: Found, stretch: string) => boolean,
): Found {
  for (let size = first; ; size *= factor) {
    const stretch = text.slice(from, from + size);
    const found = read(stretch);
    if (from + size >= text.length || isWithin(found, stretch)) return found;
  }
}

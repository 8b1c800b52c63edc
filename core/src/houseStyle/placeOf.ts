/** Where a setting stands, as a message says it. */
import type { Origin } from '../model';

/** “ (.clientele.json, line 3)”, or nothing for a style that was never written down. */
export function placeOf(origin: Origin | null): string {
  if (origin === null) return '';
  const place = origin.line === 0 ? origin.path : `${origin.path}, line ${origin.line}`;
  return origin.preset === undefined ? ` (${place})` : ` (preset:${origin.preset} in ${place})`;
}

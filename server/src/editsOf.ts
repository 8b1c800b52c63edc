/** The edits of several findings in one piece. */
import type { Edit, Finding } from '../../core/src/index';

/** Where two would overlap the first wins, since clients refuse overlaps. */
export function editsOf(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  let end = 0;
  for (const { edits } of findings) {
    const [first] = edits;
    const last = edits.at(-1);
    if (first === undefined || last === undefined || first.offset < end) continue;
    taken.push(...edits);
    end = last.offset + last.length;
  }
  return taken;
}

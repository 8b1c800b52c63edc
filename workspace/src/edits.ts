/** The edits of several findings as one piece, and a text with them. It knows no file and no protocol. */
import type { Edit } from '../../core/src/index';

/** In document order. Where two findings would edit the same words the first wins, since overlapping edits spoil each other. */
export function joinEdits<Each extends Edit>(findings: readonly { readonly edits: readonly Each[] }[]): Each[] {
  const taken: Each[] = [];
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

/** @param edits in document order, none over another */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let done = 0;
  for (const { offset, length, newText } of edits) {
    edited += text.slice(done, offset) + newText;
    done = offset + length;
  }
  return edited + text.slice(done);
}

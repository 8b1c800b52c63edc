/** Edits, made and taken back. */
import type { Edit } from '../../core/src/index';

/** The text with every edit made; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let done = 0;
  for (const { offset, length, newText } of edits) {
    made += text.slice(done, offset) + newText;
    done = offset + length;
  }
  return made + text.slice(done);
}

/** The edits that take these back. */
export function opposite(text: string, edits: readonly Edit[]): Edit[] {
  let moved = 0;
  return edits.map(({ offset, length, newText }) => {
    const back = { offset: offset + moved, length: newText.length, newText: text.slice(offset, offset + length) };
    moved += newText.length - length;
    return back;
  });
}

/** The mention at a place of a document. */
import type { Position } from 'vscode-languageserver';
import type { AnalysedDocument } from './analyses';
import { toOffset } from './toLsp';

/** Its index among the mentions. A caret right after a word still is at it; a pointer is not. Null where there is none. */
export function mentionAt({ document, analysis }: AnalysedDocument, position: Position, after = 1): number | null {
  const offset = toOffset(document, position);
  const index = analysis.mentions.findIndex(
    ({ mention: m }) => m.offset <= offset && offset < m.offset + m.length + after,
  );
  return index < 0 ? null : index;
}

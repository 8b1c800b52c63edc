/** Stage 7, findings: another term for the same people throughout a document, each mention in the form it has. */
import type { Analysis, Document, Edit, TermForms } from '../model';
import { extractProse } from '../prose/extractProse';
import { replaceTerm } from './replaceTerm';

/** @param indexes the mentions to rename, in document order */
export function renamePeople(
  document: Document,
  { mentions }: Analysis,
  indexes: readonly number[],
  forms: TermForms,
): Edit[] {
  const prose = extractProse(document).prose.text;
  return indexes.flatMap((index) => {
    const judged = mentions[index];
    if (judged === undefined) return [];
    const { suggestion, edits } = replaceTerm(document.text, prose, judged.mention, forms);
    return suggestion === judged.mention.text ? [] : edits;
  });
}

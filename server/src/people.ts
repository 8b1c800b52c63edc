/** The people a mention stands for, throughout a document: where else they are spoken of, and another word for them. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { calls, formsOf, type HouseStyle, renamePeople, samePeople, type TermForms } from '../../core/src/index';
import type { AnalysedDocument } from './analyses';
import type { Client } from './capabilities';
import { mentionAt } from './mentionAt';
import { toRange, toWorkspaceEdit } from './toLsp';

/** Null where no mention stands, so that a client shows what it shows there otherwise. */
export function highlightPeople(analysed: AnalysedDocument, position: Position): DocumentHighlight[] | null {
  const { document, source, analysis } = analysed;
  const index = mentionAt(analysed, position);
  if (index === null) return null;
  const people = samePeople(source, analysis, index);
  // A word that stands for nobody has no others like it.
  return (people.length > 0 ? people : [index]).flatMap((each) => {
    const judged = analysis.mentions[each];
    return judged ? [{ range: toRange(document, judged.mention), kind: DocumentHighlightKind.Text }] : [];
  });
}

/** The word at a place, in the singular: what is typed stands for all its forms. */
export function prepareRename(analysed: AnalysedDocument, position: Position): PrepareRenameResult | null {
  const index = mentionAt(analysed, position);
  const judged = index === null ? undefined : analysed.analysis.mentions[index];
  if (index === null || judged === undefined) return null;
  const { mention, sense } = judged;
  if (samePeople(analysed.source, analysed.analysis, index).length === 0) {
    throw refusal(`“${mention.text}” stands for nobody you serve here: ${sense.because}.`);
  }
  return { range: toRange(analysed.document, mention), placeholder: mention.term };
}

export function rename(
  analysed: AnalysedDocument,
  position: Position,
  newName: string,
  client: Client,
): WorkspaceEdit | null {
  const { document, source, analysis, inForce } = analysed;
  const index = mentionAt(analysed, position);
  if (index === null) return null;
  const people = samePeople(source, analysis, index);
  return toWorkspaceEdit(document, renamePeople(source, analysis, people, formsFor(newName, inForce.style)), client);
}

/** A word that is known may be typed in the plural, too. */
function formsFor(newName: string, { terms }: HouseStyle): TermForms {
  const name = newName.trim().replace(/\s+/g, ' ');
  if (!/^\p{L}[\p{L}\p{M}’' -]{0,59}$/u.test(name)) {
    throw refusal(`“${name}” cannot stand for people. Type a word such as client, member or guest.`);
  }
  const known = [...terms.map(({ term }) => term), ...calls.filter((call) => call !== 'infer')];
  const wanted = name.toLowerCase();
  const term = known.find((each) => each === wanted || formsOf(each, terms).plural === wanted);
  return formsOf(term ?? name, terms);
}

/** VS Code shows the message where the word was typed. */
function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

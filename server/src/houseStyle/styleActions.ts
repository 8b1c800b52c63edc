/** What the light bulb offers to settle for good: edits of the house style, which is written where there is none yet. */
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Finding } from '../../../core/src/index';
import { editHouseStyle, newHouseStyle, type Setting } from '../../../workspace/src/editHouseStyle';
import { parentOf, pathFrom } from '../../../workspace/src/findHouseStyle';
import { globOf } from '../../../workspace/src/globs';
import { houseStyleName } from '../../../workspace/src/houseStyleName';
import type { AnalysedDocument } from '../analyses';
import type { Client } from '../capabilities';
import { toFileEdit } from '../toLsp';
import { phraseAt } from './phraseAt';
import { isFile, uriOf } from './placeOf';

export function styleActions(
  analysed: AnalysedDocument,
  finding: Finding,
  diagnostic: Diagnostic,
  client: Client,
): CodeAction[] {
  return offers(analysed, finding).flatMap(({ title, setting }) => {
    const edit = editOfStyle(analysed, setting, client);
    return edit === null ? [] : [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
  });
}

interface Offer {
  readonly title: string;
  readonly setting: Setting;
}

function offers({ document, source, analysis, inForce }: AnalysedDocument, finding: Finding): Offer[] {
  const { style, place, file } = inForce;
  const judged = analysis.mentions[finding.mention];
  if (judged === undefined || place === null) return [];
  const found: Offer[] = [];

  const { term } = judged.decision;
  const isOurs = finding.provider.who === 'us' || finding.provider.who === 'unsaid';
  if (
    (finding.code === 'wrong-term' || finding.code === 'mixed-terms') &&
    isOurs &&
    style.we.call === 'infer' &&
    term !== 'undecided'
  ) {
    found.push({
      title: `Always say “${term}s” for the people we serve`,
      setting: { path: ['we', 'call'], value: term },
    });
  }

  const phrase = phraseAt(source.text.toString(), judged);
  if (phrase !== null) {
    found.push({ title: `Protect “${phrase}”`, setting: { list: 'phrases', item: { phrase, protect: true } } });
  }

  if (isFile(document.uri)) {
    const folder = file === null ? '' : (parentOf(file.path) ?? '');
    const item = globOf(pathFrom(folder, place.path));
    found.push({ title: 'Ignore this file', setting: { list: 'ignore', item } });
  }

  const { business, span } = analysis.context;
  if (business !== null && span !== null && style.we.business === null) {
    const told = source.text.slice(span.offset, span.offset + span.length).replace(/\s+/g, ' ');
    found.push({ title: `This folder is about: ${told}`, setting: { path: ['we', 'business'], value: business } });
  }
  return found;
}

/** In the nearest file, or in a new one at the top of the folder. Null where it cannot be written. */
export function editOfStyle({ inForce }: AnalysedDocument, setting: Setting, client: Client): WorkspaceEdit | null {
  const { file, place } = inForce;
  if (place === null) return null;
  if (file === null) {
    const text = newHouseStyle(setting);
    const uri = uriOf({ folder: place.folder, path: houseStyleName });
    return text !== null && client.createsFiles ? toFileEdit({ uri, text: null }, [whole(text)], client) : null;
  }
  const text = file.texts.get(file.path) ?? null;
  const edits = text === null ? null : editHouseStyle(text, setting);
  return text !== null && edits !== null ? toFileEdit({ uri: uriOf(file), text }, edits, client) : null;
}

function whole(newText: string): Edit {
  return { offset: 0, length: 0, newText };
}

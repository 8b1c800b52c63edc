/** What a document is taken for and by what, and the edit that tells it for good. The reading is the core’s. */
import { businesses, type Context, evidenceBySection } from '../../core/src/index';
import { parentOf, pathFrom } from '../../workspace/src/findHouseStyle';
import { globOf } from '../../workspace/src/globs';
import type { AnalysedDocument } from './analyses';
import type { Client } from './capabilities';
import { contextReport } from './contextReport';
import { isFile, uriOf } from './houseStyle/placeOf';
import { editOfStyle } from './houseStyle/styleActions';
import type { DeclareParams, DeclareResult, DocumentContext } from './protocol';
import { toRange } from './toLsp';

export function documentContext(analysed: AnalysedDocument): DocumentContext {
  const { document, source, analysis, inForce } = analysed;
  const { context } = analysis;
  const { file } = inForce;
  return {
    report: contextReport(analysed),
    certainty: certaintyOf(context),
    toldAt: context.span && toRange(document, context.span),
    page: context.page,
    sections: evidenceBySection(source, analysis).map(({ title, offset, cues }) => ({
      title,
      range: toRange(document, { offset, length: 0 }),
      cues: cues.map((cue) => ({
        text: cue.text,
        what: cue.gloss,
        favours: cue.favours,
        distinction: cue.distinction,
        range: toRange(document, cue),
      })),
    })),
    businesses,
    styleUri: file === null ? null : uriOf(file),
    canBeDeclared: {
      document: isFile(document.uri) && inForce.place !== null,
      folder: inForce.place !== null,
    },
  };
}

/** From a declaration on there is nothing to doubt; below the middle the next sentence may tell otherwise. */
function certaintyOf({ business, confidence, span, page }: Context): DocumentContext['certainty'] {
  if (business === null) return 'unknown';
  if (span === null && page === null) return 'declared';
  return confidence >= 0.6 ? 'certain' : 'likely';
}

/** Null where no house style can be written: the document is in no folder, or the file is broken. */
export function declareBusiness(
  analysed: AnalysedDocument,
  { business, scope }: DeclareParams,
  client: Client,
): DeclareResult {
  const { place, file } = analysed.inForce;
  const path = ['we', 'business'];
  if (!businesses.includes(business) || place === null) return null;
  if (scope === 'folder') return editOfStyle(analysed, { path, value: business }, client);
  const folder = file === null ? '' : (parentOf(file.path) ?? '');
  return editOfStyle(analysed, { file: globOf(pathFrom(folder, place.path)), path, value: business }, client);
}

/** Reads the documents of a folder for a house style to be proposed. One that cannot be read is passed by. */
import type { CancellationToken } from 'vscode-languageserver';
import { type analyze, businesses, calls, defaultHouseStyle, languageOf } from '../../../core/src/index';
import { describeSurvey } from '../../../workspace/src/describeSurvey';
import { presetsForBusinesses } from '../../../workspace/src/presetsFor';
import { type StyleSource, UnreadableText } from '../../../workspace/src/styleSource';
import { startSurvey } from '../../../workspace/src/survey';
import type { SurveyParams, SurveyResult } from '../protocol';
import { placeOf } from './placeOf';

interface Needs {
  readonly source: StyleSource;
  readonly analyze: typeof analyze;
  /** Told how many of all documents have been read. */
  readonly progress: (done: number, all: number) => void;
}

/** What was read until it was cancelled; nobody waits for more then. */
export async function surveyDocuments(
  { folder, documents }: SurveyParams,
  { source, analyze, progress }: Needs,
  token: CancellationToken,
): Promise<SurveyResult> {
  const surveyor = startSurvey();
  for (const [index, uri] of documents.entries()) {
    if (token.isCancellationRequested) break;
    const place = placeOf(uri, [folder]);
    const language = languageOf(uri);
    const text = place && language && (await readOrPass(source, place.folder, place.path));
    if (text && language) surveyor.add(text, analyze({ text, language }, defaultHouseStyle));
    progress(index + 1, documents.length);
  }
  const survey = surveyor.result();
  return { survey, summary: describeSurvey(survey), businesses, calls, presets: presetsForBusinesses() };
}

async function readOrPass(source: StyleSource, folder: string, path: string): Promise<string | null> {
  try {
    return await source.read(folder, path);
  } catch (error) {
    if (error instanceof UnreadableText) return null;
    throw error;
  }
}

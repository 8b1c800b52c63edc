/** Answers a client that sets up a house style: what the documents tell, then the text of the file. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { analyze } from '../../../core/src/index';
import { draftHouseStyle } from '../../../workspace/src/draftHouseStyle';
import type { StyleSource } from '../../../workspace/src/styleSource';
import { type DraftParams, type DraftResult, draftRequest, type SurveyParams, surveyRequest } from '../protocol';
import { surveyDocuments } from './surveyDocuments';

export function answerSetUp(connection: Connection, source: StyleSource, analyzeDocument: typeof analyze): void {
  connection.onRequest(surveyRequest, (params: SurveyParams, token: CancellationToken) => {
    const progress = reportProgress(connection, params.workDoneToken);
    return surveyDocuments(params, { source, analyze: analyzeDocument, progress }, token);
  });
  connection.onRequest(
    draftRequest,
    ({ answers, survey }: DraftParams): DraftResult => ({ text: draftHouseStyle(answers, survey) }),
  );
}

/** @param token of a client that shows the progress */
function reportProgress(connection: Connection, token: string | number | undefined) {
  const progress = token === undefined ? null : connection.window.attachWorkDoneProgress(token);
  return (done: number, all: number) => progress?.report((100 * done) / all, `${done} of ${all}`);
}

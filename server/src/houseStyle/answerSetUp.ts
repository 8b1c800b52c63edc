/** Answers a client that sets up a house style: what the documents tell, then the text of the file. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { analyze } from '../../../core/src/index';
import { draftHouseStyle } from '../../../workspace/src/draftHouseStyle';
import type { StyleSource } from '../../../workspace/src/styleSource';
import { type DraftParams, type DraftResult, draftRequest, type SurveyParams, surveyRequest } from '../protocol';
import { reportProgress } from '../reportProgress';
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

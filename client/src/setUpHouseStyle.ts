/**
 * The command that writes a house style: the server reads the workspace, at most three questions are asked, and the file
 * opens. What is proposed and how it is written is the server’s to know.
 */
import {
  type CancellationToken,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  RelativePattern,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DraftParams,
  type DraftResult,
  draftRequest,
  type SurveyParams,
  type SurveyResult,
  surveyRequest,
} from '../../server/src/protocol';
import { findDocuments } from './findDocuments';
import { runningOrTold } from './runningOrTold';
import { showProgress } from './showProgress';

/** More would take longer than anybody waits for a first proposal. */
const documentsAtMost = 2000;

export async function setUpHouseStyle(client: BaseLanguageClient | undefined): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const file = Uri.joinPath(folder.uri, '.clientele.json');
  if (await exists(file)) {
    await window.showTextDocument(file);
    void window.showInformationMessage(l10n.t('This folder has a house style already. Here it is.'));
    return;
  }
  const running = runningOrTold(client);
  const survey = running && (await readWorkspace(running, folder));
  if (running === undefined || survey === undefined) return;
  const answers = await askQuestions(survey);
  if (answers === undefined) return;
  const params: DraftParams = { answers, survey: survey.survey };
  const { text } = await running.sendRequest<DraftResult>(draftRequest, params);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await window.showTextDocument(file);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const [only, ...others] = workspace.workspaceFolders ?? [];
  if (only === undefined) {
    void window.showInformationMessage(
      l10n.t('A house style is for a folder. Open the folder of your documents first.'),
    );
    return undefined;
  }
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  if (others.length === 0 || active) return active ?? only;
  return window.showWorkspaceFolderPick({ placeHolder: l10n.t('Which folder is the house style for?') });
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** Undefined when it was cancelled. */
async function readWorkspace(client: BaseLanguageClient, folder: WorkspaceFolder): Promise<SurveyResult | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Reading your documents'),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token: CancellationToken) => {
    const within = (glob: string) => new RelativePattern(folder, glob);
    const documents = await findDocuments(client, token, { within, atMost: documentsAtMost });
    const workDoneToken = showProgress(client, progress);
    const params: SurveyParams = {
      folder: client.code2ProtocolConverter.asUri(folder.uri),
      documents,
      workDoneToken: workDoneToken.token,
    };
    try {
      const survey = await client.sendRequest<SurveyResult>(surveyRequest, params, token);
      return token.isCancellationRequested ? undefined : survey;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      workDoneToken.dispose();
    }
  });
}

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

/** Undefined when one of them was left unanswered. */
async function askQuestions(result: SurveyResult): Promise<DraftParams['answers'] | undefined> {
  const { proposal } = result.survey;
  const business = await ask(l10n.t('What business do you write from?'), result, businessChoices(result));
  if (business === undefined) return undefined;
  const call = await ask(l10n.t('What do you call the people you serve?'), result, callChoices(result));
  if (call === undefined) return undefined;
  const presets = result.presets.filter(({ business: its }) => its === business.value);
  if (presets.length === 0) return { ...proposal, business: business.value, call: call.value, preset: null };
  const preset = await ask(l10n.t('Is there a style guide to build on?'), result, [
    { label: l10n.t('None'), description: l10n.t('this folder settles it alone'), value: null },
    ...presets.map(({ name }) => ({ label: name, value: name })),
  ]);
  return preset && { business: business.value, call: call.value, preset: preset.value };
}

function businessChoices({ survey, businesses }: SurveyResult): Choice<string | null>[] {
  const found = new Map(survey.businesses.map((each) => [each.id, each]));
  const each: Choice<string | null> = { label: l10n.t('Let each document tell'), value: null };
  const choices = [...found.keys(), ...businesses.filter((id) => !found.has(id))].map((id): Choice<string | null> => {
    const seen = found.get(id);
    const label = id.replaceAll('-', ' ');
    return seen === undefined
      ? { label, value: id }
      : {
          label,
          description:
            survey.documents === 1
              ? l10n.t('“{0}” in your document', seen.told)
              : l10n.t('“{0}” in {1} of {2} documents', seen.told, seen.documents, survey.documents),
          value: id,
        };
  });
  return proposedFirst([each, ...choices], survey.proposal.business);
}

function callChoices({ survey, calls }: SurveyResult): Choice<string>[] {
  const counts: Readonly<Record<string, number>> = survey.ours;
  const choices = calls.map((call): Choice<string> => {
    if (call === 'infer') return { label: l10n.t('Let each passage decide'), value: call };
    const count = counts[call] ?? 0;
    return { label: `${call}s`, value: call, ...(count > 0 && { description: l10n.t('{0} so far', count) }) };
  });
  return proposedFirst(choices, survey.proposal.call);
}

/** What is proposed stands on top and is told as such, so that Return takes it. */
function proposedFirst<Value>(choices: readonly Choice<Value>[], proposed: Value): Choice<Value>[] {
  const first = choices.filter(({ value }) => value === proposed);
  const said = first.map((choice) => ({ ...choice, detail: l10n.t('proposed, by what you have written') }));
  return [...said, ...choices.filter(({ value }) => value !== proposed)];
}

function ask<Value>(
  question: string,
  { summary }: SurveyResult,
  choices: readonly Choice<Value>[],
): Thenable<Choice<Value> | undefined> {
  return window.showQuickPick(choices, {
    title: summary,
    placeHolder: question,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
}

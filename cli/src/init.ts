/**
 * `clientele init`: reads the documents of a folder, proposes a house style, asks where somebody is there to answer, and
 * writes it. What it proposes and how it is written is the workspace’s to know.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { analyze, defaultHouseStyle, parseHouseStyle } from '../../core/src/index';
import { describeSurvey } from '../../workspace/src/describeSurvey';
import { draftHouseStyle } from '../../workspace/src/draftHouseStyle';
import { houseStyleName } from '../../workspace/src/houseStyleName';
import { describeSystemError } from '../../workspace/src/node/systemErrors';
import { presetsForBusinesses } from '../../workspace/src/presetsFor';
import { UnreadableText } from '../../workspace/src/styleSource';
import { type Answers, type Survey, startSurvey } from '../../workspace/src/survey';
import type { InitArguments } from './arguments/parseArguments';
import { findFiles, kindOf } from './findFiles';
import { openFile } from './openDocument';
import type { ExitCode, Host } from './run';

export async function initialize({ folder, yes, force }: InitArguments, host: Host): Promise<ExitCode> {
  const root = resolve(host.workingFolder, folder ?? '.');
  const path = join(root, houseStyleName);
  const displayed = relative(host.workingFolder, path).replaceAll(sep, '/');
  const refuse = (message: string, about = displayed): ExitCode => {
    host.complain(`${about}: ${message}\n`);
    return 2;
  };
  const kind = kindOf(root);
  if (kind === 'file') return refuse('A house style is for a folder, and this is a file.', folder ?? '.');
  if (kind !== 'folder') return refuse(describeSystemError(kind), folder ?? '.');
  if (existsSync(path) && !force)
    return refuse('There is a house style already. Edit it, or add --force to replace it.');
  if (!yes && host.ask === null) {
    return refuse('Nobody is there to answer questions. Add --yes to take what is proposed.');
  }

  const survey = await surveyFolder(root, host);
  host.print(`${describeSurvey(survey)}\n`);
  const answers = yes || host.ask === null ? survey.proposal : await askAll(survey, host.ask, host.print);
  if (answers === null) return refuse('Not written, since the questions were left unanswered.');
  try {
    writeFileSync(path, draftHouseStyle(answers, survey));
  } catch (error) {
    return refuse(describeSystemError(error as NodeJS.ErrnoException));
  }
  const check = folder === null ? 'clientele check' : `clientele check ${folder}`;
  host.print(`Wrote ${displayed}. To see what it finds: "${check}".\n`);
  return 0;
}

/** A file that cannot be read is passed by: a check will tell of it. */
async function surveyFolder(root: string, host: Host): Promise<Survey> {
  const survey = startSurvey();
  for (const { path } of findFiles([root], host.workingFolder, () => undefined)) {
    try {
      const { documents } = await openFile(path);
      for (const { document } of documents) survey.add(document.text.toString(), analyze(document, defaultHouseStyle));
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
    }
  }
  return survey.result();
}

/** Each question takes the proposal for an empty line. Null when the answers end before the questions do. */
async function askAll(
  { proposal }: Survey,
  ask: NonNullable<Host['ask']>,
  print: Host['print'],
): Promise<Answers | null> {
  /** @param fault what is wrong with an answer, or null */
  async function answerTo(question: string, proposed: string, fault: (answer: string) => string | null) {
    for (;;) {
      const answer = await ask(`${question} [${proposed}] `);
      if (answer === null) return null;
      const word = answer.trim() === '' ? proposed : answer.trim().toLowerCase();
      const wrong = fault(word);
      if (wrong === null) return word;
      print(`${wrong}\n`);
    }
  }

  const business = await answerTo(
    'What business do you write from? Such as law, retail or saas; “none” lets each document tell.',
    proposal.business ?? 'none',
    (word) => (word === 'none' ? null : faultIn({ business: word })),
  );
  if (business === null) return null;
  const call = await answerTo(
    'What do you call the people you serve? Such as client, customer or member; “infer” lets each passage decide.',
    proposal.call,
    (word) => faultIn({ call: word }),
  );
  if (call === null) return null;
  const answers = { business: business === 'none' ? null : business, call, preset: null };
  const presets = presetsForBusinesses().flatMap(({ name, business: its }) => (its === business ? [name] : []));
  if (presets.length === 0) return answers;
  const preset = await answerTo(`Is there a style guide to build on? ${presets.join(', ')} or none.`, 'none', (word) =>
    word === 'none' || presets.includes(word) ? null : `"${word}" is none of these.`,
  );
  return preset === null ? null : { ...answers, preset: preset === 'none' ? null : preset };
}

/** What the house style itself would say of it. */
function faultIn(we: object): string | null {
  return parseHouseStyle({ we }, houseStyleName).problems[0]?.message ?? null;
}

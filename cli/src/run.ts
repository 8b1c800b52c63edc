/**
 * One run of the command line, from its arguments to its exit code. It reads no file itself and knows no output format. What
 * a check does without is loaded when it is wanted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from './arguments/parseArguments';
import type { CheckArguments } from './arguments/readCheck';
import { check, type Outcome } from './check';
import { formats } from './formats';
import { help } from './help';
import type { Failure, Report } from './report';

/** What the command line needs of the process it runs in. */
export interface Host {
  readonly workingFolder: string;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether what is printed is seen in colours. */
  readonly colours: boolean;
  /** Shows how far a long run has come; null where nobody watches. */
  readonly progress: Progress | null;
  /** Asks a question and gives the line that was answered, or null where the answers have ended; null where nobody can answer. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** Answers an editor over the standard streams for as long as it asks. */
  readonly serve: () => Promise<unknown>;
}

export interface Progress {
  readonly show: (done: number, total: number) => void;
  /** Takes away what was shown. */
  readonly end: () => void;
}

/** 0: nothing found. 1: findings that count. 2: a mistake in the call, the configuration or a file. */
export type ExitCode = 0 | 1 | 2;

/** Null where the exit code is not this run's to tell. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode | null> {
  const parsed = parseArguments(argv);
  switch (parsed.command) {
    case 'help':
      host.print(help);
      return 0;
    case 'version':
      host.print(`${version()}\n`);
      return 0;
    case 'mistake':
      host.complain(`${parsed.message}\n`);
      return 2;
    case 'check':
      return runCheck(parsed, host);
    case 'explain': {
      const { explainPlace } = await import('./explainPlace');
      const explained = await explainPlace(parsed, host.workingFolder);
      complainOf(explained.errors, host);
      host.print(explained.text);
      return explained.errors.length > 0 ? 2 : 0;
    }
    case 'test': {
      const { describeTests, testStyles } = await import('./testStyles');
      const tested = await testStyles(parsed, host.workingFolder);
      complainOf(tested.errors, host);
      host.print(describeTests(tested));
      return tested.errors.length > 0 ? 2 : tested.failed > 0 ? 1 : 0;
    }
    case 'init': {
      const { initialize } = await import('./init');
      return initialize(parsed, host);
    }
    case 'server':
      await host.serve();
      return null;
  }
}

async function runCheck(wanted: CheckArguments, host: Host): Promise<ExitCode> {
  const { workingFolder, progress } = host;
  const standardInput = wanted.stdin ? await host.readStandardInput() : null;
  const outcome = await check(wanted, { workingFolder, standardInput, progress: progress?.show ?? null });
  progress?.end();
  complainOf(outcome.report.errors, host);
  host.print(await describe(outcome, wanted, standardInput, host.colours));
  return exitCode(outcome.report, wanted);
}

async function describe(
  { report, mended }: Outcome,
  { fix, format, shard }: CheckArguments,
  standardInput: Uint8Array | null,
  colours: boolean,
): Promise<string> {
  if (fix === 'diff') {
    const { describeDiff } = await import('./fix/describeDiff');
    return mended.map((file) => describeDiff(file.path, file)).join('');
  }
  if (fix === 'apply' && standardInput) {
    if (report.errors.length > 0) return '';
    return mended[0]?.after ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(standardInput);
  }
  return formats[format](report, { colours, version: version(), shard });
}

function complainOf(failures: readonly Failure[], host: Host): void {
  for (const { path, line, message } of failures) {
    host.complain(`${path}${line === undefined ? '' : `, line ${line}`}: ${message}\n`);
  }
}

function exitCode(report: Report, { maxWarnings }: CheckArguments): ExitCode {
  if (report.errors.length > 0) return 2;
  const severities = report.files.flatMap((file) => file.findings.map((finding) => finding.severity));
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return severities.includes('error') || warnings > maxWarnings ? 1 : 0;
}

/** The manifest lies beside dist/, in the repository as in the package. */
function version(): string {
  return JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')).version;
}

/** One run of the command line, from its arguments to its exit code. It reads no file itself and knows no output format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckArguments, parseArguments } from './arguments';
import { check } from './check';
import { explainPlace } from './explainPlace';
import { formats } from './formats';
import { help } from './help';
import { initialize } from './init';
import type { Failure, Report } from './report';
import { describeTests, testStyles } from './testStyles';

/** What the command line needs of the process it runs in. */
export interface Host {
  readonly workingFolder: string;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Asks a question and gives the line that was answered, or null where the answers have ended; null where nobody can answer. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
}

/** 0: nothing found. 1: findings that count. 2: a mistake in the call, the configuration or a file. */
export type ExitCode = 0 | 1 | 2;

export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
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
    case 'check': {
      const standardInput = parsed.stdin ? await host.readStandardInput() : null;
      const report = await check(parsed, { workingFolder: host.workingFolder, standardInput });
      complainOf(report.errors, host);
      host.print(formats[parsed.format](report));
      return exitCode(report, parsed);
    }
    case 'explain': {
      const explained = await explainPlace(parsed, host.workingFolder);
      complainOf(explained.errors, host);
      host.print(explained.text);
      return explained.errors.length > 0 ? 2 : 0;
    }
    case 'test': {
      const tested = await testStyles(parsed, host.workingFolder);
      complainOf(tested.errors, host);
      host.print(describeTests(tested));
      return tested.errors.length > 0 ? 2 : tested.failed > 0 ? 1 : 0;
    }
    case 'init':
      return initialize(parsed, host);
  }
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

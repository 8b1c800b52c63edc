/** One run of the command line, from its arguments to its exit code. It reads no file itself and knows no output format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckArguments, parseArguments } from './arguments';
import { check } from './check';
import { formats } from './formats';
import { help } from './help';
import type { Report } from './report';

/** What the command line needs of the process it runs in. */
export interface Host {
  readonly workingFolder: string;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
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
      const report = check(parsed, { workingFolder: host.workingFolder, standardInput });
      for (const failure of report.errors) host.complain(`${failure.path}: ${failure.message}\n`);
      host.print(formats[parsed.format](report));
      return exitCode(report, parsed);
    }
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

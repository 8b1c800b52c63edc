/** Runs the built command line on small workspaces in temporary folders. It knows the program by what it prints only. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../cli/src/report';

/** The folder that holds the manifest, wherever below it the tests were started. */
export const root = (function up(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : up(dirname(folder));
})(process.cwd());

/** One misuse that nobody disputes; the wrong word stands at line 1, column 24. */
export const misuse = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';

export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaints: string;
}

export interface Call {
  readonly workingFolder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

export function clientele(argv: readonly string[], call: Call = {}): Outcome {
  const { NO_COLOR, FORCE_COLOR, CI, ...environment } = process.env;
  const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...argv], {
    cwd: call.workingFolder ?? root,
    env: { ...environment, ...call.environment },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(call.input === undefined ? {} : { input: call.input }),
  });
  return { exitCode: run.status, output: run.stdout, complaints: run.stderr };
}

/** Checks and reads the report, whatever the exit code. */
export function report(argv: readonly string[], call: Call = {}): Report {
  const { output, complaints } = clientele(['check', '--format', 'json', ...argv], call);
  assert.notEqual(output, '', complaints || 'The command line printed nothing at all.');
  return JSON.parse(output);
}

/**
 * Writes a workspace, hands its folder over and takes it away again when the work is over. A path that ends in a slash is
 * an empty folder.
 */
export function inWorkspace<Done extends void | Promise<void>>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Done,
): Done {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-')));
  const remove = () => rmSync(folder, { recursive: true });
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, path.endsWith('/') ? path : dirname(path)), { recursive: true });
      if (!path.endsWith('/')) writeFileSync(join(folder, path), content);
    }
    const done = use(folder);
    if (done instanceof Promise) return done.finally(remove) as Done;
    remove();
    return done;
  } catch (error) {
    remove();
    throw error;
  }
}

/** What a report found, a line for each: "letter.md 1:24 customers→clients". */
export function findingsOf({ files }: Report): string[] {
  return files.flatMap(({ path, findings }) =>
    findings.map(({ line, column, text, suggestion }) => `${path} ${line}:${column} ${text}→${suggestion}`),
  );
}

export function pathsOf({ files }: Report): string[] {
  return files.map(({ path }) => path);
}

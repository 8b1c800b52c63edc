/** The arguments of `clientele check`, and which of them contradict each other. */
import { nearestTo } from '../../../core/src/index';
import { type Format, formatNames } from '../formats/names';
import { Mistake } from './mistake';
import { listed, valueExamples } from './options';

export interface CheckArguments {
  readonly command: 'check';
  /** Files, folders and globs as given; empty for the working folder. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Whether every mention is listed and not only the findings. */
  readonly mentions: boolean;
  readonly fix: Fix;
  readonly stdin: boolean;
  readonly stdinPath: string | null;
  readonly maxWarnings: number;
  /** The part of the files to check; null for all. */
  readonly shard: Shard | null;
  /** The house style that holds for every document; null for the nearest of each. */
  readonly config: string | null;
}

/** What becomes of the findings that are certain: `apply` puts the right words in, `diff` shows what that would change. */
export type Fix = 'none' | 'apply' | 'diff';

/** From 1 to `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export type Values = Readonly<Partial<Record<string, string | boolean | (string | boolean)[]>>>;

export function readCheck(values: Values, paths: readonly string[], config: string | null): CheckArguments {
  const stdin = values.stdin === true;
  const stdinPath = typeof values['stdin-path'] === 'string' ? values['stdin-path'] : null;
  if (stdin && paths.length > 0) {
    throw new Mistake(`--stdin reads one document and no other: leave out "${paths[0]}" or leave out --stdin.`);
  }
  if (!stdin && stdinPath !== null) throw new Mistake('--stdin-path names what --stdin reads: add --stdin.');
  const fix = readFix(values);
  // What goes to standard output is then the document or the diff, and a report has no place beside it.
  for (const report of ['format', 'mentions'] as const) {
    if (values[report] === undefined) continue;
    if (fix === 'diff') throw new Mistake(`--fix-dry-run prints a diff and no report: leave out --${report}.`);
    if (fix === 'apply' && stdin) {
      throw new Mistake(`--fix with --stdin prints the document and no report: leave out --${report}.`);
    }
  }
  return {
    command: 'check',
    paths,
    format: readFormat(values.format),
    mentions: values.mentions === true,
    fix,
    stdin,
    stdinPath,
    maxWarnings: readMaxWarnings(values['max-warnings']),
    shard: readShard(values.shard, stdin),
    config,
  };
}

function readFix(values: Values): Fix {
  if (values.fix && values['fix-dry-run']) {
    throw new Mistake('--fix changes files and --fix-dry-run changes none: leave one of them out.');
  }
  return values.fix ? 'apply' : values['fix-dry-run'] ? 'diff' : 'none';
}

function readFormat(value: unknown): Format {
  if (value === undefined) return 'pretty';
  const format = formatNames.find((name) => name === value);
  if (format) return format;
  const meant = nearestTo(String(value), formatNames);
  throw new Mistake(
    `"${value}" is not a format. ${meant ? `Did you mean "${meant}"?` : `There are ${listed(formatNames, 'and')}.`}`,
  );
}

function readMaxWarnings(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  throw new Mistake(`--max-warnings needs ${valueExamples['max-warnings']}; "${value}" is none.`);
}

function readShard(value: unknown, stdin: boolean): Shard | null {
  if (value === undefined) return null;
  if (stdin) throw new Mistake('--stdin reads one document, which has no parts to share out: leave out --shard.');
  const [, index, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(String(value)) ?? [];
  if (!index || !of) throw new Mistake(`--shard needs ${valueExamples.shard}; "${value}" is none.`);
  if (Number(index) > Number(of)) {
    throw new Mistake(`--shard ${value} is beyond the last part: they count from 1/${of} to ${of}/${of}.`);
  }
  return { index: Number(index), of: Number(of) };
}

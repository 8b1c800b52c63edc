/** The commands, their options and how the value of each is written: tables, and nothing that reads them. */
import { formatNames } from '../formats/names';

export const options = {
  format: { type: 'string' },
  mentions: { type: 'boolean' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  stdin: { type: 'boolean' },
  'stdin-path': { type: 'string' },
  'max-warnings': { type: 'string' },
  shard: { type: 'string' },
  config: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  force: { type: 'boolean' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Each command with the options that are for it alone. */
export const commands = {
  check: ['format', 'mentions', 'fix', 'fix-dry-run', 'stdin', 'stdin-path', 'max-warnings', 'shard', 'config'],
  explain: ['config'],
  test: ['config'],
  init: ['yes', 'force'],
  server: ['stdio'],
} satisfies Record<string, readonly (keyof typeof options)[]>;

export type Command = keyof typeof commands;

/** What the value of an option is, for the message that asks for it. */
export const valueExamples: Readonly<Record<string, string>> = {
  format: listed(formatNames, 'or'),
  'stdin-path': 'a file name, such as proposals/draft.md',
  'max-warnings': 'a whole number, such as 0',
  shard: 'which part of how many, such as 1/4',
  config: 'the path of a house style, such as house/.clientele.json',
};

/** "a, b or c". */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** Reads the arguments. It knows words only: no file is looked at, and every mistake is told together with its remedy. */
import { parseArgs } from 'node:util';
import { nearestTo } from '../../../core/src/index';
import { Mistake } from './mistake';
import { type Command, commands, listed, options, valueExamples } from './options';
import { type CheckArguments, readCheck, type Values } from './readCheck';

export interface TestArguments {
  readonly command: 'test';
  readonly paths: readonly string[];
  readonly config: string | null;
}

export interface ExplainArguments {
  readonly command: 'explain';
  readonly path: string;
  /** Both start at 1; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly config: string | null;
}

export interface InitArguments {
  readonly command: 'init';
  /** The folder the house style is for; null for the working folder. */
  readonly folder: string | null;
  /** Whether to ask nothing and take the proposal. */
  readonly yes: boolean;
  /** Whether a house style that is there already may be replaced. */
  readonly force: boolean;
}

export type Arguments =
  | CheckArguments
  | TestArguments
  | ExplainArguments
  | InitArguments
  | { readonly command: 'server' }
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'mistake'; readonly message: string };

export function parseArguments(argv: readonly string[]): Arguments {
  try {
    return readArguments(argv);
  } catch (error) {
    if (error instanceof Mistake) return { command: 'mistake', message: error.message };
    throw error;
  }
}

function readArguments(argv: readonly string[]): Arguments {
  // Not strict, because the parser's own messages name no remedy; the tokens are judged here instead.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') judgeOption(token);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };

  const [command, ...paths] = positionals;
  if (command === undefined) {
    throw new Mistake('What shall Clientele do? Try "clientele check ." or "clientele --help".');
  }
  if (command === 'help') return { command: 'help' };
  if (!isCommand(command)) throw new Mistake(unknownCommand(command));
  const foreign = Object.keys(values).find((name) => !(commands[command] as readonly string[]).includes(name));
  if (foreign !== undefined) throw new Mistake(wrongCommand(foreign, command));
  if (paths.includes('')) throw new Mistake('One of the paths is empty. Leave it out, or write "." for this folder.');
  const config = typeof values.config === 'string' ? values.config : null;
  switch (command) {
    case 'check':
      return readCheck(values, paths, config);
    case 'explain':
      return { command, ...readPlace(paths), config };
    case 'test':
      return { command, paths, config };
    case 'server':
      return readServer(values, paths);
    case 'init':
      if (paths.length > 1) throw new Mistake(`A house style is for one folder: leave out "${paths[1]}".`);
      return { command, folder: paths[0] ?? null, yes: values.yes === true, force: values.force === true };
  }
}

function readServer(values: Values, paths: readonly string[]): Arguments {
  if (paths.length > 0)
    throw new Mistake(`The language server is told its documents by the editor: leave out "${paths[0]}".`);
  if (!values.stdio) throw new Mistake('Say how an editor reaches the language server: "clientele server --stdio".');
  return { command: 'server' };
}

function readPlace(paths: readonly string[]): Pick<ExplainArguments, 'path' | 'line' | 'column'> {
  const [place, ...more] = paths;
  const [, path, line, column] = /^(.+):([1-9]\d*):([1-9]\d*)$/.exec(place ?? '') ?? [];
  if (more.length > 0 || !path) {
    throw new Mistake('explain needs one place: "clientele explain proposals/acme.md:12:5" for line 12, column 5.');
  }
  return { path, line: Number(line), column: Number(column) };
}

interface OptionToken {
  readonly name: string;
  /** As written, dashes included. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function judgeOption({ name, rawName, value, inlineValue }: OptionToken): void {
  const option = Object.hasOwn(options, name) ? options[name as keyof typeof options] : undefined;
  if (option === undefined) {
    const meant = nearestTo(name, Object.keys(options));
    throw new Mistake(
      `${rawName} is not an option. ${meant ? `Did you mean --${meant}?` : 'See "clientele --help" for those there are.'}`,
    );
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new Mistake(`${rawName} takes no value: write ${rawName} alone.`);
  }
  // "--format --mentions" forgot a value; a value that does begin with a dash can be written "--stdin-path=-x.md".
  const forgotten = value === undefined || value === '' || (value.startsWith('-') && !inlineValue);
  if (option.type === 'string' && forgotten) {
    throw new Mistake(`${rawName} needs a value: ${valueExamples[name]}.`);
  }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(commands, word);
}

function wrongCommand(option: string, command: string): string {
  const right = Object.entries(commands).filter(([, names]) => (names as readonly string[]).includes(option));
  const names = right.map(([name]) => `"clientele ${name}"`);
  return `--${option} is for ${listed(names, 'and')}, not for "clientele ${command}".`;
}

function unknownCommand(command: string): string {
  if (command === 'fix') return '"fix" is an option: "clientele check --fix".';
  const meant = nearestTo(command, Object.keys(commands));
  if (meant) return `"${command}" is not a command. Did you mean "clientele ${meant}"?`;
  const looksLikePath = /[./\\*]/.test(command);
  const remedy = looksLikePath ? `To check it: "clientele check ${command}".` : 'See "clientele --help".';
  return `"${command}" is not a command. ${remedy}`;
}

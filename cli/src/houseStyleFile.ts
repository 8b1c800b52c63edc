/** Finds and reads the house style that holds for a file. What its keys mean is the core's to know. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import picomatch from 'picomatch';
import { defaultHouseStyle, type HouseStyle, type Problem, parseHouseStyle } from '../../core/src/index';
import { positionsIn } from '../../workspace/src/lines';
import { readTextFile, UnreadableText } from '../../workspace/src/node/readText';

export const houseStyleName = '.clientele.json';

export interface HouseStyleInForce {
  readonly style: HouseStyle;
  /** Whether the style asks for this file to be left alone. */
  readonly ignores: (path: string) => boolean;
}

const nothingSettled: HouseStyleInForce = { style: defaultHouseStyle, ignores: () => false };

/**
 * Answers which house style holds in a folder: the nearest one upward, no farther than the limit. Each file is read once.
 * @param complain is told what is wrong in a file; what is right in it holds all the same
 */
export function houseStyles(
  complain: (path: string, message: string) => void,
): (folder: string, limit: string) => HouseStyleInForce {
  const read = new Map<string, HouseStyleInForce>();
  return (folder, limit) => {
    const path = nearestHouseStyle(folder, limit);
    if (path === null) return nothingSettled;
    const style = read.get(path) ?? readHouseStyle(path, (message) => complain(path, message));
    read.set(path, style);
    return style;
  };
}

function nearestHouseStyle(folder: string, limit: string): string | null {
  const path = join(folder, houseStyleName);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return folder === limit || parent === folder ? null : nearestHouseStyle(parent, limit);
}

function readHouseStyle(path: string, complain: (message: string) => void): HouseStyleInForce {
  let text: string;
  try {
    text = readTextFile(path);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    complain(error.message);
    return nothingSettled;
  }
  const { style, problems } = parseHouseStyle(readJson(text, complain), houseStyleName);
  for (const problem of problems) complain(describeProblem(problem));
  return { style, ignores: ignoredBy(style, dirname(path)) };
}

/** The complaint bears the file's name already, so the place is told from the first key on. */
function describeProblem({ where, message }: Problem): string {
  const keys = where.slice(houseStyleName.length).replace(' › ', '');
  return keys === '' ? message : `${keys}: ${message}`;
}

/** Comments and a comma after the last item are allowed. What can be understood of a broken file is returned. */
function readJson(text: string, complain: (message: string) => void): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const { line, column } = positionsIn(text)(first.offset);
    const what = syntaxErrors[printParseErrorCode(first.error)] ?? 'this is not valid JSON';
    complain(`line ${line}, column ${column}: ${what}. Mend it, so that the whole house style holds.`);
  }
  return value;
}

const syntaxErrors: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  PropertyNameExpected: 'a key in double quotes is missing',
  ValueExpected: 'a value is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'there is more after the end of the house style',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
};

/** Globs are read from the folder of the house style. */
function ignoredBy({ ignore }: HouseStyle, folder: string): (path: string) => boolean {
  const matches = picomatch(ignore, { dot: true });
  return (path) => ignore.length > 0 && matches(relative(folder, path).replaceAll(sep, '/'));
}

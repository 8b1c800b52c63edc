/** Reads `.clientele.json`, with a place for everything that is wrong in it and in the files it extends. */
import type { Node } from 'jsonc-parser';
import type { HouseStyle, Origin, PlacedProblem } from '../model';
import { Lines } from '../text/lines';
import { type Assembly, assembleStyle } from './assembleStyle';
import { defaultHouseStyle } from './defaultHouseStyle';
import { quoted } from './nearestWord';
import { parseJson } from './parseJson';
import type { Complaint } from './readShape';

export interface ReadStyle {
  readonly style: HouseStyle;
  readonly problems: readonly PlacedProblem[];
  /** Whether a text is no valid JSON, so that the style is what could be made out of it. */
  readonly broken: boolean;
}

/** A style with what it extends, and the files that were asked for besides its own. */
export interface ResolvedStyle extends ReadStyle {
  readonly files: readonly string[];
}

/**
 * Reads one file by itself, with the presets it extends and without the files.
 * @param path how problems and explanations name it: best its path in the workspace folder, with slashes
 */
export function readHouseStyle(text: string, path: string): ReadStyle {
  return readFile(text, path, () => null);
}

/**
 * Reads a file with everything it extends.
 * @param load gives the text of a file, named in the way of `path`, or null where there is none
 * @param root the folder that `extends` must not leave, named in the way of `path`; empty when paths are relative to it
 */
export function resolveHouseStyle(
  text: string,
  path: string,
  load: (path: string) => string | null,
  root = '',
): ResolvedStyle {
  /** By path; a file that several others extend is read once. */
  const resolved = new Map<string, HouseStyle | null>();
  const extended: PlacedProblem[] = [];
  let anyBroken = false;

  function resolveFile(content: string, file: string, chain: readonly string[]): ReadStyle {
    return readFile(content, file, (written, complain) => {
      const target = pathFrom(file, written, root);
      if (target === null) {
        return complain(`${quoted(written)} lies outside the workspace folder, so it is not read`);
      }
      if (chain.includes(target)) {
        return complain(`${quoted(written)} leads back here: ${[...chain, target].map(nameOf).join(' → ')}. Remove it`);
      }
      if (chain.length >= longestChain) {
        return complain(`${quoted(written)} is one too many: ${longestChain} files extend one another already`);
      }
      if (!resolved.has(target)) resolved.set(target, loadFile(target, chain));
      return resolved.get(target) ?? complain(`There is no file ${quoted(written)} here`);
    });
  }

  function loadFile(target: string, chain: readonly string[]): HouseStyle | null {
    const found = load(target);
    if (found === null) return null;
    const { style, problems, broken } = resolveFile(found, target, [...chain, target]);
    for (const problem of problems) extended.push(problem);
    anyBroken ||= broken;
    return style;
  }

  const { style, problems, broken } = resolveFile(text, path, [path]);
  return { style, problems: [...problems, ...extended], broken: broken || anyBroken, files: [...resolved.keys()] };
}

/** From here on a chain of files is a mistake. */
const longestChain = 10;

type ExtendFile = (written: string, complain: (message: string) => null) => HouseStyle | null;

function readFile(given: string, path: string, extendFile: ExtendFile): ReadStyle {
  // A byte-order mark is no JSON, and its length is that of a blank.
  const text = given.replace(/^\uFEFF/, ' ');
  const { root, broken } = parseJson(text);
  const problems: PlacedProblem[] = [];
  if (broken) problems.push({ path, severity: 'error', ...broken });
  const lines = new Lines(text);
  const complain = (complaint: Complaint): void => {
    // What stands after a break in the text is guesswork, and so would the complaints be.
    if (broken === null || complaint.node.offset < broken.offset) problems.push(place(complaint, path));
  };
  const assembly: Assembly = {
    originOf: (node): Origin => {
      // A setting is looked for at its key.
      const { offset } = node.parent?.type === 'property' ? node.parent : node;
      return { path, line: lines.at(offset), offset: node.offset, length: node.length };
    },
    complain,
    extendFile: (written, node) =>
      extendFile(written, (message) => {
        complain({ node, keys: ['extends'], message });
        return null;
      }),
  };
  const style = root ? assembleStyle(root, assembly) : defaultHouseStyle;
  return { style, problems, broken: broken !== null };
}

function place({ node, keys, message, meant }: Complaint, path: string): PlacedProblem {
  const { offset, length } = wherePointed(node);
  const said = /^["A-Z“]/.test(message) ? message : `${subjectOf(keys)} ${message}`;
  const sentence = /[.?!]$/.test(said) ? said : `${said}.`;
  const problem: PlacedProblem = { path, offset, length, message: sentence, severity: 'error' };
  if (meant === undefined) return problem;
  const newText = JSON.stringify(meant);
  return {
    ...problem,
    fix: { title: `Change to ${newText}`, edits: [{ offset: node.offset, length: node.length, newText }] },
  };
}

/** An object may be the whole file, so what it lacks is told at its first line. */
function wherePointed({ type, offset, length, children }: Node): { offset: number; length: number } {
  return type === 'object' && (children?.length ?? 0) > 0 ? { offset, length: 1 } : { offset, length };
}

function subjectOf(keys: readonly string[]): string {
  const last = keys.at(-1);
  if (last === undefined) return 'A house style';
  return /^\d+$/.test(last) ? `Number ${last} of "${keys.at(-2) ?? ''}"` : `"${last}"`;
}

/** The file that a path written in another leads to, or null where it leaves the root. */
function pathFrom(file: string, written: string, root: string): string | null {
  const inside = root === '' ? file : file.slice(root.length + 1);
  const parts = inside.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return root === '' ? parts.join('/') : `${root}/${parts.join('/')}`;
}

function nameOf(path: string): string {
  return path.split('/').slice(-2).join('/');
}

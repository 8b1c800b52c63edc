/** What Git leaves out of a repository: the `.gitignore` files along a walk through folders. It knows nothing of documents. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readBytes } from '../../workspace/src/node/readText';

export interface GitRules {
  /** Of an entry in the folder the rules hold for. */
  ignores(path: string, kind: 'file' | 'folder'): boolean;
  /** The rules in a folder below. */
  within(folder: string): GitRules;
}

/** The rules in a folder that was asked for: where Git leaves it out itself, only those in it and below it hold. */
export function gitRulesFor(folder: string): GitRules {
  let rules = rulesFrom([]);
  for (const above of foldersAbove(folder)) rules = rules.within(above);
  return (rules.ignores(folder, 'folder') ? rulesFrom([]) : rules).within(folder);
}

interface Layer {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** @param layers the nearest first, since it overrules the others */
function rulesFrom(layers: readonly Layer[]): GitRules {
  return {
    ignores(path, kind) {
      for (const { folder, patterns } of layers) {
        const { ignored, unignored } = patterns.test(
          `${relative(folder, path).replaceAll(sep, '/')}${kind === 'folder' ? '/' : ''}`,
        );
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    within(folder) {
      const patterns = patternsIn(folder);
      return patterns === null ? this : rulesFrom([{ folder, patterns }, ...layers]);
    },
  };
}

/** From the top of the repository down; none where the folder lies in no repository. */
function foldersAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let each = folder; ; each = dirname(each)) {
    if (each !== folder) above.unshift(each);
    if (existsSync(join(each, '.git'))) return above;
    if (dirname(each) === each) return [];
  }
}

/** A file that cannot be read rules nothing out, as in Git. */
function patternsIn(folder: string): Ignore | null {
  try {
    return ignore().add(new TextDecoder().decode(readBytes(join(folder, '.gitignore'))));
  } catch {
    return null;
  }
}

/** The measuring modules of scripts/evaluation, typed as far as the tests use them, and the passages of test/corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { analyze, LanguageId, parseHouseStyle } from '../../core/src/index';

export interface Passage {
  readonly id: string;
  readonly form: string;
  readonly language: LanguageId;
  readonly kind: string;
  readonly business: string | null;
  readonly place: string;
  readonly text: string;
  readonly mentions: readonly {
    readonly offset: number;
    readonly length: number;
    readonly gold: string;
    readonly provider: string;
  }[];
}

export interface File {
  readonly path: string;
  readonly text: string;
}

export interface CorpusModule {
  readonly kinds: readonly string[];
  readCorpus(
    files: readonly File[],
    businesses: readonly string[],
  ): { readonly passages: readonly Passage[]; readonly problems: readonly string[] };
}

/** What became of one mention in one mode and variant; the tests only hand it on. */
export type Outcome = object;

export interface SwapTestModule {
  runSwapTest(
    engine: { analyze: typeof analyze; parseHouseStyle: typeof parseHouseStyle },
    passages: readonly Passage[],
  ): readonly Outcome[];
}

export interface BaselineModule {
  compareWithBaseline(
    outcomes: readonly Outcome[],
    baseline: unknown,
  ): readonly { readonly mode: string; readonly variant: string }[];
  tellWorsening(comparison: object): readonly string[];
}

export const corpusFolder = resolve('test', 'corpus');

export const businesses: readonly string[] = parse(
  readFileSync(resolve('core/src/lexicon/profiles.yaml'), 'utf8'),
).profiles.map(({ id }: { id: string }) => id);

export function readCorpusFiles(): File[] {
  return readdirSync(corpusFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(corpusFolder, name), 'utf8') }));
}

/** The scripts are no part of the bundle: they run as they are. */
export function loadScript<T>(name: string): Promise<T> {
  return import(pathToFileURL(resolve('scripts/evaluation', name)).href);
}

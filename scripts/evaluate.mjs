/**
 * `npm run evaluate`: measures the engine on the passages of test/corpus, and on any further files given or found where
 * CLIENTELE_CORPUS points (a file, a folder, or several parted as in PATH): *.yaml of the same form, or *.jsonl.
 *
 *     --compare   what changed since the figures in test/corpus/baseline.json
 *     --update    store the figures of now
 *     --verbose   every mistake, and not only the worst
 *     --json      the counts as JSON, for other programs
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { writeLexicon } from './compileLexicon.mjs';
import { compareWithBaseline, toBaseline } from './evaluation/baseline.mjs';
import { readCorpus, readJsonLines } from './evaluation/corpus.mjs';
import { describeComparison, describeRun } from './evaluation/report.mjs';
import { runSwapTest } from './evaluation/swapTest.mjs';
import { root, say } from './install.mjs';

const corpusFolder = join(root, 'test', 'corpus');
const baselinePath = join(corpusFolder, 'baseline.json');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(['compare', 'update', 'verbose', 'json'].map((name) => [name, { type: 'boolean' }])),
});

try {
  await evaluate();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function evaluate() {
  const further = [...positionals, ...(process.env.CLIENTELE_CORPUS ?? '').split(delimiter)].filter(Boolean);
  const corpora = [{ title: 'test/corpus', passages: readPassages(filesIn(corpusFolder)) }];
  if (further.length > 0) {
    corpora.push({
      title: further.map((path) => basename(path)).join(', '),
      passages: readPassages(further.flatMap(filesIn)),
    });
  }
  const engine = await loadEngine();
  const runs = corpora.map(({ title, passages }) => ({ title, outcomes: runSwapTest(engine, passages) }));
  const [own] = runs;
  if (values.json) {
    say(JSON.stringify(Object.fromEntries(runs.map(({ title, outcomes }) => [title, toBaseline(outcomes)])), null, 2));
  } else {
    for (const run of runs) say(describeRun({ ...run, verbose: values.verbose }).join('\n'));
  }
  if (values.compare) {
    say(describeComparison(compareWithBaseline(own.outcomes, readBaseline()), values.verbose).join('\n'));
  }
  if (values.update) writeFileSync(baselinePath, `${JSON.stringify(toBaseline(own.outcomes), null, 2)}\n`);
}

/** The core of the sources as they are now, whatever lies in dist/. */
async function loadEngine() {
  if (!writeLexicon()) throw new Error('The lexicon has mistakes; they stand above.');
  const outfile = join(root, '.cache', 'evaluate', 'core.mjs');
  await build({
    entryPoints: [join(root, 'core', 'src', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function filesIn(path) {
  if (!existsSync(path)) throw new Error(`${path}: there is no such file or folder.`);
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.(yaml|jsonl)$/.test(name));
  return names.sort().map((name) => join(path, name));
}

function readPassages(paths) {
  const files = paths.map((path) => ({ path: basename(path), text: readFileSync(path, 'utf8') }));
  const profiles = parse(readFileSync(join(root, 'core', 'src', 'lexicon', 'profiles.yaml'), 'utf8')).profiles;
  const marked = files.filter(({ path }) => path.endsWith('.yaml'));
  const { passages, problems } = readCorpus(
    marked,
    profiles.map(({ id }) => id),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return [...passages, ...files.filter((file) => !marked.includes(file)).flatMap(readJsonLines)];
}

function readBaseline() {
  return existsSync(baselinePath) ? JSON.parse(readFileSync(baselinePath, 'utf8')) : {};
}

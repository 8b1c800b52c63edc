/** What runs in hooks and on build servers: the GitHub Action, the hooks of pre-commit, and what docs/ci.md tells. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { parse } from 'yaml';
import { supportedLanguages } from '../../core/src/index';

const misuse = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';
const command = resolve('dist/cli.js');

/** The blocks of YAML in docs/ci.md. */
function examples(): string[] {
  const page = readFileSync('docs/ci.md', 'utf8');
  return [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
}

/** What the parser of GitHub’s own editors finds fault with. */
function mistakesIn(name: string, parseFile: typeof parseAction | typeof parseWorkflow): string[] {
  const file = { name, content: readFileSync(name, 'utf8') };
  return parseFile(file, new NoOperationTraceWriter()).context.errors.getErrors().map(String);
}

describe('the GitHub Action', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clientele-action-'));
    mkdirSync(join(folder, 'letters'));
    for (const name of ['one.md', 'letters/two.md']) writeFileSync(join(folder, name), misuse);
    // In the place of npx, the command line of this repository.
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${command}" "$@"\n`);
    chmodSync(join(folder, 'bin/npx'), 0o755);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs its one step as GitHub does, with the inputs given and the defaults of the others. */
  function act(inputs: Readonly<Record<string, string>>) {
    const { inputs: known, runs } = parse(readFileSync('action.yml', 'utf8'));
    const [step] = runs.steps;
    for (const name of Object.keys(inputs)) assert.ok(name in known, name);
    const filledIn = (text: string) =>
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? known[name].default);
    const entries = Object.entries<string>(step.env).map(([name, value]) => [name, filledIn(value)]);
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...Object.fromEntries(entries),
        PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
      },
    });
  }

  it('annotates what it finds, and fails for it', function () {
    if (process.platform === 'win32') this.skip();
    const { status, stdout, stderr } = act({});
    assert.deepEqual([status, stderr], [1, '']);
    assert.deepEqual(stdout.match(/^::warning file=[^,]+/gm), [
      '::warning file=letters/two.md',
      '::warning file=one.md',
    ]);
    assert.equal(act({ 'max-warnings': '2' }).status, 0);
  });

  it('takes several paths and globs, and a shard', function () {
    if (process.platform === 'win32') this.skip();
    assert.equal(act({ paths: 'one.md "quoted"' }).status, 2);
    assert.equal(act({ paths: 'one.md\nlett*/**/*.md' }).stdout.match(/^::warning/gm)?.length, 2);
    assert.equal(act({ shard: '1/2' }).stdout.match(/^::warning/gm)?.length, 1);
  });

  it('does what the examples of docs/ci.md ask of it', function () {
    if (process.platform === 'win32') this.skip();
    for (const name of ['docs', 'proposals']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'one.md'), misuse);
    }
    const calls = examples().flatMap((block) => [
      ...block.matchAll(/- uses: clientele\/clientele@.*\n(?: +continue-.*\n)? +with:\n((?: {10}.*\n)+)/g),
    ]);
    assert.ok(calls.length >= 3);
    for (const [, inputs = ''] of calls) {
      const given = parse(inputs.replace(/\$\{\{ matrix\.shard \}\}/g, '1'));
      const { status, stderr } = act(given);
      assert.deepEqual([status, stderr], [1, ''], inputs);
    }
  });

  it('is what GitHub takes for an action', () => {
    assert.deepEqual(mistakesIn('action.yml', parseAction), []);
  });

  it('writes SARIF where it is asked to', function () {
    if (process.platform === 'win32') this.skip();
    const { status, stdout } = act({ sarif: 'found.sarif', shard: '2/2' });
    assert.deepEqual([status, stdout], [1, '']);
    const [run] = JSON.parse(readFileSync(join(folder, 'found.sarif'), 'utf8')).runs;
    assert.equal(run.automationDetails.id, 'clientele-2-of-2/');
    assert.equal(run.results.length, 1);
  });
});

describe('the hooks of pre-commit', () => {
  const hooks: readonly { id: string; entry: string; files?: string; stages?: string[] }[] = parse(
    readFileSync('.pre-commit-hooks.yaml', 'utf8'),
  );
  const patternOf = (id: string) => {
    const files = hooks.find((hook) => hook.id === id)?.files ?? '';
    assert.ok(files.startsWith('(?i)'), 'Python reads (?i) at the front as “in any case”');
    return new RegExp(files.slice('(?i)'.length), 'i');
  };
  const endings = Object.values(supportedLanguages)
    .flat()
    .filter((ending) => ending.startsWith('.'));

  it('are run for every kind of text that is read', () => {
    for (const ending of endings) {
      assert.match(`proposals/acme${ending}`, patternOf('clientele'));
      assert.match(`proposals/acme${ending}`, patternOf('clientele-fix'));
    }
    for (const id of ['clientele', 'clientele-fix']) assert.match('acme.ipynb', patternOf(id));
    assert.match('acme.docx', patternOf('clientele'));
    assert.doesNotMatch('acme.docx', patternOf('clientele-fix'));
    assert.doesNotMatch('acme.png', patternOf('clientele'));
  });

  it('run the command line with what it takes', () => {
    for (const { entry } of hooks) {
      const [program, ...args] = entry.split(' ');
      assert.equal(program, 'clientele');
      const { status, stderr } = spawnSync(process.execPath, [command, ...args, 'README.md'], { encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
    }
  });

  it('check a commit message', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clientele-hook-'));
    try {
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, '.git/COMMIT_EDITMSG'), `Add a page\n\n${misuse}\n`);
      const { status, stdout } = spawnSync(process.execPath, [command, 'check', '.git/COMMIT_EDITMSG'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 1, stdout);
      assert.match(stdout, /3:24 {2}“customers” → “clients”/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the workflows', () => {
  it('are what GitHub takes', () => {
    for (const name of ['ci', 'release']) {
      assert.deepEqual(mistakesIn(`.github/workflows/${name}.yml`, parseWorkflow), []);
    }
  });

  it('of docs/ci.md, too', () => {
    const whole = examples().filter((block) => block.startsWith('name: Prose'));
    const jobs = examples().filter((block) => /^jobs:/.test(block));
    assert.deepEqual([whole.length, jobs.length], [1, 1]);
    for (const content of [...whole, ...jobs.map((block) => `on: push\n${block}`)]) {
      const { context } = parseWorkflow({ name: 'example.yml', content }, new NoOperationTraceWriter());
      assert.deepEqual(context.errors.getErrors().map(String), []);
    }
  });
});

describe('docs/ci.md', () => {
  it('shows YAML that is whole, and hooks and inputs that are there', () => {
    const page = readFileSync('docs/ci.md', 'utf8');
    for (const block of examples()) assert.notEqual(parse(block), null);
    const { inputs } = parse(readFileSync('action.yml', 'utf8'));
    for (const [, name = ''] of page.matchAll(/^ {10}([\w-]+): /gm)) {
      assert.ok(name in { ...inputs, sarif_file: '' }, name);
    }
  });
});

/**
 * `npm test`: installs what is missing, runs every suite and closes with one line, `N passed, N failed`.
 * `node scripts/test.mjs core server` runs those suites only; `--grep words` picks tests by their title
 * and `--host npm|desktop` the VS Code they run in; `--long` lets the properties and the torture go all the way.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build, installDependencies, root, say } from './install.mjs';
import { canRunHere } from './vscode-npm/install.mjs';

const suites = {
  lint: { asItIs: true, run: () => checkWith('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  types: { run: () => checkWith('node_modules/typescript/bin/tsc', '-b') },
  core: { run: () => mochaInNode('core') },
  fences: { run: () => mochaInNode('fences') },
  properties: { run: () => mochaInNode('properties') },
  torture: { run: () => mochaInNode('torture') },
  evaluate: { run: () => mochaInNode('evaluate') },
  server: { run: () => mochaInNode('server') },
  client: { run: () => mochaInNode('client') },
  cli: { run: () => mochaInNode('cli') },
  syntaxes: { run: () => mochaInNode('syntaxes') },
  package: { run: () => mochaInNode('package') },
  vscode: { run: () => totals('scripts/test-vscode.mjs') },
  web: { run: () => totals('scripts/test-web.mjs') },
  ui: { runsHere: canRunHere, run: () => totals('scripts/test-ui.mjs') },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' }, host: { type: 'string' }, long: { type: 'boolean' } },
});
if (values.host) process.env.VSCODE_TEST_HOST = values.host;
if (values.grep) process.env.TEST_GREP = values.grep;
if (values.long) process.env.TORTURE = 'long';

const results = [];
let built;
try {
  const chosen = positionals.length > 0 ? positionals : Object.keys(suites);
  const unknown = chosen.find((name) => !(name in suites));
  if (unknown) throw new Error(`There is no suite "${unknown}". There are: ${Object.keys(suites).join(', ')}.`);
  await installDependencies();
  for (const name of chosen) {
    if (positionals.length === 0 && suites[name].runsHere === false) {
      say(`\n── ${name}: left out, since it needs the VS Code that npm carries, which runs on Linux x64.`);
    } else {
      results.push(await runSuite(name));
    }
  }
} catch (error) {
  say(error.message);
  results.push({ name: 'preparation', passed: 0, failed: 1, seconds: 0 });
}
report();

async function runSuite(name) {
  say(`\n── ${name}`);
  const started = Date.now();
  let passed = 0;
  let failed = 1;
  try {
    if (!suites[name].asItIs) await buildOnce();
    ({ passed, failed } = await suites[name].run());
  } catch (error) {
    say(error.message);
  }
  return { name, passed, failed, seconds: (Date.now() - started) / 1000 };
}

/** All but the linter need what the build generates. */
function buildOnce() {
  built ??= build();
  return built;
}

/** A tool that checks everything at once counts as one test. */
async function checkWith(script, ...args) {
  const { code } = await listen(script, ...args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function mochaInNode(suite) {
  const { bundleTests } = await import('./bundle-tests.mjs');
  return totals('--enable-source-maps', await bundleTests(suite));
}

/** The totals a suite tells on its closing line. Without that line, or with no test passed, the suite has failed. */
async function totals(...args) {
  const { code, output } = await listen(...args);
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed, \d+ skipped\s*$/gm)].at(-1);
  if (!line) throw new Error('The suite ended without telling its totals, so it counts as failed.');
  const [passed, failed] = [Number(line[1]), Number(line[2])];
  const endedBadly = failed === 0 && (code !== 0 || passed === 0);
  if (endedBadly) say(passed === 0 ? 'No test ran.' : `The suite ended with exit code ${code} all the same.`);
  return { passed, failed: failed + (endedBadly ? 1 : 0) };
}

/** Runs Node with these arguments, shows what it prints and keeps it. */
function listen(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

function report() {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say('');
  for (const { name, passed, failed, seconds } of results) {
    say(
      `${name.padEnd(12)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

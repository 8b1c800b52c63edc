/**
 * `npm test`: installs what is missing, runs every suite and closes with one line, `N passed, N failed`.
 * `node scripts/test.mjs core server` runs those suites only; `--grep words` picks tests by their title
 * and `--host npm|desktop` the VS Code they run in; `--long` lets the properties and the torture go all the way.
 */
import { parseArgs } from 'node:util';
import { chromiumOptions } from './chromium.mjs';
import { build, installDependencies, say } from './install.mjs';
import { listen, totalsIn, whenToldToEnd } from './totals.mjs';
import { canRunHere } from './vscode-npm/install.mjs';

/**
 * A run of all suites goes two ways at once: those `beside` the others take half of the time, much of it waiting for a
 * window. They follow each other, since the first fetches the VS Code of both.
 */
const suites = {
  lint: { asItIs: true, run: (show) => checkWith(show, 'node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  types: { run: (show) => checkWith(show, 'node_modules/typescript/bin/tsc', '-b') },
  core: { run: (show) => mochaInNode(show, 'core') },
  fences: { run: (show) => mochaInNode(show, 'fences') },
  properties: { run: (show) => mochaInNode(show, 'properties') },
  torture: { run: (show) => mochaInNode(show, 'torture') },
  evaluate: { run: (show) => mochaInNode(show, 'evaluate') },
  server: { run: (show) => mochaInNode(show, 'server') },
  client: { run: (show) => mochaInNode(show, 'client') },
  cli: { run: (show) => mochaInNode(show, 'cli') },
  syntaxes: { run: (show) => mochaInNode(show, 'syntaxes') },
  package: { run: (show) => mochaInNode(show, 'package') },
  web: { inChromium: true, run: (show) => totals(show, 'scripts/test-web.mjs') },
  vscode: { beside: true, inChromium: canRunHere, run: (show) => totals(show, 'scripts/test-vscode.mjs') },
  ui: { beside: true, inChromium: true, runsHere: canRunHere, run: (show) => totals(show, 'scripts/test-ui.mjs') },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' }, host: { type: 'string' }, long: { type: 'boolean' } },
});
if (values.host) process.env.VSCODE_TEST_HOST = values.host;
if (values.grep) process.env.TEST_GREP = values.grep;
if (values.long) process.env.TORTURE = 'long';

const told = whenToldToEnd();
const results = [];
let built;
let chromium;
try {
  const unknown = positionals.find((name) => !(name in suites));
  if (unknown) throw new Error(`There is no suite "${unknown}". There are: ${Object.keys(suites).join(', ')}.`);
  await installDependencies();
  if (positionals.length > 0) await runInTurn(positionals, () => (text) => process.stdout.write(text));
  else await runAll();
} catch (error) {
  say(error.message);
  results.push({ name: 'preparation', passed: 0, failed: 1, seconds: 0 });
}
report();

async function runAll() {
  const names = Object.keys(suites).filter((name) => {
    if (suites[name].runsHere !== false) return true;
    say(`── ${name}: left out, since it needs the VS Code that npm carries, which runs on Linux x64.`);
    return false;
  });
  // It writes what the linter reads. Where it fails, every suite that needs it says so.
  await buildOnce().catch(() => undefined);
  await Promise.all([
    runInTurn(names.filter((name) => !suites[name].beside)),
    runInTurn(names.filter((name) => suites[name].beside)),
  ]);
}

async function runInTurn(names, showFor = showLinesOf) {
  for (const name of names) {
    const show = showFor(name);
    show(`\n── ${name}\n`);
    results.push(await runSuite(name, show));
  }
}

/** Shows whole lines only, each with the name of its suite, since those of another may come between. */
function showLinesOf(name) {
  let begun = '';
  return (text) => {
    const lines = (begun + text).split('\n');
    begun = lines.pop();
    for (const line of lines) say(`${name.padEnd(10)} │ ${line}`);
  };
}

async function runSuite(name, show) {
  const started = Date.now();
  let passed = 0;
  let failed = 1;
  try {
    if (!suites[name].asItIs) await buildOnce();
    if (suites[name].inChromium) await bringChromiumOnce();
    ({ passed, failed } = await suites[name].run(show));
  } catch (error) {
    show(`${error.message}\n`);
  }
  return { name, passed, failed, seconds: (Date.now() - started) / 1000 };
}

/** All but the linter need what the build generates. */
function buildOnce() {
  built ??= build();
  return built;
}

/** Where none is to be had, the suite says so. */
function bringChromiumOnce() {
  chromium ??= chromiumOptions().catch(() => undefined);
  return chromium;
}

/** A tool that checks everything at once counts as one test. */
async function checkWith(show, script, ...args) {
  const { code } = await listen([script, ...args], { show, told });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function mochaInNode(show, suite) {
  const { bundleTests } = await import('./bundle-tests.mjs');
  return totals(show, '--enable-source-maps', await bundleTests(suite));
}

/** The totals a suite tells on its closing line. Without that line, or with no test passed, the suite has failed. */
async function totals(show, ...args) {
  const { code, output } = await listen(args, { show, told });
  const counted = totalsIn(output);
  if (!counted) throw new Error('The suite ended without telling its totals, so it counts as failed.');
  const { passed, failed } = counted;
  const endedBadly = failed === 0 && (code !== 0 || passed === 0);
  if (endedBadly) show(passed === 0 ? 'No test ran.\n' : `The suite ended with exit code ${code} all the same.\n`);
  return { passed, failed: failed + (endedBadly ? 1 : 0) };
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

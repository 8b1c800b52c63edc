/** Bundles the tests of one suite into .cache/tests/, with the runner beside them. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './install.mjs';
import { mark } from './suiteInChromium.mjs';
import { webHome } from './vscode-web/install.mjs';

const shared = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' };

export async function bundleTests(suite) {
  const outdir = emptyFolder(suite);
  await build({
    ...shared,
    entryPoints: [
      { in: join(root, 'test', 'runMocha.ts'), out: 'run' },
      ...testsOf(suite).map((name) => ({ in: join(root, 'test', suite, name), out: name.replace(/\.ts$/, '') })),
    ],
    outdir,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha', 'playwright-core', 'esbuild'],
  });
  return join(outdir, 'run.js');
}

/** All in one file, since a worker has no folder to look into and no environment to ask; what needs Node is left out. */
export async function bundleTestsForTheWeb(suite) {
  const outdir = emptyFolder(`${suite}-web`);
  const tests = testsOf(suite)
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('node/'))
    .map((name) => `import './${suite}/${name}';`);
  await build({
    ...shared,
    stdin: {
      contents: ["export { run } from './runMochaInWorker';", ...tests].join('\n'),
      resolveDir: join(root, 'test'),
      loader: 'ts',
    },
    outfile: join(outdir, 'run.js'),
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert': join(webHome, 'node_modules', 'assert') },
    define: {
      // What `assert` asks for outside Node.
      process: '{ "env": {} }',
      'process.env.TEST_MARK': JSON.stringify(mark),
      'process.env.TEST_GREP': JSON.stringify(process.env.TEST_GREP ?? ''),
    },
  });
  return join(outdir, 'run.js');
}

function emptyFolder(name) {
  const folder = join(root, '.cache', 'tests', name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

function testsOf(suite) {
  const tests = filesBelow(join(root, 'test', suite)).filter((name) => name.endsWith('.test.ts'));
  if (tests.length === 0) throw new Error(`test/${suite} holds no *.test.ts, and a suite without a test is a failure.`);
  return tests;
}

function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

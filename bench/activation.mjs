/**
 * `npm run bench:activation`: how long the extension takes until it is active, beside a language client whose server does
 * nothing, in the extension host of the VS Code that npm carries (Linux x64). It writes the table into
 * docs/performance.md; `-- --print` leaves the page alone. `ROUNDS=3 npm run bench:activation` opens fewer windows.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build, installDependencies, root, say } from '../scripts/install.mjs';
import { mark, suitePasses } from '../scripts/suiteInChromium.mjs';
import { installVsCode } from '../scripts/vscode-npm/install.mjs';
import { makeServerFolder, removeServerFolder, startServer } from '../scripts/vscode-npm/server.mjs';
import { median } from './time.mjs';

const here = fileURLToPath(new URL('activation/', import.meta.url));
const rounds = Number(process.env.ROUNDS ?? 10);
const [ours, empty, first] = ['clientele.clientele', 'clientele-bench.empty-client', 'clientele-bench.first-client'];

await installDependencies();
await installVsCode();
await build();
const folder = mkdtempSync(join(tmpdir(), 'cl-'));
try {
  const emptyClient = await makeEmptyClient();
  const byOrder = [[], []];
  for (let round = 0; round <= rounds; round++) {
    // The first to be activated pays for what all need, so it is a third, which is not counted; the others take turns.
    const order = round % 2 === 0 ? [first, ours, empty] : [first, empty, ours];
    const measured = await activateInWindow(emptyClient, order, join(folder, `round-${round}.json`));
    if (round > 0) byOrder[round % 2].push(measured);
  }
  const table = describe(byOrder);
  say(table);
  if (!process.argv.includes('--print')) writeIntoPage(table);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Bundled and minified as ours is. */
async function makeEmptyClient() {
  const out = join(folder, 'empty-client');
  mkdirSync(out);
  cpSync(join(here, 'package.json'), join(out, 'package.json'));
  await bundle({
    ...{
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
    },
    entryPoints: [join(here, 'extension.mjs'), join(here, 'server.mjs')],
    outdir: out,
    external: ['vscode'],
  });
  return out;
}

function installEmptyClient(from, to, id) {
  cpSync(from, to, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...manifest, name: id.split('.')[1] }));
}

/** Each window has an extension host of its own, in which all are loaded for the first time. */
async function activateInWindow(emptyClient, order, file) {
  Object.assign(process.env, { TEST_MARK: mark, BENCH_EXTENSIONS: JSON.stringify(order), BENCH_TAKEN: file });
  const serverFolder = makeServerFolder();
  let server;
  try {
    for (const id of [empty, first])
      installEmptyClient(emptyClient, join(serverFolder, 'extensions', `${id}-1.0.0`), id);
    server = await startServer(serverFolder, { more: ['--enable-smoke-test-driver'] });
    const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const payload = {
      extensionDevelopmentPath: remote(root),
      extensionTestsPath: remote(join(here, 'suite.cjs')),
    };
    if (!(await suitePasses(server.address({ folder, payload }), server.ended)))
      throw new Error('Nothing was measured.');
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    await server?.stop();
    removeServerFolder(serverFolder);
  }
}

/** Who comes first still pays more, so each order has a median of its own, and what is told is the mean of the two. */
function describe(byOrder) {
  const half = (measure) => {
    const [one, other] = byOrder.map((windows) => median(windows.map(measure)));
    return `${((one + other) / 2).toFixed(0)} ms`;
  };
  const row = (what, measure, goal) =>
    `| ${[what, half((one) => measure(one[ours])), half((one) => measure(one[empty])), half((one) => measure(one[ours]) - measure(one[empty])), goal].join(' | ')} |`;
  return [
    `The median of ${byOrder[1].length} windows in which Clientele was the last and that of ${byOrder[0].length} in which the other was, and the mean of both. Taken on ${new Date().toISOString().slice(0, 10)} while ${loadavg()[0].toFixed(1)} processes wanted one of ${cpus().length} processors.`,
    '',
    '| | Clientele | the empty client | beyond it, window by window | goal |',
    '|---|--:|--:|--:|--:|',
    row('by the clock', ({ clock }) => clock, '≤ 100 ms'),
    row('processor time of the extension host', ({ host }) => host, '–'),
    row('processor time of the server', ({ server }) => server, '–'),
  ].join('\n');
}

function writeIntoPage(table) {
  const page = join(root, 'docs', 'performance.md');
  const [begin, end] = ['<!-- the table below', '<!-- the table above'].map(
    (words) => `${words} is written by npm run bench:activation -->`,
  );
  const [before, rest] = readFileSync(page, 'utf8').split(begin);
  writeFileSync(page, `${before}${begin}\n\n${table}\n\n${end}${rest?.split(end)[1]}`);
}

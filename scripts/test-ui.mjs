/**
 * Runs test/ui: packs the extension, and opens a window for each file of tests, one after the other: a VS Code that npm
 * carries, with the package and a workspace of its own, in a Chromium. Nothing is left of one window for the next.
 *
 * A window that fails is made ready anew from nothing, and tried once more. What is proved there goes through a whole VS
 * Code and a browser that we did not write, on a machine that may do other things at the same time, and a failure that does
 * not come back says nothing of the extension. It is told all the same, with its message and its picture, so that somebody
 * looks at it; and a window that fails twice has failed.
 */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTests } from './bundle-tests.mjs';
import { chromiumOptions } from './chromium.mjs';
import { root, run, say } from './install.mjs';
import { listen, totalsIn, whenToldToEnd } from './totals.mjs';
import { installVsCode } from './vscode-npm/install.mjs';
import { installExtension, makeServerFolder, removeServerFolder, startServer } from './vscode-npm/server.mjs';

/** So that the screenshots show a document and little else, and no list closes because something else takes the focus. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 16,
  'editor.lineHeight': 28,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.scrollBeyondLastLine': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.quickOpen.closeOnFocusLost': false,
};

/** Has the extension run in the window itself, by its build for browsers. */
const inTheWindow = { 'remote.extensionKind': { 'clientele.clientele': ['web'] } };

/** Asks about nothing that is opened, and trusts nothing of it. */
const trustingNobody = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** What a window opens, unless its line below says otherwise. */
const letterOfTheFirm = { fixture: 'firm', folder: 'alder-and-finch', file: 'letters/closing.md', trusting: true };

/** By the names of the files of tests. */
const windows = {
  browser: { more: inTheWindow },
  lightBulb: { fixture: 'workspace', folder: 'workspace', file: 'proposal.md' },
  notebook: { fixture: 'notebook', folder: 'notebook', file: undefined },
  restricted: { more: trustingNobody, trusting: false },
};

const pictures = join(root, '.cache', 'screenshots');
const told = whenToldToEnd();
const suite = await bundleTests('ui');
await installVsCode();
const packed = makeServerFolder();
const sum = { passed: 0, failed: 0, skipped: 0 };
const triedTwice = [];
try {
  const vsix = join(packed, 'clientele.vsix');
  if ((await run(process.execPath, ['scripts/package.mjs', '--as-built', vsix])) !== 0)
    throw new Error('The extension was not packed.');
  installExtension(packed, vsix);
  const names = readdirSync(join(root, 'test', 'ui')).flatMap((name) => /^(.*)\.test\.ts$/.exec(name)?.[1] ?? []);
  for (const name of names) {
    let tried = await tryWindow(name, `failed-${name}.png`);
    if (tried.failed > 0) {
      say(`── The window of ${name} has failed. It is made ready anew and tried once more.`);
      triedTwice.push(`${name}, which failed first with ${tried.failures}`);
      tried = await tryWindow(name, `failed-${name}-again.png`);
    }
    for (const key of Object.keys(sum)) sum[key] += tried[key];
  }
} finally {
  removeServerFolder(packed);
}
for (const each of triedTwice) say(`── Tried twice: the window of ${each}\n`);
say(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

/**
 * What came of the tests in one window.
 * @param picture the name of that of a failure
 */
async function tryWindow(name, picture) {
  const { fixture, folder, file, more, trusting } = { ...letterOfTheFirm, ...windows[name] };
  const home = makeServerFolder({ ...settings, ...more });
  let server;
  try {
    const opened = join(home, folder);
    cpSync(join(root, 'test', 'fixtures', fixture), opened, { recursive: true });
    cpSync(join(packed, 'extensions'), join(home, 'extensions'), { recursive: true });
    server = await startServer(home, { trusting });
    const payload = file && { openFile: `vscode-remote://127.0.0.1:${server.port}${opened}/${file}` };
    const environment = {
      TEST_FILE: `${name}.test.js`,
      UI_ADDRESS: server.address({ folder: opened, payload }),
      UI_BROWSER: JSON.stringify(await chromiumOptions()),
      UI_FOLDER: opened,
      UI_SCREENSHOTS: process.env.UPDATE_SCREENSHOTS ? join(root, 'media') : pictures,
      UI_FAILURE: join(pictures, picture),
      TEST_TIMEOUT: process.env.TEST_TIMEOUT ?? '360000',
    };
    const env = { ...process.env, ...environment };
    const { code, output } = await listen(['--enable-source-maps', suite], { env, told });
    const totals = totalsIn(output) ?? { passed: 0, failed: 0, skipped: 0 };
    const ran = totals.passed + totals.failed + totals.skipped > 0;
    // Where tests are picked by their title, there are windows without any.
    if (code === 0 || (totals.failed === 0 && !ran && process.env.TEST_GREP)) return totals;
    say(`The end of the server's log:\n${server.output().slice(-3000)}`);
    const failures = /^ +\d+ failing\n[\s\S]*?(?=^\d+ passed)/m.exec(output)?.[0].trim() ?? `exit code ${code}`;
    return { ...totals, failed: Math.max(1, totals.failed), failures: `${failures}\nIts picture: ${picture}` };
  } finally {
    await server?.stop();
    removeServerFolder(home);
  }
}

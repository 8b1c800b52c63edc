/**
 * Runs test/ui: packs the extension, installs the package into the VS Code that npm carries and opens that in a
 * Chromium. The tests get the address of the window, the workspace behind it and how to launch the browser.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTests } from './bundle-tests.mjs';
import { chromiumOptions } from './chromium.mjs';
import { root, run } from './install.mjs';
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

const pictures = join(root, '.cache', 'screenshots');
const suite = await bundleTests('ui');
await installVsCode();
const folder = makeServerFolder(settings);
const browserFolder = makeServerFolder({ ...settings, ...inTheWindow });
const waryFolder = makeServerFolder({ ...settings, ...trustingNobody });
const vsix = join(folder, 'clientele.vsix');
const workspace = join(folder, 'workspace');
const firm = join(folder, 'alder-and-finch');
// What is changed here, no other test sees.
const office = join(folder, 'office');
const stranger = join(folder, 'stranger');
const notebook = join(folder, 'notebook');
let server;
let browserServer;
let waryServer;
try {
  if ((await run(process.execPath, ['scripts/package.mjs', vsix])) !== 0)
    throw new Error('The extension was not packed.');
  for (const each of [folder, browserFolder, waryFolder]) installExtension(each, vsix);
  for (const [name, copy] of Object.entries({ workspace, firm, notebook })) {
    cpSync(join(root, 'test', 'fixtures', name), copy, { recursive: true });
  }
  for (const copy of [office, stranger]) cpSync(firm, copy, { recursive: true });
  server = await startServer(folder);
  browserServer = await startServer(browserFolder);
  waryServer = await startServer(waryFolder, { trusting: false });
  const addressOf = (folder, file, { address, port } = server) =>
    address({ folder, payload: { openFile: `vscode-remote://127.0.0.1:${port}${folder}/${file}` } });
  const environment = {
    UI_ADDRESS: addressOf(workspace, 'proposal.md'),
    UI_FIRM_ADDRESS: addressOf(firm, 'letters/closing.md'),
    UI_BROWSER_ADDRESS: addressOf(firm, 'letters/closing.md', browserServer),
    UI_STRANGER_ADDRESS: addressOf(stranger, 'letters/closing.md', waryServer),
    UI_OFFICE_ADDRESS: addressOf(office, 'letters/closing.md'),
    UI_NOTEBOOK_ADDRESS: server.address({ folder: notebook }),
    UI_FIRM: firm,
    UI_OFFICE: office,
    UI_STRANGER: stranger,
    UI_BROWSER: JSON.stringify(await chromiumOptions()),
    UI_DOCUMENT: join(workspace, 'proposal.md'),
    UI_SCREENSHOTS: process.env.UPDATE_SCREENSHOTS ? join(root, 'media') : pictures,
    UI_FAILURES: pictures,
    TEST_TIMEOUT: process.env.TEST_TIMEOUT ?? '300000',
  };
  process.exitCode = await run(process.execPath, ['--enable-source-maps', suite], {
    env: { ...process.env, ...environment },
  });
  if (process.exitCode !== 0) console.log(`The end of the server's log:\n${server.output().slice(-3000)}`);
} finally {
  await server?.stop();
  await browserServer?.stop();
  await waryServer?.stop();
  for (const each of [folder, browserFolder, waryFolder]) removeServerFolder(each);
}

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

const suite = await bundleTests('ui');
await installVsCode();
const folder = makeServerFolder(settings);
const browserFolder = makeServerFolder({ ...settings, ...inTheWindow });
const vsix = join(folder, 'clientele.vsix');
const workspace = join(folder, 'workspace');
const firm = join(folder, 'alder-and-finch');
// What is changed here, no other test sees.
const office = join(folder, 'office');
const notebook = join(folder, 'notebook');
let server;
let browserServer;
try {
  if ((await run(process.execPath, ['scripts/package.mjs', vsix])) !== 0)
    throw new Error('The extension was not packed.');
  for (const each of [folder, browserFolder]) installExtension(each, vsix);
  for (const [name, copy] of Object.entries({ workspace, firm, notebook })) {
    cpSync(join(root, 'test', 'fixtures', name), copy, { recursive: true });
  }
  cpSync(firm, office, { recursive: true });
  server = await startServer(folder);
  browserServer = await startServer(browserFolder);
  const addressOf = (folder, file, { address, port } = server) =>
    address({ folder, payload: { openFile: `vscode-remote://127.0.0.1:${port}${folder}/${file}` } });
  const environment = {
    UI_ADDRESS: addressOf(workspace, 'proposal.md'),
    UI_FIRM_ADDRESS: addressOf(firm, 'letters/closing.md'),
    UI_BROWSER_ADDRESS: addressOf(firm, 'letters/closing.md', browserServer),
    UI_OFFICE_ADDRESS: addressOf(office, 'letters/closing.md'),
    UI_NOTEBOOK_ADDRESS: server.address({ folder: notebook }),
    UI_FIRM: firm,
    UI_OFFICE: office,
    UI_BROWSER: JSON.stringify(await chromiumOptions()),
    UI_DOCUMENT: join(workspace, 'proposal.md'),
    UI_SCREENSHOTS: join(root, process.env.UPDATE_SCREENSHOTS ? 'media' : '.cache/screenshots'),
    TEST_TIMEOUT: process.env.TEST_TIMEOUT ?? '300000',
  };
  process.exitCode = await run(process.execPath, ['--enable-source-maps', suite], {
    env: { ...process.env, ...environment },
  });
  if (process.exitCode !== 0) console.log(`The end of the server's log:\n${server.output().slice(-3000)}`);
} finally {
  await server?.stop();
  await browserServer?.stop();
  removeServerFolder(folder);
  removeServerFolder(browserFolder);
}

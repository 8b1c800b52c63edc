#!/usr/bin/env node
/**
 * Stands in for the `code` executable where `@vscode/test-electron` starts one: it takes the same arguments, but runs
 * the server of the VS Code that npm carries and opens it in a Chromium that nobody sees. The exit code is the suite's.
 */
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { launchChromium } from '../chromium.mjs';
import { makeServerFolder, removeServerFolder, startServer } from './server.mjs';

const timeLimit = 4 * 60_000;

/** The page tells everything VS Code logs. What comes from the suite is marked, so that it can be told from the rest. */
const mark = '▏';
process.env.TEST_MARK = mark;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

/** What this VS Code always says: it runs without its compiled modules and without a gallery. */
const usual = /bindings file|watchdog|from gallery|ServiceWorker/;

const hostLog = [];
let toldSuccess = false;
let succeeded = false;

const folder = makeServerFolder();
let server;
let browser;
try {
  server = await startServer(folder, '--enable-smoke-test-driver');
  browser = await launchChromium();
  const code = await suiteExitCode(await browser.newPage());
  // An extension host that is killed, or a test that ends the process, gives exit code 0 without a word.
  succeeded = code === 0 && toldSuccess;
} catch (error) {
  hostLog.push(error.message);
} finally {
  await browser?.close();
  await server?.stop();
  removeServerFolder(folder);
}
if (!succeeded) console.log(['', "The end of VS Code's log:", ...hostLog.slice(-30)].join('\n'));
process.exitCode = succeeded ? 0 : 1;

/** Opens the window and waits until the extension host tells how the suite ended, or until it cannot any more. */
function suiteExitCode(page) {
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`VS Code did not finish the tests: ${reason}`));
    setTimeout(fail, timeLimit, `${timeLimit / 60_000} minutes have passed.`).unref();
    page.on('crash', () => fail('its page crashed.'));
    server.ended.then(() => fail('its server ended.'));
    process.once('SIGINT', () => fail('it was interrupted.'));
    process.once('SIGTERM', () => fail('it was told to end.'));
    openWindow(page, resolve).catch(reject);
  });
}

async function openWindow(page, whenDone) {
  await page.exposeFunction('codeAutomationLog', (_level, parts) => hear(format(...parts)));
  await page.exposeFunction('codeAutomationExit', whenDone);
  const payload = {
    extensionDevelopmentPath: remote(values.extensionDevelopmentPath),
    extensionTestsPath: remote(values.extensionTestsPath),
  };
  await page.goto(server.address({ folder: resolve(positionals[0]), payload }));
}

function hear(text) {
  if (text.startsWith(mark)) {
    console.log(text.slice(mark.length));
    toldSuccess ||= /^▏[1-9]\d* passed, 0 failed/.test(text);
  } else if (!usual.test(text)) {
    hostLog.push(text.slice(0, 500));
  }
}

function remote(path) {
  return `vscode-remote://127.0.0.1:${server.port}${resolve(path)}`;
}

/** Opens a VS Code in a Chromium that nobody sees and waits for the suite that runs in its extension host. */
import { once } from 'node:events';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.mjs';

/** Against a window that hangs; a busy machine may well take half of it. */
const timeLimit = 10 * 60_000;

/** The page tells everything VS Code logs. What comes from the suite is marked, so that it can be told from the rest. */
export const mark = '▏';

/** What this VS Code always says: it runs without its compiled modules and without a gallery. */
const usual = /bindings file|watchdog|from gallery|ServiceWorker/;

/**
 * Whether the suite has passed; if not, what VS Code logged last is shown.
 * @param address of the window
 * @param hostEnded settles when what serves the window ends by itself
 */
export async function suitePasses(address, hostEnded = new Promise(() => {})) {
  const log = [];
  let toldSuccess = false;
  let code;
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    code = await suiteExitCode(await context.newPage(), address, hostEnded, hear);
  } catch (error) {
    log.push(error.message);
  } finally {
    await browser.close();
  }
  // An extension host that is killed, or a test that ends the process, gives exit code 0 without a word.
  if (code === 0 && toldSuccess) return true;
  console.log(['', "The end of VS Code's log:", ...log.slice(-30)].join('\n'));
  return false;

  function hear(text) {
    if (text.startsWith(mark)) {
      console.log(text.slice(mark.length));
      toldSuccess ||= /^▏[1-9]\d* passed, 0 failed/.test(text);
    } else if (!usual.test(text)) {
      log.push(text.slice(0, 500));
    }
  }
}

const signals = { SIGINT: 'it was interrupted.', SIGTERM: 'it was told to end.' };

/** Waits until the extension host tells how the suite ended, or until it cannot any more. */
function suiteExitCode(page, address, hostEnded, hear) {
  const over = new AbortController();
  const told = new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`VS Code did not finish the tests: ${reason}`));
    setTimeout(fail, timeLimit, `${timeLimit / 60_000} minutes have passed.`).unref();
    page.on('crash', () => fail('its page crashed.'));
    hostEnded.then(() => fail('its server ended.'));
    for (const [signal, reason] of Object.entries(signals)) {
      once(process, signal, { signal: over.signal }).then(
        () => fail(reason),
        () => undefined,
      );
    }
    openWindow(page, address, hear, resolve).catch(reject);
  });
  // Another window may follow, and it listens for itself.
  return told.finally(() => over.abort());
}

async function openWindow(page, address, hear, whenDone) {
  await page.exposeFunction('codeAutomationLog', (_level, parts) => hear(format(...parts)));
  await page.exposeFunction('codeAutomationExit', whenDone);
  // One time limit holds for all of it.
  await page.goto(address, { timeout: 0 });
}

/** What the tests in a window do over and over: open it, run a command, take a picture. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, errors, type Locator, type Page } from 'playwright-core';

/** Milliseconds after which a single step has hung. A whole test has longer, so that what is told is the step. */
let patience: number;

/** A value that scripts/test-ui.mjs hands over. */
export function given(name: string): string {
  const value = process.env[name];
  assert(value, `scripts/test-ui.mjs sets ${name}`);
  return value;
}

/**
 * Opens a window before the tests of a suite and closes it after them. Each test goes on where the last one ended, so
 * what comes after one that fails is skipped; that one leaves a picture.
 * @param prepare is given the page before anything is in it
 */
export function openWindow(suite: Mocha.Suite, prepare: (page: Page) => unknown): void {
  let browser: Browser;
  let page: Page;
  let failed = false;

  suite.beforeAll(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    const permissions = ['clipboard-read', 'clipboard-write'];
    page = await browser.newPage({ viewport: { width: 1280, height: 720 }, permissions });
    limitSteps(page, suite.timeout() / 2);
    await prepare(page);
    await page.goto(given('UI_ADDRESS'), { waitUntil: 'commit' });
  });

  suite.beforeEach(function () {
    if (failed) this.skip();
  });

  suite.afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    failed = true;
    // Where nobody can see the picture, the words in the window tell where it stood.
    console.log(`The window reads:\n${await page.evaluate<string>('document.body.innerText')}`);
    await page.screenshot({ path: given('UI_FAILURE') });
  });

  suite.afterAll(() => browser?.close());
}

/**
 * Does something again and again until its effect is seen. What is done to a window may be lost: a key while the focus
 * moves, a click on what is just being drawn anew, a list that closes because something else takes the focus. Each time it
 * and its effect have twice as long, so that a slow machine gets there, too.
 */
export async function doUntil(effect: Locator, act: () => Promise<unknown>): Promise<void> {
  const whole = patience;
  const end = Date.now() + whole;
  for (let limit = 3_000; !(await effect.isVisible()); limit *= 2) {
    try {
      limitSteps(effect.page(), Math.min(limit, whole));
      await act();
      await effect.waitFor();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || Date.now() + 2 * limit > end) throw error;
    } finally {
      limitSteps(effect.page(), whole);
    }
  }
}

function limitSteps(page: Page, limit: number): void {
  patience = limit;
  page.setDefaultTimeout(limit);
}

/** Runs a command by its title, as the palette lists it, wherever the keys go now. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-box input[placeholder^="Type the name of a command"]');
  const list = page.locator('.quick-input-widget:visible', { has: input });
  await doUntil(list.locator('.monaco-list-row.focused', { hasText: title }), async () => {
    await page.keyboard.press('F1');
    await input.fill(`>${title}`);
  });
  await input.press('Enter');
}

/** The list that asks for this, once there is something to choose. */
export async function listAsking(page: Page, question: string): Promise<Locator> {
  const input = page.locator(`.quick-input-box input[placeholder*="${question}"]`);
  const list = page.locator('.quick-input-widget:visible', { has: input });
  await list.locator('.monaco-list-row.focused').waitFor();
  return list;
}

/** Chooses a line of the list that is open. */
export async function choose(list: Locator, label: string): Promise<void> {
  const input = list.locator('.quick-input-box input');
  await input.fill(label);
  await list.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
  await input.press('Enter');
}

/** What comes and goes by itself stays out of the picture, and what fades in or out would be a blur on it. */
async function screenshot(page: Page, name: string): Promise<void> {
  const style = '.notifications-toasts, [id="status.progress"] { visibility: hidden !important }';
  await page.screenshot({ path: join(given('UI_SCREENSHOTS'), `${name}.png`), style, animations: 'disabled' });
}

/** Two pictures, `<name>-light` and `<name>-dark`, of what is in the window; it is left in the light theme. */
export async function screenshotInBothThemes(page: Page, name: string): Promise<void> {
  await inBothThemes(page, name, async () => undefined);
  await setTheme(page, 'light');
}

/** The same of what `show` brings up, which is left open in the dark theme. */
export async function inBothThemes(
  page: Page,
  name: string,
  show: (theme: 'light' | 'dark') => Promise<unknown>,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await show(theme);
    await screenshot(page, `${name}-${theme}`);
  }
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const wanted = page.locator(`.monaco-workbench.${theme === 'dark' ? 'vs-dark' : 'vs'}`);
  await doUntil(wanted, () => runCommand(page, 'Preferences: Toggle between Light/Dark Themes'));
}

/** Clicks on what takes no clicks itself, such as a squiggle; the word under it does. */
export async function clickOn(page: Page, target: Locator): Promise<void> {
  const { x, y } = await middleOf(target);
  await page.mouse.click(x, y);
}

/** Where it stays: what is above or beside it may still be on its way in. */
export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  for (let last = ''; ; ) {
    await target.waitFor();
    // None where the editor has just drawn its line anew.
    const box = await target.boundingBox();
    const place = JSON.stringify(box);
    if (box && place === last) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    last = place;
    await target.page().evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }
}

/** Rests the pointer on it until this hover comes up. If it is up already, it goes first, and is not taken for the new one. */
export async function restOn(page: Page, target: Locator, hover: Locator): Promise<void> {
  await page.mouse.move(0, 0);
  await hover.waitFor({ state: 'hidden' });
  await doUntil(hover, async () => {
    await page.mouse.move(0, 0);
    const { x, y } = await middleOf(target);
    await page.mouse.move(x, y);
  });
}

/** Opens the light bulb of an underlined word, and gives the line of its list that says this. */
export async function openLightBulb(page: Page, editor: Locator, squiggle: Locator, title: string): Promise<Locator> {
  const line = page.locator('.action-widget .monaco-list-row', { hasText: title });
  await doUntil(line, async () => {
    // The bulb lights where the caret arrives, so it leaves first; a pointer that stays would cover it with a hover.
    await clickOn(page, squiggle);
    await page.keyboard.press('Control+Home');
    await clickOn(page, squiggle);
    await page.mouse.move(0, 0);
    await editor.locator('.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible').first().click();
  });
  return line;
}

/** Takes what the light bulb of an underlined word offers, until its effect is seen. */
export function takeFromLightBulb(
  page: Page,
  editor: Locator,
  squiggle: Locator,
  title: string,
  effect: Locator,
): Promise<void> {
  return doUntil(effect, async () => (await openLightBulb(page, editor, squiggle, title)).click());
}

/** Saves the document that has been changed in the window. */
export async function save(page: Page): Promise<void> {
  await page.locator('.tab.active.dirty').waitFor();
  await doUntil(page.locator('.tab.active:not(.dirty)'), () => page.keyboard.press('Control+S'));
}

/** The text of a file, as soon as it holds these words. */
export function fileWith(path: string, words: string): Promise<string> {
  return textWith(words, () => readFileSync(path, 'utf8'));
}

/** What was copied, as soon as it holds these words: VS Code writes to the clipboard after it has closed the list. */
export function copiedWith(page: Page, words: string): Promise<string> {
  // Not by waitForFunction, to which a promise is as good as its value.
  return textWith(words, () => page.evaluate<string>('navigator.clipboard.readText()'));
}

async function textWith(words: string, read: () => string | Promise<string>): Promise<string> {
  for (;;) {
    const text = await read();
    if (text.includes(words)) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

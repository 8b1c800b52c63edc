/** What the tests in a window do over and over: open it, run a command, take a picture. */
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** A value that scripts/test-ui.mjs hands over. */
export function given(name: string): string {
  const value = process.env[name];
  assert(value, `scripts/test-ui.mjs sets ${name}`);
  return value;
}

/** Runs a command by its title, as the palette lists it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** What fades in or out is a blur on a picture. */
export async function screenshotWhenStill(page: Page, name: string): Promise<void> {
  await page.locator('.notification-toast').waitFor({ state: 'hidden' });
  // Some go on for ever, such as that of a bar that tells of progress.
  await page.waitForFunction(
    'document.getAnimations().every((one) => one.playState === "finished" || one.effect.getTiming().iterations === Infinity)',
  );
  await screenshot(page, name);
}

/** Two pictures, `<name>-light` and `<name>-dark`, of what is in the window; it is left in the light theme. */
export async function screenshotInBothThemes(page: Page, name: string): Promise<void> {
  await inBothThemes(page, name, async () => undefined);
  await setTheme(page, 'light');
}

/** The same of what `show` brings up, which is left open in the dark theme. */
export async function inBothThemes(page: Page, name: string, show: () => Promise<unknown>): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await show();
    await screenshotWhenStill(page, `${name}-${theme}`);
  }
}

const overTheWindow =
  '.quick-input-widget:visible, .action-widget:visible, .monaco-hover:visible, .rename-box:visible, .monaco-menu:visible';

export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const wanted = page.locator(`.monaco-workbench.${theme === 'dark' ? 'vs-dark' : 'vs'}`);
  if ((await wanted.count()) > 0) return;
  // What is open over the window would take the keys; with nothing open, the key would close a page of welcome.
  if ((await page.locator(overTheWindow).count()) > 0) await page.keyboard.press('Escape');
  await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
  await wanted.waitFor();
}

/** The middle of what takes no clicks itself, such as a squiggle; the word under it does. */
export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  for (;;) {
    await target.waitFor();
    // None where the editor has just drawn its line anew.
    const box = await target.boundingBox();
    if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(given('UI_SCREENSHOTS'), `${name}.png`) });
}

/** What the tests in a window do over and over: open it, run a command, take a picture. */
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

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
  await page.waitForFunction('document.getAnimations().every(({ playState }) => playState === "finished")');
  await screenshot(page, name);
}

/** Two pictures, `<name>-light` and `<name>-dark`; the window is left as it was. */
export async function screenshotInBothThemes(page: Page, name: string): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    const isDark = (await page.locator('.monaco-workbench.vs-dark').count()) > 0;
    await screenshotWhenStill(page, `${name}-${isDark ? 'dark' : 'light'}`);
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    await page.locator(isDark ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark').waitFor();
  }
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(given('UI_SCREENSHOTS'), `${name}.png`) });
}

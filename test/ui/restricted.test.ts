/** A workspace that nobody trusts, in VS Code's Restricted Mode: what is written there is read and put right all the same. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { doUntil, given, openWindow, runCommand, save, takeFromLightBulb } from './support';

describe('a workspace that is not trusted, in a window', function () {
  let page: Page;

  openWindow(this, (opened) => {
    page = opened;
  });

  it('has its wrong words underlined', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
  });

  it('has a word put right from the light bulb', async () => {
    const letter = join(given('UI_FOLDER'), 'letters', 'closing.md');
    const before = readFileSync(letter, 'utf8');
    const editor = page.locator('.editor-instance');
    const squiggle = editor.locator('.squiggly-warning').first();
    const changed = page.locator('.tab.active.dirty');
    await takeFromLightBulb(page, editor, squiggle, 'Replace with “clients”', changed);
    await save(page);
    assert.equal(readFileSync(letter, 'utf8'), before.replace('customers', 'clients'));
  });

  it('is checked as a whole, and its report drawn', async () => {
    await runCommand(page, 'Clientele: Check Workspace');
    // Where it is told first, it goes by itself after some seconds, which may be too few; in the list of them it stays.
    const openReport = page.locator('.notifications-center .monaco-button', { hasText: 'Open Report' });
    await doUntil(openReport, () => runCommand(page, 'Notifications: Show Notifications'));
    await openReport.click();
    const report = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    const bar = report.locator('.picture a:has([aria-label="website/home.md, customer: 1"])').first();
    await doUntil(page.locator('.tab.active', { hasText: 'home.md' }), () => bar.click());
  });
});

/** A writer’s way from the status item of the packed extension to saying what a document is about. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { given, runCommand, screenshot, screenshotWhenStill } from './support';

describe('the workspace in a window', function () {
  // Each step goes on where the last one ended.
  this.bail(true);

  let browser: Browser;
  let page: Page;
  let list: Locator;

  before(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    // The time limit of the tests is the only one, so that a busy machine is slow and not wrong.
    page.setDefaultTimeout(0);
    await page.goto(given('UI_OFFICE_ADDRESS'), { waitUntil: 'commit' });
    list = page.locator('.quick-input-widget:visible');
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, 'failed-workspace');
  });

  it('leads from the status item to what told, and writes down what the document is about', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await page.locator('[id="status.languageStatus"]').hover();
    const status = page.locator('.hover-language-status', { hasText: 'Clientele' });
    await status.waitFor();
    await screenshotWhenStill(page, 'status');
    await status.locator('a', { hasText: 'What Told?' }).click();
    await list.locator('.quick-input-title', { hasText: 'Read as:' }).waitFor();
    await choose('This document is about…');
    await list.locator('input[placeholder="What business does it write from?"]').waitFor();
    await choose('accounting');
    await list.locator('input[placeholder="Which documents?"]').waitFor();
    await choose('This document only');
    await page.locator('.tab.active', { hasText: 'closing.md' }).waitFor();
    await runCommand(page, 'Clientele: Show What the Document Is Read As');
    await list.locator('.quick-input-title', { hasText: 'Read as: accounting' }).waitFor();
    await page.keyboard.press('Escape');
    const style = readFileSync(join(given('UI_OFFICE'), '.clientele.json'), 'utf8');
    assert.match(style, /^\/\/ House style of Alder & Finch, solicitors\./);
    assert.match(style, /"files": \[\s*"letters\/closing\.md"\s*\],\s*"we": \{\s*"business": "accounting"\s*\}/);
  });

  /** Picks the line of the list that is open. */
  async function choose(label: string): Promise<void> {
    await page.keyboard.type(label);
    await list.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await page.keyboard.press('Enter');
  }
});

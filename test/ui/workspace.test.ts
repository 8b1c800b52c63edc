/**
 * A writer’s way through a whole workspace with the packed extension: say what a document is about where it is told, and
 * put the words right everywhere, each change looked at first.
 */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { given, runCommand, screenshot, screenshotInBothThemes, screenshotWhenStill } from './support';

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

  it('shows each change in the workspace before it is made, and makes those that are ticked', async () => {
    const before = documents();
    await runCommand(page, 'Clientele: Replace Words in the Workspace');
    const preview = page.locator('.bulk-edit-panel');
    const file = preview.locator('.monaco-list-row', { hasText: 'invoice.md' });
    await file.waitFor();
    assert.equal(await preview.locator('.edit-checkbox:checked').count(), 0);
    await screenshotInBothThemes(page, 'preview');
    await file.locator('.edit-checkbox').check();
    await preview.locator('.buttons .monaco-button', { hasText: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
    // What is changed is opened and left to the writer to save.
    await page.locator('.tab.dirty', { hasText: 'invoice.md' }).waitFor();
    await runCommand(page, 'File: Save All');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    const after = documents();
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    assert.deepEqual(changed, ['letters/invoice.md']);
    assert.equal(
      after['letters/invoice.md'],
      before['letters/invoice.md']?.replace('Customers who pay', 'Clients who pay'),
    );
  });

  /** Picks the line of the list that is open. */
  async function choose(label: string): Promise<void> {
    await page.keyboard.type(label);
    await list.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await page.keyboard.press('Enter');
  }

  function documents(): Record<string, string> {
    const folder = given('UI_OFFICE');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  }
});

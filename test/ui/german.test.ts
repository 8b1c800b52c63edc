/**
 * The packed extension in a window whose language is German. No language pack is needed for that: what VS Code itself
 * says stays English, and what the extension says is German.
 */
import { strict as assert } from 'node:assert';
import { type Browser, chromium, type Page } from 'playwright-core';
import { given, screenshot } from './support';

describe('the extension in German', function () {
  // Each step goes on where the last one ended.
  this.bail(true);

  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    // The time limit of the tests is the only one, so that a busy machine is slow and not wrong.
    page.setDefaultTimeout(0);
    // What a language pack would set before VS Code starts.
    await page.addInitScript('Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { value: "de" })');
    await page.goto(given('UI_FIRM_ADDRESS'), { waitUntil: 'commit' });
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, 'failed-german');
  });

  it('has German commands, and speaks German in its lists', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await page.keyboard.press('F1');
    const list = page.locator('.quick-input-widget:visible');
    await list.waitFor();
    await page.keyboard.type('Clientele: Zeigen, als was das Dokument gelesen wird');
    await list.locator('.monaco-list-row.focused', { hasText: 'Zeigen, als was das Dokument gelesen wird' }).waitFor();
    await page.keyboard.press('Enter');
    await list.locator('.quick-input-title', { hasText: 'Gelesen als' }).waitFor();
    assert.equal(await list.locator('.monaco-list-row', { hasText: 'Dieses Dokument handelt von' }).count(), 1);
  });
});

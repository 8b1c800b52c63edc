/**
 * A writer’s way from a word to all that is known of it, in the packed extension: why it was judged as it was, what the
 * document is read as, and another word for the same people.
 */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { given, inBothThemes, middleOf, runCommand, screenshot, screenshotWhenStill, setTheme } from './support';

describe('the words in a window', function () {
  // Each step goes on where the last one ended.
  this.bail(true);

  let browser: Browser;
  let page: Page;
  let list: Locator;

  before(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    // The time limit of the tests is the only one, so that a busy machine is slow and not wrong.
    page.setDefaultTimeout(0);
    await page.goto(given('UI_FIRM_ADDRESS'), { waitUntil: 'commit' });
    list = page.locator('.quick-input-widget:visible');
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, 'failed-words');
  });

  it('lists why a word was judged as it was, and leads to each cue', async () => {
    const squiggle = page.locator('.editor-instance .squiggly-warning').first();
    await squiggle.waitFor();
    const { x, y } = await middleOf(squiggle);
    await page.mouse.click(x, y);
    await inBothThemes(page, 'explain', async () => {
      await runCommand(page, 'Clientele: Explain This Word');
      await list.locator('.quick-input-title', { hasText: '“customers” should be “clients”' }).waitFor();
      await list.locator('.monaco-list-row', { hasText: '“deeds”' }).waitFor();
      await page.keyboard.press('ArrowDown');
    });
    await page.keyboard.type('Copy Explanation');
    await list.locator('.monaco-list-row.focused', { hasText: 'Copy Explanation' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: 'Explanation copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /^### “customers” should be “clients”/);
    assert.match(copied, /Clientele \d+\.\d+\.\d+, VS Code \d+\.\d+/);
  });

  it('tells what the document is read as, section by section', async () => {
    await inBothThemes(page, 'context', async () => {
      await runCommand(page, 'Clientele: Show What the Document Is Read As');
      await list.locator('.quick-input-title', { hasText: 'Read as: law · clients' }).waitFor();
      await list.locator('.monaco-list-row', { hasText: 'the house style says so' }).waitFor();
    });
    await page.keyboard.press('Escape');
  });

  it('puts another word there for the same people', async () => {
    await setTheme(page, 'light');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box:visible input, .rename-box:visible .rename-input').first();
    await box.waitFor();
    assert.equal(await box.inputValue(), 'customer');
    await page.keyboard.type('member');
    await screenshotWhenStill(page, 'rename');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    const written = readFileSync(join(given('UI_FIRM'), 'letters', 'closing.md'), 'utf8');
    assert.match(written, /We hold the deeds of our members in the strongroom/);
    // Nobody says whose client that is, so it stays.
    assert.match(written, /\nA client who needs legal advice again/);
  });
});

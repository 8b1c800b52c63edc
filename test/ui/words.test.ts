/**
 * A writer’s way from a word to all that is known of it, in the packed extension: why it was judged as it was, what the
 * document is read as, and another word for the same people.
 */
import { strict as assert } from 'node:assert';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { given, screenshot, screenshotWhenStill } from './support';

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
    await putCaretIn(squiggle);
    await inBothThemes('explain', async () => {
      await choose('Clientele: Explain This Word');
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
    await inBothThemes('context', async () => {
      await choose('Clientele: Show What the Document Is Read As');
      await list.locator('.quick-input-title', { hasText: 'Read as: law · clients' }).waitFor();
      await list.locator('.monaco-list-row', { hasText: 'the house style says so' }).waitFor();
    });
    await page.keyboard.press('Escape');
  });

  it('asks for another word for the same people', async () => {
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box:visible input, .rename-box:visible .rename-input').first();
    await box.waitFor();
    assert.equal(await box.inputValue(), 'customer');
    await page.keyboard.type('member');
    await screenshotWhenStill(page, 'rename');
    await page.keyboard.press('Escape');
  });

  /** Pictures of what `show` brings up, in the light theme and then in the dark one. */
  async function inBothThemes(name: string, show: () => Promise<unknown>): Promise<void> {
    for (const theme of ['light', 'dark']) {
      await setTheme(theme);
      await show();
      await screenshotWhenStill(page, `${name}-${theme}`);
    }
  }

  async function setTheme(theme: string): Promise<void> {
    const wanted = page.locator(`.monaco-workbench.${theme === 'dark' ? 'vs-dark' : 'vs'}`);
    if ((await wanted.count()) > 0) return;
    // A list that is open would take the keys.
    await page.keyboard.press('Escape');
    await choose('Preferences: Toggle between Light/Dark Themes');
    await wanted.waitFor();
  }

  async function choose(title: string): Promise<void> {
    await page.keyboard.press('F1');
    await list.waitFor();
    await page.keyboard.type(title);
    await list.locator('.monaco-list-row.focused', { hasText: title }).waitFor();
    await page.keyboard.press('Enter');
  }

  /** A squiggle takes no clicks, but the word under it does. */
  async function putCaretIn(squiggle: Locator): Promise<void> {
    const box = await squiggle.boundingBox();
    assert(box, 'it is in view');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
});

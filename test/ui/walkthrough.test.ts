/** The first minutes with the packed extension: its walkthrough, and the example that the first step opens. */
import { strict as assert } from 'node:assert';
import { type Browser, chromium, type Page } from 'playwright-core';
import { given, runCommand, screenshot, screenshotInBothThemes } from './support';

describe('the walkthrough in a window', function () {
  // Each step goes on where the last one ended.
  this.bail(true);

  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    // The time limit of the tests is the only one, so that a busy machine is slow and not wrong.
    page.setDefaultTimeout(0);
    await page.goto(given('UI_FIRM_ADDRESS'), { waitUntil: 'commit' });
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, 'failed-walkthrough');
  });

  it('shows four steps, each with its picture', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await runCommand(page, 'Welcome: Open Walkthrough');
    // The same box now asks which one.
    await page.locator('.quick-input-box input[placeholder*="walkthrough"]').waitFor();
    await page.keyboard.type('First Minutes');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'First Minutes' }).waitFor();
    await page.keyboard.press('Enter');
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    await steps.first().waitFor();
    assert.deepEqual(await steps.locator('.step-title').allTextContents(), [
      'See what it sees',
      'Put one right',
      'Settle your house style',
      'Look at the whole workspace',
    ]);
    await page.locator('.getting-started-media iframe, .getting-started-media svg').first().waitFor();
    await screenshotInBothThemes(page, 'walkthrough');
  });

  it('opens an example in which there is something to see', async () => {
    await page.locator('.getting-started-step.expanded .button-container', { hasText: 'Open an Example' }).click();
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
  });
});

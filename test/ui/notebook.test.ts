/** A writer’s way through a notebook with the packed extension: edit a cell, see the squiggle, take the fix. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { given, runCommand, screenshot } from './support';

describe('a notebook in a window', function () {
  // Each step goes on where the last one ended.
  this.bail(true);

  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    // The time limit of the tests is the only one, so that a busy machine is slow and not wrong.
    page.setDefaultTimeout(0);
    await page.goto(given('UI_NOTEBOOK_ADDRESS'), { waitUntil: 'commit' });
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, 'failed-notebook');
  });

  it('underlines the wrong word in the cell that is edited, and puts the right one there', async () => {
    await openNotebook();
    await page.locator('[id="status.problems"]', { hasText: '1' }).waitFor();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'A law firm has clients' }).dblclick();
    const squiggle = page.locator('.notebookOverlay .squiggly-warning').first();
    await squiggle.waitFor();
    const bulb = '.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible';
    await page.locator('.notebookOverlay').locator(bulb).first().click();
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Replace with “clients”' });
    await fix.waitFor();
    await screenshot(page, 'notebook');
    await fix.click();
    await page.locator('.notebookOverlay .view-line', { hasText: 'Our clients sign an engagement letter' }).waitFor();
    await squiggle.waitFor({ state: 'hidden' });
  });

  /** Until the window knows the extension for notebooks, which comes with VS Code, it opens one as text. */
  async function openNotebook(): Promise<void> {
    const cells = page.locator('.notebookOverlay .cell-list-container');
    const text = page.locator('.editor-instance .view-line', { hasText: '"cells"' });
    for (;;) {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'figures.ipynb' }).dblclick();
      await cells.or(text).first().waitFor();
      if ((await text.count()) === 0) return;
      await runCommand(page, 'View: Close All Editor Groups');
      await text.first().waitFor({ state: 'detached' });
    }
  }
});

/** A writer's way through the packed extension: see the squiggle, read the hover, take the fix, save, set up a house style. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { given, inBothThemes, middleOf, runCommand, screenshot, screenshotInBothThemes } from './support';

describe('the packed extension in a window', function () {
  // Each step goes on where the last one ended.
  this.bail(true);

  let browser: Browser;
  let page: Page;
  let squiggle: Locator;

  before(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    // The time limit of the tests is the only one, so that a busy machine is slow and not wrong.
    page.setDefaultTimeout(0);
    await page.goto(given('UI_ADDRESS'));
    squiggle = page.locator('.editor-instance .squiggly-warning').first();
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, 'failed');
  });

  it('underlines the wrong word', async () => {
    await squiggle.waitFor();
    await page.locator('[id="status.problems"]', { hasText: '2' }).waitFor();
    await screenshotInBothThemes(page, 'squiggle');
  });

  it('says why when the pointer rests on it', async () => {
    const { x, y } = await middleOf(squiggle);
    const hover = page.locator('.monaco-hover:visible', { hasText: '“clients”' });
    await inBothThemes(page, 'hover', async () => {
      await page.mouse.move(0, 0);
      await page.mouse.move(x, y);
      await hover.waitFor();
    });
    assert.match((await hover.textContent()) ?? '', /law firm/);
    await page.keyboard.press('Escape');
  });

  it('puts the right word there from the light bulb, and nothing else', async () => {
    const before = readFileSync(given('UI_DOCUMENT'), 'utf8');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Replace with “clients”' });
    await inBothThemes(page, 'light-bulb', async () => {
      // The bulb lights where the caret arrives; a pointer that stays would cover it with a hover.
      await page.keyboard.press('Control+Home');
      const { x, y } = await middleOf(squiggle);
      await page.mouse.click(x, y);
      await page.mouse.move(0, 0);
      await page.locator('.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible').first().click();
      await fix.waitFor();
    });
    await fix.click();

    await page.locator('.tab.active.dirty').waitFor();
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(readFileSync(given('UI_DOCUMENT'), 'utf8'), before.replace('customers', 'clients'));
  });

  it('sets up a house style by Return alone, and opens it', async () => {
    const questions = ['What business do you write from?', 'What do you call the people you serve?', 'a style guide'];
    const asked = (question = '') => page.locator(`.quick-input-box input[placeholder*="${question}"]`).waitFor();
    await inBothThemes(page, 'set-up', async () => {
      await runCommand(page, 'Clientele: Set Up House Style');
      await asked(questions[0]);
    });
    for (const question of questions) {
      await asked(question);
      await page.keyboard.press('Enter');
    }
    await page.locator('.tab.active', { hasText: '.clientele.json' }).waitFor();
    const written = readFileSync(join(dirname(given('UI_DOCUMENT')), '.clientele.json'), 'utf8');
    assert.match(written, /"business": "law"/);
    assert.match(written, /"call": "client"/);
  });
});

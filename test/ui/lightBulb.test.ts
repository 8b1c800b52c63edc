/** A writer's way through the packed extension: see the squiggle, read the hover, take the fix, save, set up a house style. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

function given(name: string): string {
  const value = process.env[name];
  assert(value, `scripts/test-ui.mjs sets ${name}`);
  return value;
}

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
    if (this.currentTest?.state === 'failed') await screenshot('failed');
  });

  it('underlines the wrong word', async () => {
    await squiggle.waitFor();
    await page.locator('[id="status.problems"]', { hasText: '2' }).waitFor();
    await screenshot('squiggle');
  });

  it('says why when the pointer rests on it', async () => {
    const { x, y } = await middleOf(squiggle);
    await page.mouse.move(x, y);
    const hover = page.locator('.monaco-hover:visible', { hasText: '“clients”' });
    await hover.waitFor();
    assert.match((await hover.textContent()) ?? '', /law firm/);
    await screenshot('hover');
    await page.keyboard.press('Escape');
  });

  it('puts the right word there from the light bulb, and nothing else', async () => {
    const before = readFileSync(given('UI_DOCUMENT'), 'utf8');
    const { x, y } = await middleOf(squiggle);
    await page.mouse.click(x, y);
    await page.keyboard.press('Escape');
    await page.locator('.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible').first().click();
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Replace with “clients”' });
    await fix.waitFor();
    await screenshot('light-bulb');
    await fix.click();

    await page.locator('.tab.active.dirty').waitFor();
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(readFileSync(given('UI_DOCUMENT'), 'utf8'), before.replace('customers', 'clients'));
  });

  it('sets up a house style by Return alone, and opens it', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('Set Up House Style');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Clientele: Set Up House Style' }).waitFor();
    await page.keyboard.press('Enter');
    const questions = ['What business do you write from?', 'What do you call the people you serve?', 'a style guide'];
    for (const [index, question] of questions.entries()) {
      await page.locator(`.quick-input-box input[placeholder*="${question}"]`).waitFor();
      if (index === 0) await screenshotWhenStill('set-up');
      await page.keyboard.press('Enter');
    }
    await page.locator('.tab.active', { hasText: '.clientele.json' }).waitFor();
    const written = readFileSync(join(dirname(given('UI_DOCUMENT')), '.clientele.json'), 'utf8');
    assert.match(written, /"business": "law"/);
    assert.match(written, /"call": "client"/);
  });

  /** What fades in or out is a blur on a picture. */
  async function screenshotWhenStill(name: string): Promise<void> {
    await page.locator('.notification-toast').waitFor({ state: 'hidden' });
    await page.waitForFunction('document.getAnimations().every(({ playState }) => playState === "finished")');
    await screenshot(name);
  }

  function screenshot(name: string): Promise<unknown> {
    return page.screenshot({ path: join(given('UI_SCREENSHOTS'), `${name}.png`) });
  }
});

/** A squiggle takes no clicks, but the word under it does. */
async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  assert(box, 'it is in view');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

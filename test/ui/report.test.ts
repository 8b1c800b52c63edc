/** A writer’s way through the report of the packed extension: see it, go through it by the keyboard, follow a bar. */
import { strict as assert } from 'node:assert';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { given, runCommand, screenshot, screenshotInBothThemes } from './support';

describe('the report in a window', function () {
  // Each step goes on where the last one ended.
  this.bail(true);

  let browser: Browser;
  let page: Page;
  let report: FrameLocator;
  /** What the window says on its console. */
  const said: string[] = [];

  before(async () => {
    browser = await chromium.launch(JSON.parse(given('UI_BROWSER')));
    page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    // The time limit of the tests is the only one, so that a busy machine is slow and not wrong.
    page.setDefaultTimeout(0);
    page.on('console', (message) => said.push(message.text()));
    await page.goto(given('UI_FIRM_ADDRESS'), { waitUntil: 'commit' });
    report = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  });

  after(() => browser?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, 'failed-report');
  });

  it('reads the workspace and draws its pictures', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await runCommand(page, 'Clientele: Open Report');
    await report.locator('.picture svg').first().waitFor();
    assert.equal(await report.locator('.picture').count(), await report.locator('.picture svg').count());
    assert.equal(await report.locator('dt:has-text("to look at") + dd').textContent(), '6');
    for (const title of ['The two words by folder', 'Where word and context agree', 'What the house style decided']) {
      assert.equal(await report.locator('h2', { hasText: title }).count(), 1, title);
    }
  });

  it('says everything it draws to those who do not see it', async () => {
    const bars = await report.locator('.picture a').count();
    assert(bars > 20);
    assert.equal(await report.locator('.picture a [aria-label]').count(), bars);
    assert(
      await report
        .locator('.picture a [aria-label="proposals/grocer.md, Another word is asked for: 1"]')
        .first()
        .isVisible(),
    );
  });

  it('breaks none of its own rules', () => {
    assert.deepEqual(
      said.filter((line) => /Content Security Policy/.test(line) && !/vscode-webview-test|service-worker/.test(line)),
      [],
    );
  });

  it('looks right in a light and in a dark theme', async () => {
    await screenshotInBothThemes(page, 'report');
  });

  it('leads from a bar to its place, by the keyboard alone', async () => {
    const bar = report.locator('.picture a:has([aria-label="website/home.md, customer: 1"])').first();
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'home.md' }).waitFor();
  });
});

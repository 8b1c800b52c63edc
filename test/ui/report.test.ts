/** A writer’s way through the report of the packed extension: see it, go through it by the keyboard, follow a bar. */
import { strict as assert } from 'node:assert';
import type { FrameLocator, Page } from 'playwright-core';
import { inBothThemes, openWindow, runCommand } from './support';

describe('the report in a window', function () {
  let page: Page;
  let report: FrameLocator;
  /** What the window says on its console. */
  const said: string[] = [];

  openWindow(this, async (opened) => {
    page = opened;
    await page.setViewportSize({ width: 1280, height: 860 });
    page.on('console', (message) => said.push(message.text()));
    report = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  });

  it('reads the workspace and draws its pictures', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await runCommand(page, 'Clientele: Open Report');
    await report.locator('.picture svg').first().waitFor();
    await report.locator('.picture:not(:has(svg))').first().waitFor({ state: 'detached' });
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
    // The page is told of the theme a little later.
    await inBothThemes(page, 'report', (theme) => report.locator(`body.vscode-${theme}`).waitFor());
  });

  it('leads from a bar to its place, by the keyboard alone, even when the pictures are drawn anew', async () => {
    await report.locator('.picture a:has([aria-label="website/home.md, customer: 1"])').first().focus();
    const drawn = report.locator('.picture svg').first();
    const width = await drawn.getAttribute('width');
    await page.setViewportSize({ width: 1100, height: 860 });
    await report.locator(`.picture svg[width="${width}"]`).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'home.md' }).waitFor();
  });
});

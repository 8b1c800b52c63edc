/**
 * The build for browsers in a window: extension and server in web workers, and what the VS Code for the Web of the other
 * tests cannot show, since it has no frames for pages: the report.
 */
import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { doUntil, openWindow, runCommand } from './support';

describe('the build for browsers in a window', function () {
  let page: Page;
  /** What of the extension the window has fetched. */
  const fetched = new Set<string>();

  openWindow(this, (opened) => {
    page = opened;
    page.on('request', (request) => {
      const file = /\/(dist\/.*?\.js)(?:[?&]|$)/.exec(decodeURIComponent(request.url()))?.[1];
      if (file !== undefined) fetched.add(file);
    });
  });

  it('underlines the wrong word', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    assert(fetched.has('dist/browser/client.js'));
  });

  it('draws the report, whose bars lead to their places', async () => {
    await runCommand(page, 'Clientele: Open Report');
    const report = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    const bar = report.locator('.picture a:has([aria-label="website/home.md, customer: 1"])').first();
    await doUntil(page.locator('.tab.active', { hasText: 'home.md' }), () => bar.click());
  });
});

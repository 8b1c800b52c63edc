/** The first minutes with the packed extension: its walkthrough, and the example that the first step opens. */
import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { choose, listAsking, openWindow, runCommand, screenshotInBothThemes } from './support';

describe('the walkthrough in a window', function () {
  let page: Page;

  openWindow(this, (opened) => {
    page = opened;
  });

  it('shows four steps, each with its picture', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await runCommand(page, 'Welcome: Open Walkthrough');
    await choose(await listAsking(page, 'walkthrough'), 'First Minutes');
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    await steps.nth(3).waitFor();
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

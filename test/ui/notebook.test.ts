/** A writer’s way through a notebook with the packed extension: edit a cell, see the squiggle, take the fix. */
import type { Locator, Page } from 'playwright-core';
import { doUntil, inBothThemes, openLightBulb, openWindow, runCommand, takeFromLightBulb } from './support';

describe('a notebook in a window', function () {
  let page: Page;
  let notebook: Locator;
  let cell: Locator;
  let squiggle: Locator;
  const title = 'Replace with “clients”';

  openWindow(this, (opened) => {
    page = opened;
    notebook = page.locator('.notebookOverlay');
    cell = notebook.locator('.markdown-cell-row .view-line', { hasText: 'sign an engagement letter' });
    squiggle = notebook.locator('.squiggly-warning').first();
  });

  it('has its problem told', async () => {
    const cells = notebook.locator('.cell-list-container');
    const text = page.locator('.editor-instance .view-line', { hasText: '"cells"' });
    await doUntil(cells, async () => {
      // Until the window knows the extension for notebooks, which comes with VS Code, it opens one as text.
      if ((await text.count()) > 0) await runCommand(page, 'View: Close All Editor Groups');
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'figures.ipynb' }).dblclick();
    });
    await page.locator('[id="status.problems"]', { hasText: '1' }).waitFor();
  });

  it('underlines the wrong word in the cell that is edited', async () => {
    const rendered = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await doUntil(cell, () => rendered.getByText('Our customers sign').dblclick());
    await squiggle.waitFor();
  });

  it('puts the right word there from the light bulb', async () => {
    await inBothThemes(page, 'notebook', () => openLightBulb(page, notebook, squiggle, title));
    const mended = notebook.locator('.view-line', { hasText: 'Our clients sign an engagement letter' });
    await takeFromLightBulb(page, notebook, squiggle, title, mended);
    await squiggle.waitFor({ state: 'hidden' });
  });
});

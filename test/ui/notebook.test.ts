/** A writer’s way through a notebook with the packed extension: edit a cell, see the squiggle, take the fix. */
import type { Page } from 'playwright-core';
import { inBothThemes, openLightBulb, openWindow, runCommand } from './support';

describe('a notebook in a window', function () {
  let page: Page;

  openWindow(this, (opened) => {
    page = opened;
  });

  it('underlines the wrong word in the cell that is edited, and puts the right one there', async () => {
    await openNotebook();
    await page.locator('[id="status.problems"]', { hasText: '1' }).waitFor();
    const rendered = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await rendered.getByText('Our customers sign').dblclick();
    const notebook = page.locator('.notebookOverlay');
    await notebook.locator('.monaco-editor.focused').waitFor();
    const squiggle = notebook.locator('.squiggly-warning').first();
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Replace with “clients”' });
    await inBothThemes(page, 'notebook', async () => {
      await openLightBulb(page, notebook, squiggle);
      await fix.waitFor();
    });
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

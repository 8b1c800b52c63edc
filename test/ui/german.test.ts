/**
 * The packed extension in a window whose language is German. No language pack is needed for that: what VS Code itself
 * says stays English, and what the extension says is German.
 */
import type { Page } from 'playwright-core';
import { openWindow, runCommand } from './support';

describe('the extension in German', function () {
  let page: Page;

  openWindow(this, async (opened) => {
    page = opened;
    // What a language pack would set before VS Code starts.
    await page.addInitScript('Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { value: "de" })');
  });

  it('has German commands, and speaks German in its lists', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await runCommand(page, 'Clientele: Zeigen, als was das Dokument gelesen wird');
    const list = page.locator('.quick-input-widget:visible');
    await list.locator('.quick-input-title', { hasText: 'Gelesen als' }).waitFor();
    await list.locator('.monaco-list-row', { hasText: 'Dieses Dokument handelt von' }).waitFor();
  });
});

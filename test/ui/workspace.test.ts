/**
 * A writer’s way through a whole workspace with the packed extension: say what a document is about where it is told, and
 * put the words right everywhere, each change looked at first.
 */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  choose,
  doUntil,
  fileWith,
  given,
  inBothThemes,
  listAsking,
  openWindow,
  runCommand,
  screenshotInBothThemes,
} from './support';

describe('the workspace in a window', function () {
  let page: Page;
  let list: Locator;
  let status: Locator;

  openWindow(this, (opened) => {
    page = opened;
    list = page.locator('.quick-input-widget:visible');
    status = page.locator('.hover-language-status', { hasText: 'Clientele' });
  });

  it('leads from the status item to what told, and writes down what the document is about', async () => {
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await inBothThemes(page, 'status', async () => {
      // Not by a click, which would keep it open over all that comes.
      await page.mouse.move(0, 0);
      await status.waitFor({ state: 'hidden' });
      await doUntil(status, async () => {
        await page.mouse.move(0, 0);
        await page.locator('[id="status.languageStatus"]').hover();
      });
    });
    await status.locator('a', { hasText: 'What Told?' }).click();
    await list.locator('.quick-input-title', { hasText: 'Read as:' }).waitFor();
    await choose(list, 'This document is about…');
    await choose(await listAsking(page, 'What business does it write from?'), 'accounting');
    await choose(await listAsking(page, 'Which documents?'), 'This document only');
    const style = await fileWith(join(given('UI_FOLDER'), '.clientele.json'), '"accounting"');
    // The server hears of the file a little later.
    const readAs = list.locator('.quick-input-title', { hasText: 'Read as:' });
    do {
      await runCommand(page, 'Clientele: Show What the Document Is Read As');
      await readAs.waitFor();
    } while (!(await readAs.textContent())?.startsWith('Read as: accounting'));
    assert.match(style, /^\/\/ House style of Alder & Finch, solicitors\./);
    assert.match(style, /"files": \[\s*"letters\/closing\.md"\s*\],\s*"we": \{\s*"business": "accounting"\s*\}/);
  });

  it('shows each change in the workspace before it is made, and makes those that are ticked', async () => {
    const before = documents();
    await page.mouse.move(0, 0);
    await status.waitFor({ state: 'hidden' });
    await runCommand(page, 'Clientele: Replace Words in the Workspace');
    const preview = page.locator('.bulk-edit-panel');
    const file = preview.locator('.monaco-list-row', { hasText: 'invoice.md' });
    await file.waitFor();
    assert.equal(await preview.locator('.edit-checkbox[aria-checked="true"]').count(), 0);
    await screenshotInBothThemes(page, 'preview');
    // Its row is drawn anew.
    await doUntil(file.locator('.edit-checkbox[aria-checked="true"]'), () => file.locator('.edit-checkbox').click());
    await preview.locator('.buttons .monaco-button', { hasText: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
    // What is changed is opened and left to the writer to save.
    await page.locator('.tab.dirty', { hasText: 'invoice.md' }).waitFor();
    await runCommand(page, 'File: Save All');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    const after = documents();
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    assert.deepEqual(changed, ['letters/invoice.md']);
    assert.equal(
      after['letters/invoice.md'],
      before['letters/invoice.md']?.replace('Customers who pay', 'Clients who pay'),
    );
  });

  function documents(): Record<string, string> {
    const folder = given('UI_FOLDER');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  }
});

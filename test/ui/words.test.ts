/**
 * A writer’s way from a word to all that is known of it, in the packed extension: why it was judged as it was, what the
 * document is read as, and another word for the same people.
 */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  choose,
  clickOn,
  copiedWith,
  doUntil,
  given,
  inBothThemes,
  openWindow,
  runCommand,
  save,
  takeFromLightBulb,
} from './support';

describe('the words in a window', function () {
  let page: Page;
  let list: Locator;
  let squiggle: Locator;

  openWindow(this, (opened) => {
    page = opened;
    list = page.locator('.quick-input-widget:visible');
    squiggle = page.locator('.editor-instance .squiggly-warning').first();
  });

  it('lists why a word was judged as it was, and leads to each cue', async () => {
    await clickOn(page, squiggle);
    await inBothThemes(page, 'explain', async () => {
      await runCommand(page, 'Clientele: Explain This Word');
      await list.locator('.quick-input-title', { hasText: '“customers” should be “clients”' }).waitFor();
      await list.locator('.monaco-list-row', { hasText: '“deeds”' }).waitFor();
      await list.locator('.quick-input-box input').press('ArrowDown');
    });
    await choose(list, 'Copy Explanation');
    const copied = await copiedWith(page, '### “customers” should be “clients”');
    assert.match(copied, /^###/);
    assert.match(copied, /Clientele \d+\.\d+\.\d+, VS Code \d+\.\d+/);
  });

  it('lists it from the light bulb, too', async () => {
    const editor = page.locator('.editor-instance');
    const explanation = list.locator('.quick-input-title', { hasText: '“customers” should be “clients”' });
    // The list of the last test may be on its way out, and is not taken for the new one.
    await explanation.waitFor({ state: 'hidden' });
    await takeFromLightBulb(page, editor, squiggle, 'Why “clients”?', explanation);
    await choose(list, '“deeds”');
    await page.locator('[id="status.editor.selection"]', { hasText: '(5 selected)' }).waitFor();
  });

  it('tells what the document is read as, section by section', async () => {
    await inBothThemes(page, 'context', async () => {
      await runCommand(page, 'Clientele: Show What the Document Is Read As');
      await list.locator('.quick-input-title', { hasText: 'Read as: law · clients' }).waitFor();
      await list.locator('.monaco-list-row', { hasText: 'the house style says so' }).waitFor();
    });
    await page.keyboard.press('Escape');
  });

  it('puts another word there for the same people', async () => {
    // On a busy machine the box does not take the keys by itself, so what is done goes to the box.
    const box = page.locator('.rename-box:visible .rename-input');
    await inBothThemes(page, 'rename', async () => {
      await doUntil(box, async () => {
        await clickOn(page, squiggle);
        await page.keyboard.press('F2');
      });
      assert.equal(await box.inputValue(), 'customer');
      await box.fill('member');
    });
    await box.press('Enter');
    await save(page);
    const written = readFileSync(join(given('UI_FOLDER'), 'letters', 'closing.md'), 'utf8');
    assert.match(written, /We hold the deeds of our members in the strongroom/);
    // Nobody says whose client that is, so it stays.
    assert.match(written, /\nA client who needs legal advice again/);
  });
});

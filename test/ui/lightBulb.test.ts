/** A writer's way through the packed extension: see the squiggle, read the hover, take the fix, save, set up a house style. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  doUntil,
  given,
  inBothThemes,
  listAsking,
  openLightBulb,
  openWindow,
  restOn,
  runCommand,
  save,
  screenshotInBothThemes,
  takeFromLightBulb,
} from './support';

describe('the packed extension in a window', function () {
  let page: Page;
  let editor: Locator;
  let squiggle: Locator;
  let hover: Locator;
  const proposal = join(given('UI_FOLDER'), 'proposal.md');

  openWindow(this, (opened) => {
    page = opened;
    editor = page.locator('.editor-instance');
    squiggle = editor.locator('.squiggly-warning').first();
    hover = page.locator('.monaco-hover:visible', { hasText: '“clients”' });
  });

  it('underlines the wrong word', async () => {
    await squiggle.waitFor();
    await page.locator('[id="status.problems"]', { hasText: '2' }).waitFor();
    await screenshotInBothThemes(page, 'squiggle');
  });

  it('says why when the pointer rests on it', async () => {
    await inBothThemes(page, 'hover', () => restOn(page, squiggle, hover));
    assert.match((await hover.textContent()) ?? '', /law firm/);
  });

  it('puts the right word there from the light bulb, and nothing else', async () => {
    const before = readFileSync(proposal, 'utf8');
    const title = 'Replace with “clients”';
    await inBothThemes(page, 'light-bulb', () => openLightBulb(page, editor, squiggle, title));
    await takeFromLightBulb(page, editor, squiggle, title, page.locator('.tab.active.dirty'));
    await save(page);
    assert.equal(readFileSync(proposal, 'utf8'), before.replace('customers', 'clients'));
  });

  it('puts the other one right from the hover', async () => {
    const before = readFileSync(proposal, 'utf8');
    // The line under the word that is right now goes a little later than its problem.
    await page.locator('[id="status.problems"]', { hasText: '1' }).waitFor();
    await editor.locator('.squiggly-warning').nth(1).waitFor({ state: 'detached' });
    await doUntil(page.locator('.tab.active.dirty'), async () => {
      await restOn(page, squiggle, hover);
      await hover.locator('a', { hasText: 'Replace with “clients”' }).first().click();
    });
    await save(page);
    assert.equal(readFileSync(proposal, 'utf8'), before.replace('our customers', 'our clients'));
  });

  it('sets up a house style by Return alone, and opens it', async () => {
    const questions = [
      'What business do you write from?',
      'What do you call the people you serve?',
      'a style guide',
    ] as const;
    await inBothThemes(page, 'set-up', async () => {
      await page.mouse.move(0, 0);
      await runCommand(page, 'Clientele: Set Up House Style');
      await listAsking(page, questions[0]);
    });
    for (const question of questions) {
      const list = await listAsking(page, question);
      await list.locator('.quick-input-box input').press('Enter');
    }
    await page.locator('.tab.active', { hasText: '.clientele.json' }).waitFor();
    const written = readFileSync(join(given('UI_FOLDER'), '.clientele.json'), 'utf8');
    assert.match(written, /"business": "law"/);
    assert.match(written, /"call": "client"/);
  });
});

/** Emacs, started without a screen with the lines of docs/editors.md, against the packed server. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { installPacked } from './packed';

describe('Emacs', function () {
  this.timeout(300_000);

  it('shows a finding and applies its fix', function () {
    const hasEglot = spawnSync('emacs', ['--batch', '--eval', "(require 'eglot)"], { encoding: 'utf8' });
    if (hasEglot.status !== 0) this.skip();
    const packed = installPacked();
    const folder = mkdtempSync(join(tmpdir(), 'clientele-emacs-'));
    try {
      const [, configuration = ''] = /```elisp\n([\s\S]*?)```/.exec(readFileSync('docs/editors.md', 'utf8')) ?? [];
      writeFileSync(join(folder, 'init.el'), configuration);
      const letter = join(folder, 'letter.txt');
      const text = '😀 We are a law firm. Our customers sign an engagement letter before we give legal advice.\n';
      writeFileSync(letter, text);
      const check = resolve('test/fixtures/emacs/check.el');
      const emacs = spawnSync('emacs', ['--batch', '-l', 'init.el', letter, '-l', check], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          HOME: folder,
          PATH: [join(packed, 'node_modules/.bin'), process.env.PATH].join(delimiter),
        },
      });
      assert.equal(emacs.status, 0, emacs.stdout + emacs.stderr);
      const told = JSON.parse(emacs.stdout);
      assert.equal(
        told.word,
        [...text.slice(0, text.indexOf('customers'))].length + 1,
        'Emacs counts characters from 1',
      );
      assert.match(told.message, /A law firm has clients: /);
      assert.ok(told.titles.includes('Replace with “clients”'), told.titles.join());
      assert.equal(told.cleared, true);
      assert.equal(readFileSync(letter, 'utf8'), text.replace('customers', 'clients'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

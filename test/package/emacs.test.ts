/** Emacs, started without a screen with the lines of docs/editors.md, against the packed server. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { blocksFor } from './editorsPage';
import { letters } from './letters';
import { packedOnPath } from './packed';

/** What Emacs knows without further packages. All share one server, and each is read as what it is. */
const known = letters.filter(({ language }) => ['html', 'latex', 'plaintext', 'restructuredtext'].includes(language));

describe('Emacs', function () {
  this.timeout(300_000);

  it('shows the findings and applies a fix in every markup it knows', function () {
    const hasEglot = spawnSync('emacs', ['--batch', '--eval', "(require 'eglot)"], { encoding: 'utf8' });
    if (hasEglot.status !== 0) this.skip();
    const env = packedOnPath();
    const folder = mkdtempSync(join(tmpdir(), 'clientele-emacs-'));
    try {
      const [configuration = ''] = blocksFor('Emacs', 'elisp');
      writeFileSync(join(folder, 'init.el'), configuration);
      for (const { name, text } of known) writeFileSync(join(folder, name), text);
      const check = resolve('test/fixtures/emacs/check.el');
      const opened = known.flatMap(({ name }) => [name, '-l', check]);
      const emacs = spawnSync('emacs', ['--batch', '-l', 'init.el', ...opened], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...env, HOME: folder },
      });
      assert.equal(emacs.status, 0, emacs.stdout + emacs.stderr);
      const told = emacs.stdout.trim().split('\n');
      assert.equal(told.length, known.length);
      for (const [index, { language, name, text, mended }] of known.entries()) {
        const { word, message, titles, left } = JSON.parse(told[index] ?? '');
        const before = text.slice(0, text.indexOf('customers sign an engagement letter before'));
        assert.equal(word, [...before].length + 1, 'Emacs counts characters from 1');
        assert.match(message, /A law firm has clients: /);
        assert.ok(titles.includes('Replace with “clients”'), titles.join());
        assert.equal(left, 1, language);
        assert.equal(readFileSync(join(folder, name), 'utf8'), mended, language);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Neovim, started without a screen with the lines of docs/editors.md, against the packed server. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { blocksFor } from './editorsPage';
import { letters } from './letters';
import { packedOnPath } from './packed';

/** What the page tells for this Neovim. */
function configuration(version: string): string {
  const [recent = '', older = ''] = blocksFor('Neovim', 'lua');
  const [, minor] = /^NVIM v0\.(\d+)/.exec(version) ?? [];
  return Number(minor) >= 11 ? recent : older;
}

/** Neovim 0.7, that of Debian 12, gives files of MDX and Typst no type. */
const known = letters.filter(({ language }) => language !== 'mdx' && language !== 'typst');

describe('Neovim', function () {
  this.timeout(300_000);
  let folder: string;
  let env: NodeJS.ProcessEnv;

  before(function () {
    const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'clientele-neovim-'));
    env = { ...packedOnPath(), XDG_STATE_HOME: folder, XDG_DATA_HOME: folder };
    writeFileSync(join(folder, 'init.lua'), configuration(version.stdout));
  });

  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  for (const { language, name, text, mended } of known) {
    it(`shows the findings and applies a fix in ${language}`, () => {
      writeFileSync(join(folder, name), text);
      const check = resolve('test/fixtures/neovim/check.lua');
      const nvim = spawnSync('nvim', ['--headless', '-u', 'init.lua', '-n', name, '-c', `luafile ${check}`], {
        cwd: folder,
        encoding: 'utf8',
        env,
      });
      assert.equal(nvim.status, 0, nvim.stdout + nvim.stderr);
      const { code, source, message, titles, left } = JSON.parse(nvim.stdout);
      assert.deepEqual([code, source, left], ['wrong-term', 'clientele', 1]);
      assert.match(message, /^A law firm has clients: /);
      assert.ok(titles.includes('Replace with “clients”'), titles.join());
      assert.equal(readFileSync(join(folder, name), 'utf8'), mended);
    });
  }
});

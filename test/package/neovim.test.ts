/** Neovim, started without a screen with the lines of docs/editors.md, against the packed server. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { installPacked } from './packed';

/** What the page tells for this Neovim. */
function configuration(version: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const [recent = '', older = ''] = [...page.matchAll(/```lua\n([\s\S]*?)```/g)].map(([, lines]) => lines);
  const [, minor] = /^NVIM v0\.(\d+)/.exec(version) ?? [];
  return Number(minor) >= 11 ? recent : older;
}

describe('Neovim', function () {
  this.timeout(300_000);

  it('shows a finding and applies its fix', function () {
    const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) this.skip();
    const packed = installPacked();
    const folder = mkdtempSync(join(tmpdir(), 'clientele-neovim-'));
    try {
      writeFileSync(join(folder, 'init.lua'), configuration(version.stdout));
      const letter = join(folder, 'letter.md');
      writeFileSync(
        letter,
        '😀 We are a law firm. Our customers sign an engagement letter before we give legal advice.\n',
      );
      const check = resolve('test/fixtures/neovim/check.lua');
      const nvim = spawnSync('nvim', ['--headless', '-u', 'init.lua', '-n', letter, '-c', `luafile ${check}`], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: [join(packed, 'node_modules/.bin'), process.env.PATH].join(delimiter),
          XDG_STATE_HOME: folder,
          XDG_DATA_HOME: folder,
        },
      });
      assert.equal(nvim.status, 0, nvim.stdout + nvim.stderr);
      const told = JSON.parse(nvim.stdout);
      assert.deepEqual([told.code, told.source, told.cleared], ['wrong-term', 'clientele', true]);
      assert.match(told.message, /^A law firm has clients: /);
      assert.ok(told.titles.includes('Replace with “clients”'), told.titles.join());
      assert.equal(
        readFileSync(letter, 'utf8'),
        '😀 We are a law firm. Our clients sign an engagement letter before we give legal advice.\n',
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

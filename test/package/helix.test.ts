/** Helix, in a terminal that nobody sees, with the lines of docs/editors.md, against the packed server. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { languageOfDocument } from '../../core/src/index';
import { blocksFor } from './editorsPage';
import { letters } from './letters';
import { packedOnPath } from './packed';
import { openTerminal } from './terminal';

const [configuration = ''] = blocksFor('Helix', 'toml');

describe('Helix', function () {
  this.timeout(300_000);
  let folder: string;
  let env: NodeJS.ProcessEnv;

  before(function () {
    // The `script` of other systems takes other options.
    for (const program of ['hx', 'script']) if (spawnSync(program, ['--version']).status !== 0) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'clientele-helix-'));
    mkdirSync(join(folder, 'config/helix'), { recursive: true });
    writeFileSync(join(folder, 'config/helix/languages.toml'), configuration);
    env = {
      ...packedOnPath(),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    };
  });

  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  it('is told of every language that is read', () => {
    const { language } = parse(configuration) as { language: { name: string }[] };
    assert.deepEqual(
      language.map(({ name }) => languageOfDocument(name, '')).sort(),
      letters.map((letter) => letter.language),
    );
  });

  for (const { language, name, text, mended } of letters) {
    it(`shows the findings and applies a fix in ${language}`, async () => {
      const letter = join(folder, name);
      writeFileSync(letter, text);
      const helix = openTerminal(`hx ${name}`, folder, env);
      try {
        await helix.until((screen) => /● 2\b/.test(screen));
        helix.type(']d');
        await helix.until((screen) => screen.includes('A law firm has clients: '));
        helix.type(' a');
        await helix.until((screen) => screen.includes('Replace with “clients”'));
        helix.type('\r');
        await helix.until((screen) => screen.includes('Our clients sign') && /● 1\b/.test(screen));
        helix.type(':wq\r');
        assert.equal(await helix.exitCode, 0);
        assert.equal(readFileSync(letter, 'utf8'), mended);
      } finally {
        helix.close();
      }
    });
  }
});

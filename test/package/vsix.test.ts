/** What the packed extension holds: what runs, what the extension's page shows, and nothing else. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { startServer } from './lspClient';

const belongs = [
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest)$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/((browser\/)?(client|server)\.js|core\.js|report\.(js|css))$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/docs\/rules\/[a-z-]+\.md$/,
  /^extension\/schemas\/[\w.-]+\.json$/,
  /^extension\/syntaxes\/[\w.]+\.json$/,
  /^extension\/media\/(icon\.png|walkthrough\/\w+\.(svg|md))$/,
  /^extension\/(package\.nls(\.[a-z-]+)?|l10n\/bundle\.l10n\.[a-z-]+)\.json$/,
];

describe('the packed extension', function () {
  this.timeout(300_000);
  let folder: string;
  let vsix: Buffer;
  let archive: JSZip;
  let names: string[];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clientele-'));
    const path = join(folder, 'clientele.vsix');
    execFileSync(process.execPath, ['scripts/package.mjs', '--as-built', path], { stdio: 'pipe' });
    vsix = readFileSync(path);
    archive = await JSZip.loadAsync(new Uint8Array(vsix));
    names = Object.keys(archive.files).filter((name) => !name.endsWith('/'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds nothing but what runs', () => {
    assert.deepEqual(
      names.filter((name) => !belongs.some((pattern) => pattern.test(name))),
      [],
    );
  });

  it('holds every file that its manifest names', () => {
    const { main, browser, icon, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [main, browser, icon, ...pathsIn(contributes)].filter((path) => path !== undefined);
    for (const path of [
      ...named,
      './dist/core.js',
      './dist/server.js',
      './dist/browser/server.js',
      './dist/report.js',
      './dist/report.css',
    ]) {
      const name = `extension/${path.replace(/^\.\//, '')}`;
      assert(names.includes(name), `${name} is missing`);
    }
  });

  it('brings a server that answers, unpacked into an empty folder', async () => {
    for (const name of names) {
      const path = join(folder, 'unpacked', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, (await archive.file(name)?.async('uint8array')) ?? '');
    }
    const server = startServer(process.execPath, [join(folder, 'unpacked/extension/dist/server.js'), '--stdio']);
    await server.initialize();
    assert.deepEqual(await server.find('Our law firm’s customers sign an engagement letter.'), ['0:15 customers']);
    await server.client.sendRequest('shutdown');
    await server.client.sendNotification('exit');
    assert.equal(await server.exitCode, 0);
  });

  it('is smaller than a megabyte and a quarter, with the lexicon for Node and for the web', () => {
    assert(vsix.length < 1_250_000, `it has ${vsix.length} bytes`);
  });
});

/** Every relative path among the values of a manifest. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(pathsIn);
  return [];
}

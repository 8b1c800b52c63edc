/** What the packed extension holds: what runs, what the extension's page shows, and nothing else. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const belongs = [
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest)$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/((browser\/)?(client|server)\.js|report\.(js|css))$/,
  /^extension\/docs\/rules\/[a-z-]+\.md$/,
  /^extension\/schemas\/[\w.-]+\.json$/,
  /^extension\/media\/(icon\.png|walkthrough\/\w+\.(svg|md))$/,
  /^extension\/(package\.nls(\.[a-z-]+)?|l10n\/bundle\.l10n\.[a-z-]+)\.json$/,
];

describe('the packed extension', function () {
  this.timeout(60_000);
  let folder: string;
  let vsix: Buffer;
  let names: string[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'clientele-'));
    const path = join(folder, 'clientele.vsix');
    execFileSync(process.execPath, ['scripts/package.mjs', path], { stdio: 'pipe' });
    vsix = readFileSync(path);
    names = namesInZip(vsix);
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
      './dist/server.js',
      './dist/browser/server.js',
      './dist/report.js',
      './dist/report.css',
    ]) {
      const name = `extension/${path.replace(/^\.\//, '')}`;
      assert(names.includes(name), `${name} is missing`);
    }
  });

  it('is smaller than a megabyte', () => {
    assert(vsix.length < 1_000_000, `it has ${vsix.length} bytes`);
  });
});

/** Every relative path among the values of a manifest. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(pathsIn);
  return [];
}

/** Reads the central directory that closes a zip file: an entry's fixed part has 46 bytes, then comes its name. */
function namesInZip(zip: Buffer): string[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const names: string[] = [];
  let offset = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(offset + 28);
    names.push(zip.toString('utf8', offset + 46, offset + 46 + nameLength));
    offset += 46 + nameLength + zip.readUInt16LE(offset + 30) + zip.readUInt16LE(offset + 32);
  }
  return names;
}

/** The npm package, installed into an empty folder: it runs, it is a library with types, and it holds nothing else. */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import * as core from '../../core/src/index';
import { installPacked, npx } from './packed';

const misuse = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';

describe('the npm package', function () {
  this.timeout(300_000);
  let folder: string;
  let installed: string;

  before(() => {
    folder = installPacked();
    installed = join(folder, 'node_modules', 'clientele');
    writeFileSync(join(folder, 'letter.md'), `${misuse}\n`);
  });

  it('holds what runs and what tells how to use it, and needs no other package', () => {
    const names = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    );
    const belongs =
      /^(dist|docs|schemas|dist\/types(\/\w+)*(\/[\w.]+\.d\.ts)?|dist\/(cli|core|docx|notebook|server|threads|worker)\.js|dist\/THIRD-PARTY-NOTICES\.txt|docs\/(api|editors|library)\.md|schemas\/clientele\.schema\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    assert.deepEqual(
      names.filter((name) => !belongs.test(name)),
      [],
    );
    assert.deepEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['clientele'],
    );
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.equal(manifest.dependencies ?? manifest.devDependencies ?? manifest.scripts, undefined);
  });

  it('would be published as it is', () => {
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    const shell = process.platform === 'win32';
    const options = ['publish', '--dry-run', '--offline', '--access', 'public', `./${tarball}`];
    const { status, stdout, stderr } = spawnSync('npm', options, { cwd: folder, encoding: 'utf8', shell });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^\+ clientele@\d/m);
    assert.doesNotMatch(stderr, /auto-corrected|invalid/i);
  });

  it('checks a file with npx', () => {
    const { status, stdout } = npx(folder, ['clientele', 'check', 'letter.md']);
    assert.equal(status, 1);
    assert.match(stdout, /1:24 {2}“customers” → “clients”/);
  });

  it('reads a Word document, and many documents in threads', () => {
    const long = `${misuse}\n\n${'The contract is signed by both. '.repeat(40_000)}`;
    mkdirSync(join(folder, 'many'), { recursive: true });
    for (const name of ['one.md', 'two.md']) writeFileSync(join(folder, 'many', name), long);
    writeFileSync(join(folder, 'many', 'three.docx'), 'no Word document');
    const { status, stdout, stderr } = npx(folder, ['clientele', 'check', 'many']);
    assert.equal(status, 2);
    assert.match(stderr, /^many\/three\.docx: This is no Word document/m);
    assert.match(stdout, /2 findings in 2 of 2 files/);
  });

  it('can be required and imported', () => {
    const tell =
      'process.stdout.write(analyze({ text: process.argv[1], language: "plaintext" }, defaultHouseStyle).findings[0].suggestion)';
    const names = '{ analyze, defaultHouseStyle }';
    const run = (...args: readonly string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    assert.equal(run('-e', `const ${names} = require("clientele"); ${tell}`, misuse), 'clients');
    assert.equal(run('--input-type=module', '-e', `import ${names} from "clientele"; ${tell}`, misuse), 'clients');
  });

  it('does what docs/library.md says, with the types that it brings along', () => {
    const page = readFileSync('docs/library.md', 'utf8');
    const examples = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    assert.equal(examples.length, 2);
    for (const [index, code] of examples.entries()) {
      const proven = code.replace(/^(\S.*); \/\/ (.+)$/gm, 'assert.deepEqual($1, $2);');
      assert.notEqual(proven, code, 'the example proves nothing');
      const source = `import assert from 'node:assert/strict';\n${proven}`;
      writeFileSync(join(folder, `example${index}.mts`), source);
      writeFileSync(join(folder, `example${index}.mjs`), transformSync(source, { loader: 'ts' }).code);
      const ran = spawnSync(process.execPath, [`example${index}.mjs`], { cwd: folder, encoding: 'utf8' });
      assert.equal(ran.status, 0, ran.stderr);
    }
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
    ];
    const roots = ['--typeRoots', resolve('node_modules/@types')];
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const compiled = spawnSync(process.execPath, [compiler, ...options, ...roots, 'example0.mts', 'example1.mts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(compiled.status, 0, compiled.stdout);
  });

  it('is told name by name in docs/api.md, which `node scripts/apiDocs.mjs` writes', async () => {
    // Not bundled, since it looks for the repository around itself.
    const { describeApi } = await import(pathToFileURL(resolve('scripts/apiDocs.mjs')).href);
    assert.equal(readFileSync('docs/api.md', 'utf8'), describeApi(join(installed, 'dist/types')));
  });

  it('exports every name that docs/library.md promises', () => {
    const table = readFileSync('docs/library.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const promised = table.flatMap((row) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)/g)].map(([, name]) => name),
    );
    assert.ok(promised.length > 10);
    for (const name of promised) assert.ok(name !== undefined && name in core, `${name} is promised and not exported`);
  });

  it('brings the licences of what is bundled', () => {
    const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@lezer/markdown', 'mammoth', 'vscode-languageserver', 'htmlparser2', 'workerpool']) {
      assert.match(notices, new RegExp(`^${name.replace('/', '\\/')} [\\d.]+ \\(.+\\)$`, 'm'));
    }
    assert.doesNotMatch(notices, /^(mocha|typescript|esbuild) /m);
  });
});

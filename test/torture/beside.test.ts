import assert from 'node:assert/strict';
import { constants } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '../../cli/src/report';
import { besideDocuments } from '../../workspace/src/beside/beside';
import { cachedSource } from '../../workspace/src/cachedSource';
import { diskSource } from '../../workspace/src/node/disk';
import type { StyleSource } from '../../workspace/src/styleSource';
import { patience, tell, times } from '../scale';
import { connect } from '../server/connection';

const newsletter = 'We wish all our customers a quiet August.';
const lawFirm = '# Harlow & Pike Solicitors\n\nWe are a law firm in Leeds.';
const found = ['wrong-term'];

/** What stands beside a document is read though nobody named it: it leads nowhere else, and neither stalls nor ends a check. */
describe('what stands beside a document in a workspace that nobody trusts', function () {
  this.timeout(patience);
  let folder: string;
  let work: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-')));
    work = join(folder, 'work');
    write('outside/about.md', lawFirm);
    for (const name of ['index.html', 'one.md', 'two.md']) write(`outside/${name}`, lawFirm);
    write('work/news/may.md', newsletter);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read inside', async () => {
    write('work/about.md', lawFirm);
    assert.deepEqual(codesIn(check()), found);
    assert.deepEqual(await codesInEditor(), found);
  });

  for (const [target, ...links] of [
    ['../outside/about.md', 'about.md'],
    ['../outside', 'about', 'memos'],
    ['../../outside/one.md', 'news/june.md', 'news/july.md'],
    ['/etc/passwd', 'README.md'],
  ] as const) {
    it(`is not read through links to ${target}: ${links.join(', ')}`, async () => {
      write('work/.git/HEAD', '');
      for (const link of links) symlinkSync(target, join(work, link));
      assert.deepEqual(codesIn(check()), []);
      assert.deepEqual(await codesInEditor(), []);
    });
  }

  it('is not even listed outside', async () => {
    symlinkSync('../outside', join(work, 'linked'));
    const disk = diskSource();
    assert.deepEqual(await disk.listIn?.(work, 'news'), ['news/may.md']);
    assert.deepEqual(await disk.listIn?.(work, 'linked'), []);
    assert.deepEqual(await disk.list?.(work), ['news/may.md']);
  });

  it('is not waited for where it is a pipe into which nobody writes', function () {
    if (process.platform === 'win32') this.skip();
    write('work/README.md', lawFirm);
    for (const name of ['about.md', '.git', '.gitignore', 'news/june.md']) pipe(name);
    assert.deepEqual(codesIn(check()), found);
    pipe('.clientele.json');
    symlinkSync('june.md', join(work, 'news/july.md'));
    const { errors, files } = check();
    const message = 'This is a pipe or a device, where a file was expected. Save what comes out of it as a file.';
    assert.deepEqual(errors.map((error) => [error.path, error.message]).sort(), [
      ['.clientele.json', message],
      ['news/july.md', message],
    ]);
    assert.equal(files.length, 2);
  });

  it('is told and left out where it is longer than any text', () => {
    write('work/README.md', lawFirm);
    for (const name of ['about.md', 'news/june.md']) {
      write(`work/${name}`, '');
      truncateSync(join(work, name), constants.MAX_STRING_LENGTH + 1);
    }
    const report = check();
    assert.deepEqual(codesIn(report), found);
    assert.deepEqual(
      report.errors.map(({ path, message }) => [path, message]),
      [
        ['about.md', 'This is too large to be read at once. Split it, or leave it out.'],
        ['news/june.md', 'This is too large to be read at once. Split it, or leave it out.'],
      ],
    );
  });

  it('is asked for with a bound, wherever it is kept', async () => {
    const bounds: (number | undefined)[] = [];
    const source: StyleSource = {
      async read(_folder, path, most) {
        bounds.push(most);
        return path.endsWith('.md') ? 'The customers rang.' : null;
      },
      list: async () => ['a.md', 'memos/b.md'],
      listIn: async (_folder, path) => (path === '' ? ['a.md'] : []),
    };
    await besideDocuments(cachedSource(source), source)({ folder: 'here', path: 'letters/may.md' });
    assert.ok(bounds.length > 10);
    for (const most of bounds) assert.ok(most !== undefined && most <= 600_000);
  });

  it('is not read beyond its bound', async () => {
    write('work/about.md', lawFirm);
    const disk = diskSource();
    assert.equal(await disk.read(work, 'about.md', lawFirm.length), lawFirm);
    await assert.rejects(disk.read(work, 'about.md', lawFirm.length - 1), /too large/);
  });

  it('may be documents by the thousand', () => {
    const count = times(500, 25_000);
    write('work/.git/HEAD', '');
    for (let index = 0; index < count; index++) write(`work/memos/${index % 100}/${index}.md`, lawFirm);
    for (let index = 0; index < count / 10; index++) write(`work/news/${index}.md`, newsletter);
    const { files } = check('news/may.md');
    assert.equal(files.length, 1);
    tell('documents beside one that was checked', String(count + count / 10));
  });

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  function pipe(path: string): void {
    assert.equal(spawnSync('mkfifo', [join(work, path)]).status, 0);
  }

  function check(...paths: readonly string[]): Report {
    const argv = [resolve('dist/cli.js'), 'check', '--format', 'json', ...paths];
    // Ended where it hangs.
    const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: work, encoding: 'utf8', timeout: patience });
    assert.notEqual(stdout, '', stderr);
    return JSON.parse(stdout);
  }

  async function codesInEditor(): Promise<unknown[]> {
    const client = await connect({ folders: [pathToFileURL(work).href] });
    const uri = pathToFileURL(join(work, 'news/may.md')).href;
    await client.open(uri, newsletter);
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.deepEqual(client.log, []);
    return codes;
  }
});

/** What was found in the newsletter. */
function codesIn({ files }: Report): string[] {
  return files.filter(({ path }) => path === 'news/may.md').flatMap(({ findings }) => findings.map(({ code }) => code));
}

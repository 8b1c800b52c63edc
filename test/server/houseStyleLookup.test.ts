/** Which house style holds for a document: files on a real disk, the real server, one row a layout. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, type Editor } from './connection';

const says = (call: string, more: object = {}) => JSON.stringify({ we: { call }, ...more });

interface Layout {
  /** Below a temporary folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** From where to where, as the link has it. */
  readonly links?: Readonly<Record<string, string>>;
  /** Workspace folders; `work` alone unless it is said. */
  readonly folders?: readonly string[];
  /** The house style in the settings, for all or for what lies below a folder. */
  readonly settings?: object | ((path: string) => object);
  /** House styles open in an editor, with what stands there and is not saved. */
  readonly open?: Readonly<Record<string, string>>;
  /** The document, a path, an untitled URI or a cell of a notebook; `work/one.md` unless it is said. */
  readonly check?: string;
  /** What is said of “Our clients are well.”, or of nobody. */
  readonly told: string | null;
  /** What is logged. */
  readonly log?: readonly RegExp[];
}

const layouts: Readonly<Record<string, Layout>> = {
  'nothing at all': { told: null },
  'a file beside the document': {
    files: { 'work/.clientele.json': says('member') },
    told: 'members (.clientele.json, line 1)',
  },
  'a file two folders up': {
    files: { 'work/.clientele.json': says('member') },
    check: 'work/letters/old/one.md',
    told: 'members (.clientele.json, line 1)',
  },
  'nested files, of which the nearest wins': {
    files: { 'work/.clientele.json': says('member'), 'work/shop/.clientele.json': `\n${says('guest')}` },
    check: 'work/shop/returns/one.md',
    told: 'guests (shop/.clientele.json, line 2)',
  },
  'nested files, seen from beside the inner one': {
    files: { 'work/.clientele.json': says('member'), 'work/shop/.clientele.json': says('guest') },
    check: 'work/office/one.md',
    told: 'members (.clientele.json, line 1)',
  },
  'a nearest file that settles something else, which stands for itself': {
    files: { 'work/.clientele.json': says('member'), 'work/shop/.clientele.json': '{ "sensitivity": "eager" }' },
    check: 'work/shop/one.md',
    told: null,
  },
  'a file above the workspace folder, which is none of its business': {
    files: { '.clientele.json': says('member') },
    told: null,
  },
  'comments, a byte-order mark and a comma too many': {
    files: { 'work/.clientele.json': '\uFEFF// Settled.\n{ "we": { "call": "member", }, }' },
    told: 'members (.clientele.json, line 2)',
  },
  'a folder with blanks and signs in its name': {
    files: { 'work/Möbel & 100% mehr/.clientele.json': says('member') },
    check: 'work/Möbel & 100% mehr/one.md',
    told: 'members (Möbel & 100% mehr/.clientele.json, line 1)',
  },
  'several roots, each with its own': {
    files: { 'one/.clientele.json': says('member'), 'two/.clientele.json': says('guest') },
    folders: ['one', 'two'],
    check: 'two/one.md',
    told: 'guests (.clientele.json, line 1)',
  },
  'several roots, of which one has none': {
    files: { 'one/.clientele.json': says('member') },
    folders: ['one', 'two'],
    check: 'two/one.md',
    told: null,
  },
  'a root within a root, which ends the search': {
    files: { 'work/.clientele.json': says('member') },
    folders: ['work', 'work/inner'],
    check: 'work/inner/one.md',
    told: null,
  },
  'a setting alone': { settings: { we: { call: 'guest' } }, told: 'guests (clientele.houseStyle)' },
  'a setting and a file, of which the file wins': {
    files: { 'work/.clientele.json': says('member') },
    settings: { we: { call: 'guest' } },
    told: 'members (.clientele.json, line 1)',
  },
  'a setting for what the file leaves open': {
    files: { 'work/.clientele.json': '{ "we": { "business": "banking" } }' },
    settings: { we: { call: 'guest' } },
    told: 'guests (clientele.houseStyle)',
  },
  'a file that says “infer”, which undoes the setting': {
    files: { 'work/.clientele.json': says('infer') },
    settings: { we: { call: 'guest' } },
    told: null,
  },
  'settings of one folder of several': {
    folders: ['one', 'two'],
    settings: (path) => (path.includes('/two/') ? { we: { call: 'patron' } } : {}),
    check: 'two/one.md',
    told: 'patrons (clientele.houseStyle)',
  },
  'a setting that ignores, seen from the workspace folder': {
    files: { 'work/shop/.clientele.json': says('member') },
    settings: { ignore: ['shop/**'] },
    check: 'work/shop/one.md',
    told: null,
  },
  'a file that ignores, seen from its own folder': {
    files: { 'work/shop/.clientele.json': says('member', { ignore: ['drafts/**'] }) },
    check: 'work/shop/drafts/one.md',
    told: null,
  },
  'a file that ignores something else': {
    files: { 'work/shop/.clientele.json': says('member', { ignore: ['shop/**'] }) },
    check: 'work/shop/one.md',
    told: 'members (shop/.clientele.json, line 1)',
  },
  'a preset': {
    files: { 'work/.clientele.json': '{ "extends": "preset:credit-union" }' },
    told: 'members (preset:credit-union in .clientele.json, line 1)',
  },
  'a chain of files': {
    files: {
      'work/shop/.clientele.json': '{ "extends": "../house/base.json" }',
      'work/house/base.json': '{ "extends": ["first.json", "second.json"] }',
      'work/house/first.json': says('guest'),
      'work/house/second.json': says('patron'),
    },
    check: 'work/shop/one.md',
    told: 'patrons (house/second.json, line 1)',
  },
  'a chain, of which the nearest link wins': {
    files: {
      'work/.clientele.json': says('member', { extends: 'house/base.json' }),
      'work/house/base.json': says('guest'),
    },
    told: 'members (.clientele.json, line 1)',
  },
  'a chain that turns in a circle': {
    files: {
      'work/.clientele.json': says('member', { extends: 'house/base.json' }),
      'work/house/base.json': says('guest', { extends: '../.clientele.json' }),
    },
    told: 'members (.clientele.json, line 1)',
    log: [/^house\/base\.json, line 1: .*leads back here/],
  },
  'a chain that leaves the folder': {
    files: { 'work/.clientele.json': '{ "extends": "../base.json" }', 'base.json': says('guest') },
    told: null,
    log: [/^\.clientele\.json, line 1: .*outside the workspace folder/],
  },
  'overrides by path': {
    files: { 'work/.clientele.json': says('member', { overrides: [{ files: ['shop/**'], we: { call: 'guest' } }] }) },
    check: 'work/shop/one.md',
    told: 'guests (.clientele.json, line 1)',
  },
  'overrides that do not match': {
    files: { 'work/.clientele.json': says('member', { overrides: [{ files: ['shop/**'], we: { call: 'guest' } }] }) },
    told: 'members (.clientele.json, line 1)',
  },
  'overrides of a nested file, seen from its folder': {
    files: { 'work/shop/.clientele.json': says('member', { overrides: [{ files: ['a/*'], we: { call: 'guest' } }] }) },
    check: 'work/shop/a/one.md',
    told: 'guests (shop/.clientele.json, line 1)',
  },
  'overrides in a setting, seen from the workspace folder': {
    settings: { overrides: [{ files: ['shop/**'], we: { call: 'guest' } }] },
    check: 'work/shop/one.md',
    told: 'guests (clientele.houseStyle)',
  },
  'a file open in an editor, with what is not saved': {
    files: { 'work/.clientele.json': says('member') },
    open: { 'work/.clientele.json': says('guest') },
    told: 'guests (.clientele.json, line 1)',
  },
  'a file that is open and was never saved': {
    open: { 'work/.clientele.json': says('guest') },
    told: 'guests (.clientele.json, line 1)',
  },
  'a file that is extended and open': {
    files: {
      'work/.clientele.json': '{ "extends": "base.clientele.json" }',
      'work/base.clientele.json': says('member'),
    },
    open: { 'work/base.clientele.json': says('guest') },
    told: 'guests (base.clientele.json, line 1)',
  },
  'a cell of a notebook': {
    files: { 'work/.clientele.json': says('member') },
    check: 'work/notes/one.ipynb#W1sZmlsZQ%3D%3D',
    told: 'members (.clientele.json, line 1)',
  },
  'an untitled document in the only folder': {
    files: { 'work/.clientele.json': says('member') },
    check: 'untitled:Untitled-1',
    told: 'members (.clientele.json, line 1)',
  },
  'an untitled document with several folders': {
    files: { 'one/.clientele.json': says('member') },
    folders: ['one', 'two'],
    check: 'untitled:Untitled-1',
    told: null,
  },
  'an untitled document without a folder': {
    folders: [],
    settings: { we: { call: 'guest' } },
    check: 'untitled:Untitled-1',
    told: 'guests (clientele.houseStyle)',
  },
  'a single file, with a style beside it': {
    files: { 'alone/.clientele.json': says('member') },
    folders: [],
    check: 'alone/one.md',
    told: 'members (.clientele.json, line 1)',
  },
  'a single file, with a style in the folder above': {
    files: { '.clientele.json': says('member') },
    folders: [],
    check: 'alone/one.md',
    told: null,
  },
  'a file outside all folders': {
    files: { 'work/.clientele.json': says('guest'), 'else/.clientele.json': says('member') },
    check: 'else/one.md',
    told: 'members (.clientele.json, line 1)',
  },
  'a link to a style within the folder': {
    files: { 'work/house/style.json': says('member') },
    links: { 'work/.clientele.json': 'house/style.json' },
    told: 'members (.clientele.json, line 1)',
  },
  'a link that leads out of the folder': {
    files: { 'secret.json': says('member') },
    links: { 'work/.clientele.json': '../secret.json' },
    told: null,
    log: [/^\.clientele\.json: This leads outside the folder/],
  },
  'a linked folder that leads out of the workspace': {
    files: { 'else/.clientele.json': says('member') },
    links: { 'work/linked': '../else' },
    check: 'work/linked/one.md',
    told: null,
    log: [/^linked\/\.clientele\.json: This leads outside the folder/],
  },
  'a workspace folder that is itself a link': {
    files: { 'real/.clientele.json': says('member') },
    links: { work: 'real' },
    told: 'members (.clientele.json, line 1)',
  },
  'a link that leads nowhere': {
    links: { 'work/.clientele.json': 'nowhere.json' },
    told: null,
    log: [/^\.clientele\.json: This link leads nowhere/],
  },
  'a folder by the name of the file': {
    files: { 'work/.clientele.json/readme.txt': '' },
    told: null,
    log: [/^\.clientele\.json: This is a folder/],
  },
  'a file that is broken from the start, as far as it is understood': {
    files: { 'work/.clientele.json': '{ "we": { "call": "member" }, "sensitivity": }' },
    told: 'members (.clientele.json, line 1)',
    log: [/^\.clientele\.json, line 1: A value is missing here\.$/],
  },
};

describe('the globs of a house style', () => {
  it('are told from the documents on the disk', () =>
    inFolder({ files: { 'work/drafts/one.md': '', 'work/node_modules/a/two.md': '' } }, async (folder) => {
      const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
      const client = await connect({ folders: [uriOf('work')] });
      const style = '{ "ignore": ["drafts/**", "draft/**", "node_modules/**"] }';
      await client.open(uriOf('work/.clientele.json'), style, 'jsonc');
      assert.deepEqual(
        (await client.diagnostics(uriOf('work/.clientele.json'))).map(({ message }) => message),
        ['draft/**', 'node_modules/**'].map(
          (glob) => `"${glob}" matches no document here. Check the spelling, or remove it.`,
        ),
      );
    }));
});

describe('the house style that holds', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    it(`with ${name}`, () => inFolder(layout, (folder) => checkLayout(folder, layout)));
  }
});

async function checkLayout(folder: string, layout: Layout): Promise<void> {
  const { folders = ['work'], settings = {}, open = {}, check = 'work/one.md', told, log = [] } = layout;
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const client = await connect({
    folders: folders.map(uriOf),
    settings: (uri) => ({ houseStyle: typeof settings === 'function' ? settings(uri) : settings }),
  });
  for (const [path, text] of Object.entries(open)) await client.open(uriOf(path), text, 'jsonc');
  const [notebook = check, cell] = check.split('#');
  const cellUri = uriOf(notebook).replace('file://', 'vscode-notebook-cell:');
  const uri = check.startsWith('untitled:') ? check : cell === undefined ? uriOf(check) : `${cellUri}#${cell}`;
  assert.equal(await toldOf(client, uri), told);
  assert.equal(client.log.length, log.length, client.log.join('\n'));
  log.forEach((line, index) => {
    assert.match(client.log[index] ?? '', line);
  });
}

/** “members (.clientele.json, line 1)”, or null where nothing is said. */
async function toldOf(client: Editor, uri: string): Promise<string | null> {
  await client.open(uri, 'Our clients are well.');
  const [diagnostic] = await client.diagnostics(uri);
  return diagnostic
    ? String(diagnostic.message)
        .replace(/^House style: we say “([^”]+)”/, '$1')
        .replace(/\.$/, '')
    : null;
}

async function inFolder(
  { files = {}, links = {} }: Pick<Layout, 'files' | 'links'>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-')));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(target, join(folder, path));
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

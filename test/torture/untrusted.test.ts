import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { patience, tell, times } from '../scale';
import { connect } from '../server/connection';
import { denySockets } from './denySockets';

const text = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';
/** Stands in a file outside the workspace and must appear nowhere. */
const secret = 'a-secret-of-somebody-else';

describe('a workspace that nobody trusts', function () {
  this.timeout(patience);
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-')));
    write('outside.json', JSON.stringify({ we: { call: 'member' }, phrases: [{ phrase: secret, protect: true }] }));
    write('work/one.md', text);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  for (const way of [
    '../outside.json',
    'a/../../outside.json',
    './/..//outside.json',
    '..%2Foutside.json',
    '..\\outside.json',
    '/etc/passwd.json',
    'file:///etc/passwd.json',
    'link.json',
    'linked/outside.json',
  ]) {
    it(`reads nothing outside by “${way}”`, async () => {
      symlinkSync('../outside.json', join(folder, 'work/link.json'));
      symlinkSync('..', join(folder, 'work/linked'));
      write('work/.clientele.json', JSON.stringify({ extends: way }));
      const checked = clientele('check', '--format', 'json', join(folder, 'work'));
      assert.equal(checked.status, 2, 'the command line says that something is wrong');
      const client = await connect({ folders: [pathToFileURL(join(folder, 'work')).href] });
      const uri = pathToFileURL(join(folder, 'work/one.md')).href;
      await client.open(uri, text);
      const [finding] = await client.diagnostics(uri);
      assert.equal(finding?.code, 'wrong-term', 'nothing of the file outside holds');
      assert.equal(client.log.length, 1);
      for (const said of [checked.stdout, checked.stderr, JSON.stringify(finding), ...client.log]) {
        assert.ok(!said.includes(secret) && !said.includes('root:'), said);
      }
    });
  }

  it('runs nothing, whatever its configuration is called or holds', () => {
    const trace = join(folder, 'work/was-run');
    const code = `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`;
    for (const name of ['style.js', 'style.cjs', 'package.json', 'clientele.config.js', '.clienterc.js']) {
      write(`work/${name}`, code);
    }
    const polluted = '{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } }';
    write('work/.clientele.json', `${polluted}, "extends": ["./style.js", "./style.cjs"], "tests": ["\${${code}}"] }`);
    for (const command of ['check', 'test']) clientele(command, join(folder, 'work'));
    assert.equal(existsSync(trace), false, 'nothing was run');
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('is read to its end with a style of ten thousand entries of every kind', () => {
    const many = Array.from({ length: times(2000, 10_000) }, (_, index) => index);
    const style = {
      phrases: many.map((index) => ({ phrase: `client care ${index}`, protect: true })),
      parties: many.map((index) => ({ names: [`Acme ${index}`], call: 'member' })),
      ignore: many.map((index) => `drafts/${index}/**`),
      overrides: many.map((index) => ({ files: [`old/${index}/**`], sensitivity: 'eager' })),
      tests: many.slice(0, 200).map(() => 'Our clients rang.'),
    };
    write('work/.clientele.json', JSON.stringify(style, null, 2));
    const { status, stdout } = clientele('check', '--format', 'json', join(folder, 'work'));
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).summary.findings, 1);
    tell('entries of each kind in one house style', String(many.length));
  });

  it('is told of a style that is larger than any writer’s, which is left out', () => {
    write('work/.clientele.json', `{ "we": { "call": "member" } }${' '.repeat(8_000_000)}`);
    const { status, stdout, stderr } = clientele('check', '--format', 'json', join(folder, 'work'));
    assert.equal(status, 2, stderr);
    const { errors, summary } = JSON.parse(stdout);
    assert.match(errors[0].message, /^This is too large to be read at once\./);
    assert.equal(summary.findings, 1);
  });

  it('is read to its end with phrases and globs that mean to take for ever', () => {
    const style = {
      phrases: [
        { phrase: `client ${'care '.repeat(50_000)}`, protect: true },
        { phrase: 'client '.repeat(50_000), replace: 'a' },
      ],
      ignore: [
        '*a*a*ab',
        'a/**/a/**/a/**/b',
        '+(a|aa)b',
        '*(*(*(a)))c',

        '{a,{a,{a,a*}*}*}b',
      ].concat('{a,b}'.repeat(40), '?'.repeat(500), '[a-z]'.repeat(200), `{1..${'9'.repeat(15)}}`),
    };
    write('work/.clientele.json', JSON.stringify(style));
    write(`work/${'a'.repeat(240)}/${'a/'.repeat(300)}one.md`, text);
    const { status, stdout, stderr } = clientele('check', '--format', 'json', join(folder, 'work'));
    assert.ok(status === 1, stderr);
    assert.equal(JSON.parse(stdout).summary.findings, 2);
  });

  it('is read to its end with files that extend one another by the thousand', () => {
    const levels = 12;
    for (let level = 0; level < levels; level++) {
      const next = Array.from({ length: 30 }, (_, index) => `./${level + 1}-${index % 3}.json`);
      for (const each of level === 0 ? ['.clientele'] : [0, 1, 2].map((index) => `${level}-${index}`)) {
        const phrases = [{ phrase: `client ${each}`, protect: true }];
        write(`work/${each}.json`, JSON.stringify({ extends: level + 1 < levels ? next : [], phrases }));
      }
    }
    const { status, stderr } = clientele('check', join(folder, 'work'));
    assert.equal(status, 2);
    assert.match(stderr, /is one too many: 10 files extend one another already/);
  });

  it('opens no socket in the command line', () => {
    write('work/.clientele.json', JSON.stringify({ extends: 'preset:law-firm', tests: ['Our clients rang.'] }));
    const work = join(folder, 'work');
    for (const argv of [['check', work], ['test', work], ['explain', `${work}/one.md:1:25`], ['--help']]) {
      const { status, stderr } = withoutSockets('dist/cli.js', ...argv);
      assert.ok(status !== null && status < 2, `${argv[0]}: ${stderr}`);
    }
  });

  it('opens no socket in the server, from the first message to the last', async () => {
    write('deny.cjs', denySockets);
    const server = spawn(process.execPath, ['--require', join(folder, 'deny.cjs'), 'dist/server.js', '--stdio']);
    const client = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    const textDocument = { uri: pathToFileURL(join(folder, 'work/one.md')).href };
    const workspaceFolders = [{ uri: pathToFileURL(join(folder, 'work')).href, name: 'work' }];
    await client.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities: {},
    });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'markdown', version: 1, text },
    });
    const report: { items: unknown[] } = await client.sendRequest('textDocument/diagnostic', { textDocument });
    assert.equal(report.items.length, 1);
    await client.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 25 } });
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    const [status] = await once(server, 'exit');
    assert.equal(status, 0);
    client.dispose();
  });

  it('finds no program here that could open one, but for the streams to an editor', () => {
    const way =
      /(?<![.\w])(?:fetch|importScripts)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|\brequire\("(?:node:)?(?:net|https?|http2|tls|dgram|dns)"\)/g;
    const programs = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const ways = programs.flatMap((name) =>
      [...new Set(readFileSync(join('dist', name), 'utf8').match(way))].map((each) => `${name}: ${each}`),
    );
    assert.deepEqual(ways.sort(), ['client.js: require("net")', 'server.js: require("net")']);
  });

  it('would be caught if it did', () => {
    for (const code of [
      'fetch("http://127.0.0.1:59999/")',
      'require("node:net").connect(9, "127.0.0.1")',
      'require("node:net").createServer().listen(0)',
      'require("node:dns").lookup("a.example", () => {})',
      'require("node:dgram").createSocket("udp4").send("a", 9, "127.0.0.1")',
      'require("node:https").get("https://a.example/")',
    ]) {
      write('work/probe.js', code);
      const { status, stderr } = withoutSockets(join(folder, 'work/probe.js'));
      assert.equal(status, 99, `${code}: ${stderr}`);
    }
  });

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  /** Runs a program that is ended as soon as it asks for a socket. */
  function withoutSockets(program: string, ...argv: readonly string[]) {
    write('deny.cjs', denySockets);
    return node('--require', join(folder, 'deny.cjs'), resolve(program), ...argv);
  }
});

function clientele(...argv: readonly string[]) {
  return node(resolve('dist/cli.js'), ...argv);
}

function node(...argv: readonly string[]) {
  return spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { startServer } from '../package/lspClient';
import { inWorkspace, misuse, root } from './commandLine';

/** Writes down what was loaded when compiled code begins to be kept, in the place of the Node that can keep it. */
const standIn = `
const { basename } = require('node:path');
require('node:module').enableCompileCache = () => {
  const loaded = Object.keys(require.cache).map((path) => basename(path)).filter((name) => name !== 'standIn.cjs');
  require('node:fs').appendFileSync(process.env.KEPT, loaded.join(' ') + '\\n');
};
`;

type Start = (
  folder: string,
  environment: Readonly<Record<string, string>>,
  ...first: readonly string[]
) => Promise<void>;

const checkLetter: Start = async (folder, environment, ...first) => {
  const argv = [...first, join(root, 'dist/cli.js'), 'check', join(folder, 'letter.md')];
  const { exitCode } = startServer(process.execPath, argv, environmentWith(environment));
  assert.equal(await exitCode, 1);
};

const askServer: Start = async (_folder, environment, ...first) => {
  const argv = [...first, join(root, 'dist/server.js'), '--stdio'];
  const server = startServer(process.execPath, argv, environmentWith(environment));
  await server.initialize();
  assert.deepEqual(await server.find(misuse), ['0:23 customers']);
  await server.client.sendRequest('shutdown');
  await server.client.sendNotification('exit');
  assert.equal(await server.exitCode, 0);
};

describe('what Node has compiled', () => {
  for (const [name, start, bundle] of [
    ['the command line', checkLetter, 'cli.js'],
    ['the server', askServer, 'server.js'],
  ] as const) {
    it(`is kept for the next start of ${name}, from the first bundle on`, () =>
      inWorkspace({ 'letter.md': misuse, 'standIn.cjs': standIn }, async (folder) => {
        const kept = join(folder, 'kept.txt');
        await start(folder, { KEPT: kept }, '--require', join(folder, 'standIn.cjs'));
        assert.equal(readFileSync(kept, 'utf8'), `${bundle}\n`);
      }));

    if ('enableCompileCache' in module) {
      it(`is found there by the second start of ${name}`, () =>
        inWorkspace({ 'letter.md': misuse }, async (folder) => {
          await start(folder, { TMPDIR: folder, TEMP: folder });
          const first = filesIn(join(folder, 'node-compile-cache'));
          assert.ok(first.length > 0, 'something is kept');
          await start(folder, { TMPDIR: folder, TEMP: folder });
          assert.deepEqual(filesIn(join(folder, 'node-compile-cache')), first, 'nothing is written anew');
        }));
    }
  }
});

/** Without what the one who runs the tests may have settled for their own Node. */
function environmentWith(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, ...inherited } = process.env;
  return { ...inherited, ...environment };
}

/** Each with the time it was written. */
function filesIn(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat }) => `${name} ${stat.mtimeMs}`)
    .sort();
}

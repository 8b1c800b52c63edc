#!/usr/bin/env node
/**
 * Stands in for the `code` executable where `@vscode/test-electron` starts one: it takes the same arguments, but runs
 * the server of the VS Code that npm carries and opens it in a Chromium that nobody sees. The exit code is the suite's.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mark, suitePasses } from '../suiteInChromium.mjs';
import { makeServerFolder, removeServerFolder, startServer } from './server.mjs';

process.env.TEST_MARK = mark;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

process.exitCode = 1;
const folder = makeServerFolder();
let server;
try {
  server = await startServer(folder, { more: ['--enable-smoke-test-driver'] });
  const payload = {
    extensionDevelopmentPath: remote(values.extensionDevelopmentPath),
    extensionTestsPath: remote(values.extensionTestsPath),
  };
  const address = server.address({ folder: resolve(positionals[0]), payload });
  if (await suitePasses(address, server.ended)) process.exitCode = 0;
} catch (error) {
  console.log(error.message);
} finally {
  await server?.stop();
  removeServerFolder(folder);
}

function remote(path) {
  return `vscode-remote://127.0.0.1:${server.port}${resolve(path)}`;
}

/**
 * Runs test/vscode once more, in VS Code for the Web: the extension and its tests in one web worker, the server in
 * another, and the workspace in no file system. The VS Code is the oldest we promise to run in.
 */
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { bundleTestsForTheWeb } from './bundle-tests.mjs';
import { root, say } from './install.mjs';
import { suitePasses } from './suiteInChromium.mjs';
import { installVsCodeForTheWeb, webBuild, webHome } from './vscode-web/install.mjs';

await installVsCodeForTheWeb();
const suite = await bundleTestsForTheWeb('vscode');
const { open } = createRequire(join(webHome, 'package.json'))('@vscode/test-web');
const port = await freePort();
const server = await open({
  ...webBuild,
  browserType: 'none',
  extensionDevelopmentPath: root,
  extensionTestsPath: suite,
  // What the tests write stays in the window.
  folderPath: join(root, 'test', 'fixtures', 'workspace'),
  host: 'localhost',
  port,
});
try {
  process.exitCode = (await suitePasses(`http://localhost:${port}`)) ? 0 : 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
} finally {
  server.dispose();
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts and stops the server of the VS Code that npm carries. It answers on 127.0.0.1 and to its own token only. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeForVsCode, serverMain } from './install.mjs';

/** A window with the document and nothing beside it. */
const quietWindow = {
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** Makes the folder a server keeps its state in. It is short, since the path of a socket may not exceed 107 characters. */
export function makeServerFolder(settings = {}) {
  const folder = mkdtempSync('/tmp/clientele-');
  mkdirSync(join(folder, 'data', 'User'), { recursive: true });
  writeFileSync(join(folder, 'data', 'User', 'settings.json'), JSON.stringify({ ...quietWindow, ...settings }));
  return folder;
}

export function installExtension(folder, vsix) {
  const args = [serverMain, ...placesIn(folder), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(nodeForVsCode, args, { env: environmentOf(folder), encoding: 'utf8' });
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}

/**
 * Gives the server once it listens. `stop` ends it with everything it started.
 * @param trusting whether what a window opens counts as trusted, without a question
 */
export async function startServer(folder, { trusting = true, more = [] } = {}) {
  const token = randomBytes(16).toString('hex');
  const args = [serverMain, '--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off');
  if (trusting) args.push('--disable-workspace-trust');
  // A process group of its own, so that the extension hosts and language servers below it can be ended with it.
  const child = spawn(nodeForVsCode, [...args, ...placesIn(folder), ...more], {
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const end = () => endGroup(child.pid);
  const stop = async () => {
    end();
    process.off('exit', end);
    await ended;
  };
  process.once('exit', end);

  let output = '';
  const port = await new Promise((resolve, reject) => {
    const read = (text) => {
      output += text;
      const listening = /Extension host agent listening on (\d+)\s/.exec(output);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The VS Code server ended with exit code ${code}:\n${output}`)));
  });
  return { port, ended, stop, output: () => output, address: (query) => addressOf(port, token, query) };
}

export function removeServerFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function placesIn(folder) {
  return [
    '--server-data-dir',
    folder,
    '--user-data-dir',
    join(folder, 'data'),
    '--extensions-dir',
    join(folder, 'extensions'),
  ];
}

/** Sockets go into the folder too, and no gallery is asked for anything. */
function environmentOf(folder) {
  return { ...process.env, TMPDIR: folder, XDG_RUNTIME_DIR: folder, EXTENSIONS_GALLERY: '{}' };
}

/** VS Code's own values in the address: `payload` holds what a desktop VS Code takes from its command line. */
function addressOf(port, token, { folder, payload = {} }) {
  const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(Object.entries(payload)) });
  return `http://127.0.0.1:${port}/?${String(query).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

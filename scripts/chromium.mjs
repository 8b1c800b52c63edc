/** Finds a Chromium on this machine, or brings one. It is the window of the VS Code that npm carries. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './install.mjs';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];

/** What a window needs that nobody looks at. It may run as root in a container, hence no sandbox: it opens 127.0.0.1 only. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  // Who launches it also closes it; Playwright's own handlers would end the process first.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath: await ensureChromium(), args: switches, ...signals });
}

/** The path of a Chromium that runs. */
export async function ensureChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (runs(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, which does not run.`);
  }
  return installed() ?? (await downloaded()) ?? (await fromApt()) ?? (await fromPlaywright());
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

/** Ubuntu's chromium-browser may be a stub that only speaks of snaps, so a name on the PATH is not enough. */
function runs(program) {
  return existsSync(program) && spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

async function downloaded() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('There is no Chromium here: installing it with apt-get …');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], quiet);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
  return installed();
}

async function fromPlaywright() {
  say("There is no Chromium here: taking Playwright's …");
  const code = await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  const path = await downloaded();
  if (code === 0 && path && runs(path)) return path;
  throw new Error('No Chromium could be had. Install Chromium, Chrome or Edge, or say in CHROMIUM_PATH where one is.');
}

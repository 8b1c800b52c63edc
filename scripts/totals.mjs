/** Runs a suite in a process of its own, and reads the totals that it tells on its closing line. */
import { spawn } from 'node:child_process';
import { root } from './install.mjs';

/** From now on a signal does not end this process; whoever waits with `listen` ends, and tidies up after itself. */
export function whenToldToEnd() {
  const told = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => told.abort(new Error(`It was told to end, by ${signal}.`)));
  }
  return told.signal;
}

/**
 * Runs Node with these arguments, hands over what it prints, and keeps what it says beside its errors.
 * @param told when it is aborted, what runs is told to end, too
 */
export function listen(args, { env = process.env, show = (text) => process.stdout.write(text), told } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], signal: told });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      show(text);
    });
    child.stderr.setEncoding('utf8').on('data', show);
    child.on('error', (error) => reject(told?.aborted ? told.reason : error));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Undefined where there is no such line: an exit code alone can lie. */
export function totalsIn(output) {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped\s*$/gm)].at(-1);
  if (!line) return undefined;
  const [passed, failed, skipped] = line.slice(1).map(Number);
  return { passed, failed, skipped };
}

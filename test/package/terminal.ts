/** A terminal that nobody sees: a program runs in it as it does for somebody, and its screen can be read. */
import { spawn } from 'node:child_process';
import { Terminal } from '@xterm/headless';

export interface TerminalWindow {
  type(keys: string): void;
  /** Waits, a minute at most, until the screen shows it; else the screen is told. */
  until(shows: (screen: string) => boolean): Promise<void>;
  readonly exitCode: Promise<number | null>;
  close(): void;
}

const patience = 60_000;
const rows = 40;
const columns = 160;

/** @param command for the shell; `script` gives it the terminal, which Node has none of */
export function openTerminal(command: string, cwd: string, env: NodeJS.ProcessEnv): TerminalWindow {
  const terminal = new Terminal({ rows, cols: columns, allowProposedApi: true });
  const sized = `stty rows ${rows} columns ${columns}; exec ${command}`;
  const program = spawn('script', ['--quiet', '--flush', '--return', '--command', sized, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm-256color', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exitCode = new Promise<number | null>((resolve) => program.once('close', resolve));
  program.stdout.setEncoding('utf8').on('data', (output: string) => terminal.write(output));
  // Programs ask a terminal what it can do, and wait for the answer.
  terminal.onData((answer) => program.stdin.write(answer));

  function screen(): string {
    const { active } = terminal.buffer;
    return Array.from({ length: rows }, (_, row) => active.getLine(row)?.translateToString(true)).join('\n');
  }

  return {
    exitCode,
    close: () => program.kill(),
    type: (keys) => program.stdin.write(keys),
    until: (shows) =>
      new Promise((resolve, reject) => {
        const ends = setTimeout(() => reject(new Error(`The screen shows\n${screen()}`)), patience);
        const look = () => {
          if (!shows(screen())) return;
          clearTimeout(ends);
          watching.dispose();
          resolve();
        };
        const watching = terminal.onWriteParsed(look);
        look();
      }),
  };
}

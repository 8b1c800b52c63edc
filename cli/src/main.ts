#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
/** The entry: hands the process to the command line. The exit code is set and never forced, so that pipes are emptied. */
import { arrayBuffer } from 'node:stream/consumers';
import { run } from './run';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` has seen enough and closed the pipe.
    if (error.code !== 'EPIPE') throw error;
  });
}

const host = {
  workingFolder: process.cwd(),
  readStandardInput: async () => new Uint8Array(await arrayBuffer(process.stdin)),
  print: (text: string) => process.stdout.write(text),
  complain: (text: string) => process.stderr.write(text),
  ask: process.stdin.isTTY ? askOnTerminal : null,
};

/** Null when the terminal is closed before the line is. */
function askOnTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    terminal.on('close', () => resolve(null));
    void terminal.question(question).then((answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}

run(process.argv.slice(2), host).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error) => {
    host.complain(`clientele stopped: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  },
);

#!/usr/bin/env node
/** The entry: hands the process to the command line. The exit code is set and never forced, so that pipes are emptied. */
import '../../workspace/src/node/compileCache';
import { join } from 'node:path';
import { type Host, run } from './run';
import { isColoured, progressOn } from './terminal';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` has seen enough and closed the pipe.
    if (error.code !== 'EPIPE') throw error;
  });
}

const host: Host = {
  workingFolder: process.cwd(),
  readStandardInput,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  colours: isColoured(process.stdout, process.env),
  progress: progressOn(process.stderr, process.env),
  ask: process.stdin.isTTY ? askOnTerminal : null,
  // The server is a bundle of its own, which reads from the arguments how it is reached.
  serve: () => import(join(__dirname, 'server.js')),
};

async function readStandardInput(): Promise<Uint8Array> {
  const { arrayBuffer } = await import('node:stream/consumers');
  return new Uint8Array(await arrayBuffer(process.stdin));
}

/** Null when the terminal is closed before the line is. */
async function askOnTerminal(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline/promises');
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
    if (exitCode !== null) process.exitCode = exitCode;
  },
  (error) => {
    host.complain(`clientele stopped: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  },
);

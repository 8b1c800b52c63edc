/** A language server in a process of its own, and what a client sends it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import rpc from 'vscode-jsonrpc/node';

export const uri = 'file:///bench/proposal.md';

export function startServer(...args) {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest(() => null);
  connection.onNotification(() => undefined);
  connection.listen();
  let version = 1;
  let resultId;
  return {
    pid: child.pid,
    initialize: () =>
      connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {
          workspace: {
            configuration: true,
            diagnostics: { refreshSupport: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
          textDocument: { diagnostic: { relatedInformation: true } },
        },
      }),
    async open(text) {
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      });
    },
    change: (contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges,
      }),
    async pull() {
      const previous = resultId === undefined ? {} : { previousResultId: resultId };
      const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...previous });
      resultId = report.resultId ?? resultId;
      return report;
    },
    /** Milliseconds the processor has spent on its main thread so far; null where the system does not tell. */
    cpu() {
      try {
        return Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
      } catch {
        return null;
      }
    },
    /** Resident memory in megabytes; null where the system does not tell. */
    memory() {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
      } catch {
        return null;
      }
    },
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      child.kill();
    },
  };
}

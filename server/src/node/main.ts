/** The transport of the server in Node: IPC, standard streams, a pipe or a socket, as the command line asks. It knows nothing else. */
import '../../../workspace/src/node/compileCache';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type Serve, startServer } from '../startServer';

const transports = ['--node-ipc', '--stdio', '--pipe', '--socket'];

if (process.argv.some((argument) => transports.includes(argument.split('=')[0] ?? ''))) {
  startServer((options) => createConnection(ProposedFeatures.all, options), loadServe);
} else {
  process.stderr.write(`Say how an editor reaches the language server: ${transports.join(', ')}.\n`);
  process.exitCode = 2;
}

async function loadServe(): Promise<Serve> {
  const { serve } = await import('../serve');
  const { diskSource } = await import('../../../workspace/src/node/disk');
  return (connection, client) => serve(connection, client, diskSource(fileURLToPath));
}

/** The transport of the server in Node: IPC, standard streams, a pipe or a socket, as the command line asks. It knows nothing else. */
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskSource } from '../../../workspace/src/node/disk';
import { afterShutdown } from '../afterShutdown';
import { startServer } from '../startServer';

const transports = ['--node-ipc', '--stdio', '--pipe', '--socket'];

if (process.argv.some((argument) => transports.includes(argument.split('=')[0] ?? ''))) {
  startServer(createConnection(ProposedFeatures.all, afterShutdown()), diskSource(fileURLToPath));
} else {
  process.stderr.write(`Say how an editor reaches the language server: ${transports.join(', ')}.\n`);
  process.exitCode = 2;
}

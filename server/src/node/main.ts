/** The transport of the server in Node: IPC, standard streams or a socket, as the command line asks. It knows nothing else. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../startServer';

startServer(createConnection(ProposedFeatures.all));

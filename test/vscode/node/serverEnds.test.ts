/** What only the extension host in Node can show: the server as a process of its own. */
import { strict as assert } from 'node:assert';
import { window } from 'vscode';
import { ErrorAction } from 'vscode-languageclient';
import { createErrorHandler } from '../../../client/src/serverEnds';
import { append, findingsIn, openCopyOf } from '../support';
import { serverProcess } from './serverProcess';

describe('a server that is killed', () => {
  const show = window.showWarningMessage;
  const said: string[] = [];

  before(() => {
    window.showWarningMessage = (message: string) => {
      said.push(message);
      return Promise.resolve(undefined);
    };
  });

  after(() => {
    window.showWarningMessage = show;
  });

  it('is not given up for the messages that it got no more', async () => {
    const { error } = createErrorHandler(
      () => undefined,
      () => undefined,
    );
    for (const count of [undefined, 1, 9])
      assert.deepEqual(await error(new Error('EPIPE'), undefined, count), { action: ErrorAction.Continue });
  });

  it('is started again, which is said once, and its findings are back', async () => {
    const document = await openCopyOf('notes.txt');
    await findingsIn(document, 1);
    for (const found of [2, 3]) {
      const server = await serverProcess();
      process.kill(server, 'SIGKILL');
      await append(document, '\nOur customers sign an engagement letter before we give legal advice.\n');
      await findingsIn(document, found);
      assert.notEqual(await serverProcess(), server);
    }
    assert.deepEqual(said, ['Clientele’s language server ended by itself and was started again.']);
  });
});

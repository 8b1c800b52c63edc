/** What only the extension host in Node can show: the server as a process of its own. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { window } from 'vscode';
import { append, findingsIn, openCopyOf } from '../support';

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

/** The child of this extension host that runs the server, as soon as there is one. */
async function serverProcess(): Promise<number> {
  for (;;) {
    const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const line = list.split('\n').find((each) => {
      const [, parent] = each.trim().split(/\s+/);
      return parent === String(process.pid) && /dist[/\\]server\.js/.test(each);
    });
    if (line !== undefined) return Number.parseInt(line.trim(), 10);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

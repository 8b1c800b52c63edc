/** What runs before there is anything to read. */
import { strict as assert } from 'node:assert';
import { findingsIn, openCopyOf } from '../support';
import { serverProcess, serverProcesses } from './serverProcess';

let atFirst: readonly number[];

// Outside of every suite, so that it comes before the tests of all files: each of those opens what is read.
before(() => {
  atFirst = serverProcesses();
});

describe('the server', () => {
  it('does not run before a document that it reads is open, and runs once then', async () => {
    assert.deepEqual(atFirst, []);
    await findingsIn(await openCopyOf('notes.txt'), 1);
    assert.deepEqual(serverProcesses(), [await serverProcess()]);
  });
});

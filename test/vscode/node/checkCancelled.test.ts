/** A check that is called off while it runs. It lasts long enough for that where the disk and the server are real. */
import { strict as assert } from 'node:assert';
import { type CancellationToken, commands, type Progress, Uri, window, workspace } from 'vscode';
import type { CheckResult } from '../../../server/src/protocol';

/** Many and long, so that reading them all takes seconds, and to call it off the blink of an eye. */
const documents = 200;
const text = Array.from(
  { length: 300 },
  (_, index) => `We are law firm ${index}. Our customers sign an engagement letter before we give legal advice.\n`,
).join('\n');

describe('the check of the workspace, called off', () => {
  const { withProgress } = window;
  let folder: Uri;

  before(async () => {
    const root = workspace.workspaceFolders?.[0]?.uri;
    assert(root, 'the tests need a workspace');
    folder = Uri.joinPath(root, 'called-off');
    const files = Array.from({ length: documents }, (_, index) => Uri.joinPath(folder, `${index}.md`));
    await Promise.all(files.map((file) => workspace.fs.writeFile(file, new TextEncoder().encode(text))));
  });

  after(async () => {
    window.withProgress = withProgress;
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('stops, and what was read until then counts', async () => {
    // The button of the notification that shows the progress, and of no other, pressed as soon as something was read.
    await commands.executeCommand('notifications.clearAll');
    window.withProgress = (options, task) =>
      withProgress(options, (progress, token) => task(pressingCancel(progress, token), token));
    const checked = await commands.executeCommand<CheckResult | undefined>('clientele.checkWorkspace');
    assert(checked && checked.documents > 0 && checked.documents < documents, `${checked?.documents} were read`);
  });
});

function pressingCancel<T>(progress: Progress<T>, token: CancellationToken): Progress<T> {
  return {
    report(value) {
      progress.report(value);
      if (!token.isCancellationRequested) void commands.executeCommand('notification.acceptPrimaryAction');
    },
  };
}

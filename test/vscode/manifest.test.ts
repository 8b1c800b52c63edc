import { strict as assert } from 'node:assert';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { findingsIn } from './support';

interface Binding {
  readonly key: string;
  readonly command: string;
}

describe('the manifest', () => {
  it('binds no key that VS Code has bound already', async () => {
    const opened = workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const text = (await opened).getText();
    const bindings: readonly Binding[] = JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''));
    const { contributes } = extensions.getExtension('clientele.clientele')?.packageJSON ?? {};
    const ours: readonly Binding[] = contributes.keybindings;
    assert(ours.length > 0 && bindings.length > 500);
    for (const { key, command } of ours) {
      const others = bindings.filter((each) => each.key === key && !each.command.startsWith('clientele.'));
      assert.deepEqual(others, [], `${command} on ${key}`);
      assert(bindings.some((each) => each.key === key && each.command === command));
    }
  });

  it('has a command for every title it shows', async () => {
    const extension = extensions.getExtension('clientele.clientele');
    await extension?.activate();
    const { contributes } = extension?.packageJSON ?? {};
    const known = await commands.getCommands(true);
    for (const { command, title } of contributes.commands) {
      assert(known.includes(command), command);
      assert.doesNotMatch(title, /%/);
    }
  });

  it('has an example in which there is something to see', async () => {
    await commands.executeCommand('clientele.openExample');
    const document = window.activeTextEditor?.document;
    assert(document?.isUntitled);
    await findingsIn(document, 2);
  });
});

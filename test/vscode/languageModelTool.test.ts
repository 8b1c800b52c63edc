import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openCopyOf } from './support';

/** What of the newer API is used here; the oldest VS Code we run in has none of it. */
interface Tools {
  readonly tools?: readonly { readonly name: string }[];
  invokeTool?(name: string, options: object): Thenable<{ readonly content: readonly { readonly value: string }[] }>;
}

/** The oldest VS Code that we run in keeps them to itself, and throws when they are looked at. */
function hasTools(lm: Tools): boolean {
  try {
    return lm.invokeTool !== undefined && lm.tools !== undefined;
  } catch {
    return false;
  }
}

describe('the tool for agents', () => {
  it('checks a text as a document is checked, where VS Code has such tools', async () => {
    await openCopyOf('notes.txt');
    const extension = vscode.extensions.getExtension('clientele.clientele');
    await extension?.activate();
    assert(extension?.isActive);
    const lm = vscode.lm as Tools;
    if (!hasTools(lm)) return;
    assert(lm.tools?.some(({ name }) => name === 'clientele_check'));
    const text = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.';
    const invoke = (input: object) => lm.invokeTool?.('clientele_check', { input, toolInvocationToken: undefined });
    const result = await invoke({ text });
    const { findings, corrected } = JSON.parse(result?.content[0]?.value ?? '');
    assert.equal(findings.length, 1);
    assert.equal(corrected, text.replace('customers', 'clients'));
    await assert.rejects(async () => invoke({ words: text }));
  });
});

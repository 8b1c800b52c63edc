/** The pages that say who writes the documents beside them, in an editor. */
import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { connect, editor } from './connection';

const folder = 'file:///site';
const newsletter = 'file:///site/news/may.md';
const text = 'We wish all our customers a quiet August.';
const about = '# Harlow & Pike Solicitors\n\nWe are a law firm in Leeds.';
const watching: ClientCapabilities = {
  ...editor,
  workspace: { ...editor.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

describe('an about page in the workspace', () => {
  it('tells who writes, and tells it anew when it changes', async () => {
    const files: Record<string, string> = { 'about.md': about };
    const disk = { read: async (_folder: string, path: string) => files[path] ?? null };
    const client = await connect({ folders: [folder], disk, capabilities: watching });
    await client.open(newsletter, text);
    assert.equal((await client.diagnostics(newsletter)).length, 1);
    files['about.md'] = '# Notes\n\nWhat we did in May.';
    const changes = [{ uri: 'file:///site/about.md', type: 2 }];
    await client.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual(await client.diagnostics(newsletter), []);
  });
});

/**
 * The set-ups of docs/editors.md for editors that no test can start: the command they name runs as packed, and each language
 * they list, by the id that the editor sends for it, is read as what it is. What is sent for which was read in the editors' sources.
 */
import { strict as assert } from 'node:assert';
import { parse as parseJson } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { languageOfDocument } from '../../core/src/index';
import { blocksFor } from './editorsPage';
import { type Letter, letters } from './letters';
import { type Server, startServer } from './lspClient';
import { packedOnPath } from './packed';

interface SetUp {
  readonly command: readonly string[];
  readonly languageIds: readonly string[];
}

function neovim(): SetUp {
  const [recent = ''] = blocksFor('Neovim', 'lua');
  const list = (key: string) => wordsIn(new RegExp(`${key} = \\{(.*)\\}`).exec(recent)?.[1] ?? '');
  // It sends the type of the file.
  return { command: list('cmd'), languageIds: list('filetypes') };
}

function zed(): SetUp {
  const [manifest = ''] = blocksFor('Zed', 'toml');
  const [source = ''] = blocksFor('Zed', 'rust');
  const { languages, language_ids } = (
    parseToml(manifest) as {
      language_servers: { clientele: { languages: string[]; language_ids: Record<string, string> } };
    }
  ).language_servers.clientele;
  const command = /which\((.*?)\)/.exec(source)?.[1] ?? '';
  const args = /args: vec!\[(.*?)\]/.exec(source)?.[1] ?? '';
  return {
    command: wordsIn(command + args),
    // What is not in the table goes by its name in small letters.
    languageIds: languages.map((name) => language_ids[name] ?? name.toLowerCase()),
  };
}

function sublimeText(): SetUp {
  const [settings = ''] = blocksFor('Sublime Text', 'json');
  const { command, selector, enabled } = parseJson(settings).clientele;
  assert.equal(enabled, true);
  // Some scopes have a name; of the others it is the second part.
  const names: Readonly<Record<string, string>> = {
    'text.html.markdown': 'markdown',
    'text.tex.latex': 'latex',
    'text.plain': 'plaintext',
  };
  const scopes: string[] = selector.split(' | ');
  return { command, languageIds: scopes.map((scope) => names[scope] ?? scope.split('.')[1] ?? scope) };
}

/** What stands between quotation marks. */
function wordsIn(source: string): string[] {
  return [...source.matchAll(/["'](.+?)["']/g)].map(([, word = '']) => word);
}

describe('the set-up for', function () {
  this.timeout(300_000);

  for (const [editor, setUp] of Object.entries({
    'Neovim from 0.11 on': neovim,
    Zed: zed,
    'Sublime Text': sublimeText,
  })) {
    it(`${editor} starts the server, and every language is checked and mended`, async () => {
      const { command, languageIds } = setUp();
      const byLanguage = new Map(languageIds.map((id) => [languageOfDocument(id, ''), id]));
      assert.deepEqual(
        [...byLanguage.keys()].sort(),
        letters.map(({ language }) => language),
      );
      const [program = '', ...args] = command;
      const server = startServer(program, args, packedOnPath());
      await server.initialize();
      for (const letter of letters) await mend(server, letter, byLanguage.get(letter.language) ?? '');
    });
  }
});

async function mend(server: Server, { language, name, text, mended }: Letter, languageId: string): Promise<void> {
  const uri = `file:///${name}`;
  await server.open(uri, text, languageId);
  const diagnostics: Diagnostic[] = await server.pull(uri);
  assert.deepEqual([diagnostics.length, diagnostics[0]?.code], [2, 'wrong-term'], language);
  const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostics[0]?.range,
    context: { diagnostics: diagnostics.slice(0, 1) },
  });
  const preferred = actions.find(({ isPreferred }) => isPreferred);
  assert.equal(preferred?.title, 'Replace with “clients”', language);
  const edits = preferred.edit?.changes?.[uri] ?? [];
  assert.equal(TextDocument.applyEdits(TextDocument.create(uri, languageId, 1, text), edits), mended, language);
}

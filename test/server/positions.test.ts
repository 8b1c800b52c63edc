/** Positions in whatever a client counts: UTF-16 units, bytes of UTF-8 or code points, over the real server. */
import assert from 'node:assert/strict';
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver/node';
import { connect, type Editor, editor } from './connection';

/** Before the word stand an emoji of several code points, letters of two and three bytes and a mark that combines. */
const before = '👩‍⚖️ 中文 cafe\u0301 é ';
const firm = 'We are a law firm, and we give legal advice under an engagement letter.';
const line = `${before}Our customers sign. 🎉`;
const text = `${firm}\r\n\r\n${line}\r\n`;

/** How long a text is in each encoding. */
const lengths: Readonly<Record<string, (text: string) => number>> = {
  'utf-8': (text) => Buffer.byteLength(text, 'utf8'),
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
};

function offering(...positionEncodings: string[]): Promise<Editor> {
  return connect({ capabilities: { ...editor, general: { positionEncodings } } });
}

function wordAt(length: (text: string) => number, word = 'customers'): Range {
  const start = length(`${before}Our `);
  return { start: { line: 2, character: start }, end: { line: 2, character: start + length(word) } };
}

describe('position encodings', () => {
  it('are settled at the beginning: UTF-16 where it is offered, else the first that is known', async () => {
    const rows: [offered: string[] | undefined, chosen: string][] = [
      [undefined, 'utf-16'],
      [[], 'utf-16'],
      [['utf-16'], 'utf-16'],
      [['utf-8', 'utf-16'], 'utf-16'],
      [['utf-32', 'utf-8', 'utf-16'], 'utf-16'],
      [['utf-8'], 'utf-8'],
      [['utf-32'], 'utf-32'],
      [['utf-7', 'utf-32', 'utf-8'], 'utf-32'],
      [['toString', 'utf-7'], 'utf-16'],
    ];
    for (const [offered, chosen] of rows) {
      const client = await (offered === undefined ? connect() : offering(...offered));
      assert.equal(client.initializeResult.capabilities.positionEncoding, chosen, JSON.stringify(offered));
    }
  });

  for (const [encoding, length] of Object.entries(lengths)) {
    describe(encoding, () => {
      const uri = 'untitled:one.md';
      let client: Editor;

      beforeEach(async () => {
        client = await offering(encoding);
        await client.open(uri, text);
      });

      it('tells where a word stands, and understands where one is meant', async () => {
        const [diagnostic] = await client.diagnostics(uri);
        assert.ok(diagnostic);
        assert.deepEqual(diagnostic.range, wordAt(length));
        const { start } = diagnostic.range;
        assert.deepEqual((await client.hover(uri, start))?.range, wordAt(length));
        assert.equal(await client.hover(uri, { line: 2, character: start.character - 2 }), null);
        const actions = await client.actions(uri, { diagnostics: [diagnostic] }, diagnostic.range);
        assert.deepEqual(editsOf(actions.find(({ isPreferred }) => isPreferred)), [
          { range: wordAt(length, 'customer'), newText: 'client' },
        ]);
      });

      it('points to the words that told', async () => {
        const [diagnostic] = await client.diagnostics(uri);
        const told = firm.indexOf('engagement letter');
        assert.ok(
          diagnostic?.relatedInformation?.some(({ location }) => location.range.start.character === told),
          JSON.stringify(diagnostic?.relatedInformation),
        );
      });

      it('follows edits, each in the text that those before it have left', async () => {
        const at = length(`${before}Our customers sign. `);
        await client.change(
          uri,
          2,
          { range: { start: { line: 2, character: 0 }, end: { line: 2, character: length(before) } }, text: '🎈é ' },
          {
            range: { start: { line: 2, character: length('🎈é ') }, end: { line: 2, character: length('🎈é Our') } },
            text: 'Now our',
          },
        );
        const [moved] = await client.diagnostics(uri);
        assert.equal(moved?.range.start.character, length('🎈é Now our '));
        await client.change(uri, 3, { text });
        const end = { line: 2, character: at + length('🎉') };
        await client.change(uri, 4, { range: { start: { line: 2, character: at }, end }, text: 'é' });
        await client.change(uri, 5, {
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: at } },
          text: '',
        });
        assert.deepEqual(await client.diagnostics(uri), []);
      });

      it('takes a position beyond the line, or within a character, for the nearest there is', async () => {
        assert.equal(await client.hover(uri, { line: 2, character: 1e6 }), null);
        assert.equal(await client.hover(uri, { line: 2, character: 1 }), null);
        assert.equal((await client.diagnostics(uri)).length, 1);
      });
    });
  }
});

function editsOf(action: CodeAction | undefined): TextEdit[] {
  const [change] = action?.edit?.documentChanges ?? [];
  return change !== undefined && 'edits' in change ? (change.edits as TextEdit[]) : [];
}

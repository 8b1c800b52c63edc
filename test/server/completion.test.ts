import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completions } from '../../server/src/completion';
import { connect } from './connection';

/** What is offered at “|”: the text as it would be with the first choice taken, and the number of choices. */
function offered(marked: string, languageId = 'markdown'): [first: string | undefined, count: number] {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const document = TextDocument.create('file:///a', languageId, 1, text);
  const items = completions(document, document.positionAt(at));
  const [edit] = items.map(({ textEdit }) => textEdit);
  if (edit === undefined || !('range' in edit)) return [undefined, items.length];
  return [TextDocument.applyEdits(document, [edit]), items.length];
}

describe('completion', () => {
  const actions = 6;
  const rules = 4;

  it('offers whole directives once a comment is opened', () => {
    assert.deepEqual(offered('<!-- |'), ['<!-- clientele-disable-line -->', actions]);
    assert.deepEqual(offered('A <!--|'), ['A <!-- clientele-disable-line -->', actions]);
    assert.deepEqual(offered('<!-- cli| -->'), ['<!-- clientele-disable-line -->', actions]);
    assert.deepEqual(offered('{/* c|', 'mdx'), ['{/* clientele-disable-line */}', actions]);
    assert.deepEqual(offered('% cl|', 'latex'), ['% clientele-disable-line', actions]);
    assert.deepEqual(offered('.. |', 'rst'), ['.. clientele-disable-line', actions]);
  });

  it('offers actions, rules and businesses where they belong', () => {
    assert.deepEqual(offered('<!-- clientele-| -->'), ['<!-- clientele-disable-line -->', actions]);
    assert.deepEqual(offered('<!-- clientele-dis| -->'), ['<!-- clientele-disable-line -->', actions]);
    assert.deepEqual(offered('<!-- clientele-disable-line | -->'), [
      '<!-- clientele-disable-line wrong-term -->',
      rules,
    ]);
    assert.deepEqual(offered('<!-- clientele-disable wrong-term, h| -->'), [
      '<!-- clientele-disable wrong-term, house-term -->',
      rules - 1,
    ]);
    assert.match(offered('<!-- clientele-context | -->')[0] ?? '', /^<!-- clientele-context [a-z-]+ -->$/);
  });

  it('offers nothing elsewhere', () => {
    for (const text of ['|', 'Our cl|', '<!-- hello |', '<!-- clientele-enable --> cl|', 'clientele-|']) {
      assert.deepEqual(offered(text), [undefined, 0], text);
    }
    assert.deepEqual(offered('https://cl|', 'typst'), [undefined, 0]);
    assert.deepEqual(offered('# cl|', 'python'), [undefined, 0]);
  });

  it('is what the server answers', async () => {
    const client = await connect();
    const uri = 'file:///docs/proposal.md';
    await client.open(uri, '<!-- clientele-');
    const position = { line: 0, character: 15 };
    const items = await client.client.sendRequest<unknown[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    assert.equal(items.length, actions);
    assert.deepEqual(client.initializeResult.capabilities.completionProvider, { triggerCharacters: ['-'] });
  });
});

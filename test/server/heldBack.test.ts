import assert from 'node:assert/strict';
import { withoutHeldBack } from '../../client/src/heldBack';

/** A finding for each word in brackets; “|” is a caret. */
function read(marked: string) {
  const found: { text: string; message: string; range: { start: Place; end: Place } }[] = [];
  const carets: Place[] = [];
  for (const [line, written] of marked.split('\n').entries()) {
    let character = 0;
    let start: number | undefined;
    let text = '';
    for (const letter of written) {
      if (letter === '|') carets.push({ line, character });
      else if (letter === '[') [start, text] = [character, ''];
      else if (letter === ']') {
        const range = { start: { line, character: start ?? 0 }, end: { line, character } };
        found.push({ text, message: 'Say clients.', range });
      } else {
        character++;
        text += letter;
      }
    }
  }
  return { found, carets };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The words underlined in `marked` while it is typed in at the caret; those in `before` were underlined already. */
function underlined(marked: string, before = ''): string[] {
  const { found, carets } = read(marked);
  return withoutHeldBack(found, read(before).found, carets).map(({ text }) => text);
}

describe('a finding while somebody types', () => {
  it('waits where its word is being written', () => {
    assert.deepEqual(underlined('Our [customers|] sign.'), []);
    assert.deepEqual(underlined('Our [cust|omers] sign.'), []);
    assert.deepEqual(underlined('Our [customers|] sign. Their [clients] pay.'), ['clients']);
    assert.deepEqual(underlined('Our [customers|] sign.\nOur [customers|] pay.\nOur [customer] rings.'), ['customer']);
  });

  it('shows as soon as the caret is beyond the word, or before it', () => {
    assert.deepEqual(underlined('Our [customers] |sign.'), ['customers']);
    assert.deepEqual(underlined('Our |[customers] sign.'), ['customers']);
    assert.deepEqual(underlined('Our [customers] sign.\nAnd |so on.'), ['customers']);
  });

  it('shows when nobody types', () => {
    assert.deepEqual(underlined('Our [customers] sign.'), ['customers']);
  });

  it('stays where it is underlined already, so that nothing flickers', () => {
    assert.deepEqual(underlined('Our [customers|] sign.', 'Our [customer] sign.'), ['customers']);
    assert.deepEqual(underlined('Our [customers|] sign.', 'Ours [customer] sign.'), []);
  });
});

import assert from 'node:assert/strict';
import { analyze } from '../../core/src/analyze';
import { defaultHouseStyle } from '../../core/src/houseStyle/defaultHouseStyle';
import { createMemory } from '../../core/src/memory/memory';
import type { LanguageId } from '../../core/src/model';
import { supportedLanguages } from '../../core/src/prose/languages';

const opening = 'We are a law firm.\n\nOur customers sign an engagement letter.\n\nThe clients’ file is kept.\n';

/** So many words that no rule looks across them. */
const farApart = `\n\n${'Nobody had moved the lamp since June. '.repeat(20)}\n\n`;
const acrossBlocks = `Every customer of t\n\nhe shop gets a receipt.${farApart}The client rang.`;

const manyBlocks = `${opening}${farApart}`.repeat(6);
const inTheMiddle = manyBlocks.indexOf(opening, manyBlocks.length / 2);
/** With these words before the paragraphs in the middle. */
const amongMany = (words: string): string => manyBlocks.slice(0, inTheMiddle) + words + manyBlocks.slice(inTheMiddle);

/** Words that stand nowhere else, at the end. */
const farTold = `${farApart}The solicitor litigates at the tribunal for the plaintiff.${farApart}`;

/** Each row is typed after the one before it. */
const versions: Record<string, readonly string[]> = {
  'typing into a word': [opening, opening.replace('customers', 'customer'), opening.replace('customers', 'clients')],
  'a paragraph that comes and goes': [opening, `A bank has customers.\n\n${opening}`, opening],
  'a paragraph at the end': [opening, `${opening}\nOur customers get legal advice.\n`, opening.slice(0, 20)],
  'all of it replaced': [opening, 'The shop gives customers a refund.', '', opening],
  'a fence that opens and closes': [
    opening,
    opening.replace('Our', '```\nOur'),
    opening.replace('Our', '```\n```\nOur'),
  ],
  'a comment that is never closed': [opening, opening.replace('Our', '<!-- Our'), opening],
  'a quotation that begins a paragraph earlier': [opening, opening.replace('firm.', "firm. 'So"), opening],
  'paragraphs that change places': [opening, opening.split('\n\n').reverse().join('\n\n')],
  'line breaks of two characters': [opening, opening.replaceAll('\n', '\r\n'), opening.replace('\n', '\r\n')],
  'half of an emoji': [opening, opening.replace('file', '😀'), opening.replace('file', '\ud83d')],
  'front matter': [opening, `---\ntitle: Our customers\n---\n${opening}`, `---\ntitle: Our customers\n${opening}`],
  'a provider that the next paragraph names': [acrossBlocks, acrossBlocks.replace('Every', 'Each')],
  'a blank among words far from all else': [
    opening + farApart + opening,
    opening + farApart.replace('lamp', 'la mp') + opening,
  ],
  'paragraphs that come and go among many': [
    manyBlocks,
    amongMany('A.\n\n'),
    amongMany('A.\n\nB client.\n\n'),
    manyBlocks,
  ],
  'a paragraph that comes and goes between a mention and what tells of it from afar': [
    manyBlocks + farTold,
    amongMany('A.\n\n') + farTold,
    manyBlocks + farTold,
  ],
  'a heading that comes and goes among many': [manyBlocks, amongMany('# Our bank\n\n'), manyBlocks],
  'a note that becomes a quotation': [
    amongMany('> [!NOTE] So\n> Our clients rang.\n>\n> Customers rang.\n\n'),
    amongMany('> [!NOTES] So\n> Our clients rang.\n>\n> Customers rang.\n\n'),
  ],
  'the same mention again and again': [opening, opening.repeat(30), opening.repeat(31), opening.repeat(29)],
};

describe('a document read again', () => {
  for (const [name, texts] of Object.entries(versions)) {
    it(`gives what it gives at first sight: ${name}`, () => {
      for (const language of Object.keys(supportedLanguages) as LanguageId[]) {
        const memory = createMemory();
        for (const text of texts) {
          const again = analyze({ text, language }, defaultHouseStyle, memory);
          assert.deepEqual(again, analyze({ text, language }, defaultHouseStyle), `${language}: ${text}`);
        }
      }
    });
  }

  it('in another language is read anew', () => {
    const memory = createMemory();
    const text = '# Our customers\n\nWe are a law firm.\n';
    for (const language of ['markdown', 'plaintext', 'html', 'markdown'] as const) {
      const again = analyze({ text, language }, defaultHouseStyle, memory);
      assert.deepEqual(again, analyze({ text, language }, defaultHouseStyle));
    }
  });

  it('finds cues only in the blocks that changed', () => {
    const memory = createMemory();
    const text = `${opening}\n`.repeat(50);
    analyze({ text, language: 'markdown' }, defaultHouseStyle, memory);
    const before = memory.hits ?? [];
    analyze({ text: text.replace('Our', 'Lawyers:'), language: 'markdown' }, defaultHouseStyle, memory);
    const found = memory.hits?.filter((hit) => !before.includes(hit)) ?? [];
    assert.ok(before.length > 50 && memory.hits?.length === before.length + 1);
    assert.ok(found.length > 0 && found.length < 5);
  });

  it('has the same list of cues where no other is found, moved to where they stand now', () => {
    const memory = createMemory();
    analyze({ text: opening, language: 'markdown' }, defaultHouseStyle, memory);
    const before = memory.hits;
    const places = before?.map(({ from }) => from);
    analyze({ text: opening.replace('Our', 'Some of our'), language: 'markdown' }, defaultHouseStyle, memory);
    assert.equal(memory.hits, before);
    assert.notDeepEqual(
      memory.hits?.map(({ from }) => from),
      places,
    );
  });
});

/**
 * A document in any language, named by the first letter: it is read to its end, what is found lies where it says, and once a
 * line was taken out of its middle and put back, it is read as it was.
 */
import assert from 'node:assert/strict';
import { analyze, createMemory, defaultHouseStyle, inPieces } from '../../../core/src/index';
import { languages, marks, sentences } from '../../properties/documents';
import type { Target } from '../fuzz';

export const markup: Target = {
  name: 'markup readers',
  // Short, since what is long takes its time and reaches little more.
  seeds: languages.map((_, index) => `${String.fromCharCode(97 + index)}${sentences.slice(0, 3).join(' ')}`),
  pieces: [...marks, ...sentences],
  run(input) {
    const language = languages[input.charCodeAt(0) % languages.length] ?? 'plaintext';
    const text = input.slice(1);
    const memory = createMemory();
    const { mentions } = analyze({ text, language }, defaultHouseStyle, memory);
    const prose = memory.reading?.prose;
    assert.equal(prose?.text.length, text.length);
    for (const { offset, length } of prose?.blocks ?? []) assert.ok(offset >= 0 && offset + length <= text.length);
    for (const { mention } of mentions) {
      assert.equal(text.slice(mention.offset, mention.offset + mention.length), mention.text);
    }
    const lines = text.split(/(?<=\n)/);
    for (const now of [lines.filter((_, index) => index !== lines.length >> 1), lines])
      analyze({ text: inPieces(now), language }, defaultHouseStyle, memory);
    const again = memory.reading?.prose;
    assert.deepEqual([again?.text, again?.blocks, again?.directives], [prose?.text, prose?.blocks, prose?.directives]);
  },
};

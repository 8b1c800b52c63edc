/** Leaves alone the word where it is spoken of and not used: “the word ‘client’”, "people we call customers". */
import { gapBefore, wordAt } from '../../sentences/readText';
import { Gap } from '../../sentences/tokens';
import type { SenseRule } from './judgeSense';

const naming = new Set([
  'word',
  'words',
  'term',
  'terms',
  'noun',
  'label',
  'labels',
  'expression',
  'phrase',
  'called',
  'termed',
  'named',
  'labelled',
  'labeled',
  'dubbed',
  'title',
]);
const quoteBefore = /[“"‘'«*_]\u2060*$/;
const quoteAfter = /^\u2060*[”"’'»,.*_]/;

/** Verbs that follow a word which is being explained: “A **client** is somebody who …”. */
const defining = new Set(['means', 'is', 'are', 'as', 'has']);

function isEmphasised(source: string, { offset, length }: { offset: number; length: number }): boolean {
  return '*_'.includes(source.charAt(offset - 1) || ' ') && '*_'.includes(source.charAt(offset + length) || ' ');
}

export const isWordAsWord: SenseRule = (reading, mention) => {
  const { token, offset, length } = mention;
  const before = reading.prose.text.slice(Math.max(0, offset - 6), offset);
  const after = reading.prose.text.slice(offset + length, offset + length + 6);
  const alone = quoteBefore.test(before) && quoteAfter.test(after);
  if (alone && /[“"‘«]\u2060*$/.test(before))
    return { kind: 'word-as-word', because: 'the word itself is meant, in quotation marks' };
  if (gapBefore(reading, token) < Gap.Stop && naming.has(wordAt(reading, token - 1))) {
    return { kind: 'word-as-word', because: `the word itself is meant, after “${wordAt(reading, token - 1)}”` };
  }
  const next = wordAt(reading, token + 1);
  if ((alone || isEmphasised(reading.source, mention)) && defining.has(next)) {
    return { kind: 'word-as-word', because: 'the word itself is explained here' };
  }
  return null;
};

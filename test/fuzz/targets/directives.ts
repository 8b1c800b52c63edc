/** A comment directive in any language: what it makes of the document lies within it, and “fix all” comes to an end. */
import assert from 'node:assert/strict';
import { analyze, type Document, defaultHouseStyle } from '../../../core/src/index';
import { languages } from '../../properties/documents';
import { applyEdits } from '../../properties/edits';
import type { Target } from '../fuzz';

const words = ['disable', 'enable', 'disable-line', 'disable-next-line', 'ignore', 'context'];
const rest = [
  'wrong-term',
  'house-term',
  'law',
  'retail',
  '"client care"',
  '--',
  ' because ',
  ' ',
  '\n',
  ',',
  '"',
  '“',
  '”',
];
const comments = ['<!-- ', ' -->', '% ', '// ', '/* ', ' */', '# ', '.. ', '{/* ', ' */}'];
const prose = ['Our customers sign an engagement letter. ', 'We are a law firm. ', 'client care ', '\n\n', '\n'];

export const directives: Target = {
  name: 'comment directives',
  seeds: languages.flatMap((_, index) =>
    comments.map(
      (open) => `${String.fromCharCode(97 + index)}${prose.join('')}${open}clientele-${words[index % words.length]}\n`,
    ),
  ),
  pieces: [...words.map((word) => `clientele-${word}`), ...words, ...rest, ...comments, ...prose, 'clientele-'],
  run(input) {
    const language = languages[input.charCodeAt(0) % languages.length] ?? 'plaintext';
    let text = input.slice(1);
    for (const { offset, length, removal } of read({ text, language })) {
      assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length);
      if (removal) assert.ok(removal.offset >= 0 && removal.offset + removal.length <= text.length);
    }
    for (let round = 0; ; round++) {
      const [safe] = read({ text, language }).filter((finding) => finding.safe);
      if (safe === undefined) break;
      assert.ok(round < 1000, 'the fixes come to an end');
      text = applyEdits(text, safe.edits);
    }
  },
};

function read(document: Document) {
  return analyze(document, defaultHouseStyle).findings;
}

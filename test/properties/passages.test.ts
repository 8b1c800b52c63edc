import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inPieces, type LanguageId } from '../../core/src/index';
// biome-ignore lint/style/noRestrictedImports: how prose is read again is nothing that the public face tells.
import { extractProse } from '../../core/src/prose/extractProse';
import { asciidoc } from '../core/oracles/pieces/asciidoc';
import { html } from '../core/oracles/pieces/html';
import { latex } from '../core/oracles/pieces/latex';
import { markdown } from '../core/oracles/pieces/markdown';
import { mdx } from '../core/oracles/pieces/mdx';
import { restructuredText } from '../core/oracles/pieces/restructuredText';
import { typst } from '../core/oracles/pieces/typst';
import { patience, tell, times } from '../scale';
import { languages, marks, sentences } from './documents';

/** What documents of each markup are made of, and what is left open in one that is being written. */
const piecesOf: Readonly<Record<LanguageId, readonly string[]>> = {
  asciidoc: [...asciidoc.block, '----', '|===', '====', '[source]', '[quote]', '****', '....', '// clientele-enable'],
  'git-commit': ['fix(client): the customer', '# clientele-disable', '# -- >8 --', '- the client', 'Fixes: the client'],
  html: [
    ...html.block,
    '<div>\n<p>the client\n<p>a customer',
    '  <section><h2>Clients</h2>',
    '</div>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<p title="the client',
    '<li>a client',
    '<svg>\n<title>client</title>',
    '<blockquote>',
    '</blockquote>\n<table>\n<tr><td>the client',
  ],
  latex: [
    ...latex.block,
    '\\begin{document}',
    '\\begin{quote}',
    '\\end{quote}',
    '\\begin{verbatim}',
    '\\end{verbatim}',
    '\\textbf{the client',
    '\\section{the client',
    '}',
    '\\[ client',
    '\\]',
    '$ client',
    '\\client{',
    '% clientele-disable',
    '\\iffalse',
    '\\fi',
    '\\verb|client',
  ],
  markdown: [...markdown.block, '<!--', '-->', '```', '> ', '<div>', '</div>'],
  mdx: [...mdx.block, '{', '}', '{`', '`}', '```', '<Client title="our clients', '<style>', '</style>', 'a <b', '"'],
  plaintext: ['<!--', '-->', '<p class="client"', '>', '> the client', '- the client', 'The client\nrang', '{{ client'],
  restructuredtext: [
    ...restructuredText.block,
    '::',
    '    the client',
    '  - a client',
    '.. note::',
    '.. client::',
    '.. clientele-disable',
    '=====  =====',
    '+-----+-----+',
  ],
  typst: [...typst.block, '#client(', ')', '[', ']', '{', '}', '`', '```', '/*', '*/', '#let client = "', '"', '$'],
};

const blanks = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\n \t\n', '\r\r', '\n\n\n', ' ');
/** More than is looked at in one go. */
const long = `\n\n${'The clerk wrote it down twice. '.repeat(80)}\n\n${'So did we.\n\n'.repeat(40)}`;

function piece(language: LanguageId): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...piecesOf[language]) },
    { weight: 2, arbitrary: fc.constantFrom(...sentences) },
    fc.constantFrom(...marks),
  );
}

/** The text after something was written at a share of it, over so many characters. */
function after(text: string, { at, over, put }: { at: number; over: number; put: string }): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + put + text.slice(offset + over);
}

describe('the passages of a document', function () {
  this.timeout(patience);
  const documents = times(60, 10_000);
  const editsOfEach = 6;

  for (const language of languages) {
    it(`are the same however they came about, in ${language}`, () => {
      const parts = fc.array(fc.tuple(piece(language), fc.oneof({ weight: 9, arbitrary: blanks }, fc.constant(long))), {
        maxLength: 24,
        size: 'medium',
      });
      const edit = fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        over: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30)),
        put: fc.oneof(piece(language), blanks, fc.constant('')),
      });
      const edits = fc.array(edit, { minLength: editsOfEach, maxLength: editsOfEach });
      const property = fc.property(parts, edits, (written, list) => {
        let text = written.flat().join('');
        let passages: ReturnType<typeof extractProse>['passages'] = [];
        for (const one of list) {
          text = after(text, one);
          const again = extractProse({ text: inPieces(text.split(/(?<=\n)/)), language }, passages);
          const { prose } = extractProse({ text, language });
          assert.equal(again.prose.text, prose.text);
          assert.deepEqual(again.prose.blocks, prose.blocks);
          assert.deepEqual(again.prose.directives, prose.directives);
          passages = again.passages;
        }
      });
      fc.assert(property, { numRuns: documents });
      tell(
        `edits in ${language} after which its prose is that of a document read afresh`,
        String(documents * editsOfEach),
      );
    });
  }
});

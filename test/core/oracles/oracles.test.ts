/**
 * Our readers against others that are well known, on documents made of every piece of a markup: both must find the same
 * terms as prose, in the same order. The others decode what they read, so that only words can be compared, not places.
 */
import assert from 'node:assert/strict';
import { findMentions } from '../../../core/src/mentions/findMentions';
import type { LanguageId } from '../../../core/src/model';
import { extractProse } from '../../../core/src/prose/extractProse';
import { INVISIBLE } from '../../../core/src/prose/mask';
import { readTokens } from '../../../core/src/sentences/tokens';
import { generate, type Pieces } from './generate';
import { proseOfHtml } from './html';
import { proseOfLatex } from './latex';
import { proseOfMarkdown } from './markdown';

const markdown: Pieces = {
  inline: [
    '**§**',
    '*§*',
    'a ~~§~~',
    '[our *clients*](client.md "client")',
    '[a **customer**][client]',
    '`client`',
    '``a ` client``',
    '<!-- client -->',
    '<b class="client">§</b>',
    '![client](client.png)',
    'https://client.example/customer',
    '<client@a.example>',
    '\\*§\\*',
    '&amp; §',
    'a_client_name',
    '(§)',
    '“§”',
  ],
  block: [
    '§  \n§',
    '§\\\n§',
    '§\n§',
    '§[^client] §',
    '§',
    '# §',
    '### § ###',
    '§\n===',
    '- §\n- §',
    '1. §\n\n   §',
    '> §\n> §',
    '> - §',
    '```js\nclient\n```',
    '~~~\nclient\n~~~',
    '    client',
    '***',
    '| § | b |\n|---|---|\n| § | `client` |',
    '- [x] tea §',
    '[client]: https://client.example "client"',
    '[^client]: §',
    '<!--\nclient\n-->',
    '* §\n  - §\n\n    §',
  ],
  between: '\n\n',
  last: '[client]: https://client.example "client"\n\n[^client]: tea',
};

const html: Pieces = {
  inline: [
    '<b>§</b>',
    '<a href="client" class=client>§</a>',
    '<code>client</code>',
    '<!-- client -->',
    '<kbd>client</kbd>',
    '&amp; §',
    '§&nbsp;§',
    '<span data-client="client">§</span>',
    '<i>§</i>',
    '3 < 4 §',
    '<wbr>',
    '\n',
    '<em>§</em>',
  ],
  block: [
    '<p>§</p>',
    '<h2>§</h2>',
    '<ul><li>§<li>§</ul>',
    '<table><tr><td>§</td><th>§</th></tr></table>',
    '<pre>client</pre>',
    '<script>const client = "</p>";</script>',
    '<style>.client{}</style>',
    '<blockquote><p>§</p></blockquote>',
    '<p>§',
    '<textarea>client</textarea>',
    '<svg><text>client</text></svg>',
    '<div>§<div>§</div></div>',
    '<img alt="Our clients">',
    '<p title="A customer">§</p>',
    '<button aria-label="Clients" name="client">§</button>',
    '<template>client</template>',
  ],
  between: '\n',
  last: '',
};

const latex: Pieces = {
  inline: [
    '\\textbf{§}',
    '\\emph{§}',
    '{§}',
    '\\texttt{client}',
    '$client_{n}$',
    '\\(client\\)',
    '\\verb|client|',
    '\\ref{client}',
    '\\cite[p.~3]{client}',
    '% client\n',
    '\\& §',
    '§~§',
    '\\href{client}{§}',
    '\\url{client}',
    '\\textit{§}',
    '§\n§',
  ],
  block: [
    '§',
    '\\section{§}',
    '\\subsection*{§}',
    '\\section[client]{§}\\label{client}',
    '\\begin{itemize}\n\\item §\n\\item §\n\\end{itemize}',
    '\\begin{quote}\n§\n\\end{quote}',
    '\\begin{verbatim}\nclient\n\\end{verbatim}',
    '\\[ client \\]',
    '\\begin{center}\n§\n\\end{center}',
    '\\begin{equation}\nclient\n\\end{equation}',
    '\\begin{lstlisting}\nclient\n\\end{lstlisting}',
    '\\caption{§}',
    '\\input{client}',
    '\\includegraphics[width=3cm]{client}',
  ],
  between: '\n\n',
  last: '',
};

describe('other readers find the same terms', () => {
  const oracles: [LanguageId, Pieces, (text: string) => string, number][] = [
    ['markdown', markdown, proseOfMarkdown, 200],
    ['html', html, proseOfHtml, 200],
    ['latex', latex, proseOfLatex, 200],
  ];
  for (const [language, pieces, prose, count] of oracles) {
    it(`in ${language}`, () => {
      let terms = 0;
      for (const text of generate(pieces, count)) {
        const expected = termsIn(prose(text));
        assert.deepEqual(termsReadIn(text, language), expected, text);
        terms += expected.length;
      }
      assert.ok(terms > count, `the documents hold terms: ${terms}`);
    });
  }
});

function termsIn(text: string): string[] {
  return text.match(/(?<![\p{L}\p{N}_])(?:client|customer)s?(?![\p{L}\p{N}_])/giu) ?? [];
}

function termsReadIn(text: string, language: LanguageId): string[] {
  const { prose } = extractProse({ text, language });
  return findMentions(text, prose.text, readTokens(prose)).flatMap(({ offset, length }) =>
    termsIn(prose.text.slice(offset, offset + length).replaceAll(INVISIBLE, '')),
  );
}

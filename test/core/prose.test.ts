import assert from 'node:assert/strict';
import { findMentions } from '../../core/src/mentions/findMentions';
import type { LanguageId, Prose } from '../../core/src/model';
import { extractProse } from '../../core/src/prose/extractProse';
import { supportedLanguages } from '../../core/src/prose/languages';
import { INVISIBLE, OBJECT } from '../../core/src/prose/mask';
import { readTokens } from '../../core/src/sentences/tokens';
import { readSpans } from './check';
import { pseudoRandom } from './pseudoRandom';

type Row = readonly [name: string, marked: string, ...blocks: string[]];

/**
 * Expects the words between “‹” and “›” to be read as prose, at their places, and every other term not to be; and the
 * blocks, each written as its kind, "quoted" in a quotation, and what is left of its text: ∎ for an object.
 */
function check(language: LanguageId, marked: string, ...blocks: readonly string[]): void {
  const { text, spans } = readSpans(marked);
  const { prose } = extractProse({ text, language });
  checkShape(text, prose);
  assert.deepEqual(
    prose.blocks.map((block) => describeBlock(prose, block)),
    blocks,
  );
  assert.deepEqual(
    findMentions(text, prose.text, readTokens(prose)).map(({ offset, length }) => ({ offset, length })),
    spans,
  );
}

/** What holds of the prose of every document. */
function checkShape(text: string, prose: Prose): void {
  assert.equal(prose.text.length, text.length, 'the masked text is as long as its source');
  assert.deepEqual(lineBreaks(prose.text), lineBreaks(text), 'every line break stays where it is');
  let end = 0;
  for (const { offset, length } of prose.blocks) {
    assert.ok(offset >= end && length > 0, `a block at ${offset} is in order and overlaps none`);
    end = offset + length;
  }
  assert.ok(end <= text.length, 'every block lies within the text');
}

function lineBreaks(text: string): number[] {
  return [...text.matchAll(/[\r\n]/g)].map(({ index }) => index);
}

function describeBlock(prose: Prose, { kind, level, quoted, offset, length }: Prose['blocks'][number]): string {
  const seen = prose.text
    .slice(offset, offset + length)
    .replaceAll(INVISIBLE, '')
    .replace(new RegExp(`${OBJECT}+`, 'g'), '∎')
    .replace(/\s+/g, ' ')
    .trim();
  return `${quoted ? 'quoted ' : ''}${kind}${level || ''}: ${seen}`;
}

describe('prose of Markdown', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    ['blank lines only', ' \n\t\n\r\n'],
    ['a paragraph', 'Our ‹clients› rang.\n', 'paragraph: Our clients rang.'],
    ['a wrapped paragraph', 'Our ‹clients›\nrang.\n', 'paragraph: Our clients rang.'],
    ['two paragraphs', 'A ‹client›\n\nrang.', 'paragraph: A client', 'paragraph: rang.'],
    ['CRLF', 'A ‹client›\r\nrang.\r\n\r\nA ‹customer›.\r\n', 'paragraph: A client rang.', 'paragraph: A customer.'],
    ['a line break of old', 'A ‹client›\rrang.', 'paragraph: A client rang.'],
    [
      'ATX headings',
      '# Our ‹clients›\n\n### For ‹customers› ###\n',
      'heading1: Our clients',
      'heading3: For customers',
    ],
    ['an ATX heading without a blank', '#‹client›', 'paragraph: #client'],
    [
      'setext headings',
      'Our ‹clients›\n===\n\nFor ‹customers›\n---\n',
      'heading1: Our clients',
      'heading2: For customers',
    ],
    ['a heading right over a paragraph', '## ‹Clients›\nThey rang.', 'heading2: Clients', 'paragraph: They rang.'],
    ['emphasis', 'Our *‹clients›* and **‹customers›** rang.', 'paragraph: Our clients and customers rang.'],
    ['emphasis within a word', 'Our **‹client**s› and *‹cus*tomers›.', 'paragraph: Our clients and customers.'],
    ['emphasis with underscores', 'Our _‹clients›_ and __‹customers›__.', 'paragraph: Our clients and customers.'],
    ['a name with underscores', 'Set my_client_name.', 'paragraph: Set my_client_name.'],
    ['strikethrough', 'Our ~~‹clients›~~ ‹customers›.', 'paragraph: Our clients customers.'],
    ['a link', 'Our [‹clients›](https://a.example/client "The client") rang.', 'paragraph: Our clients rang.'],
    ['a link to a place in the repository', 'See [our ‹clients›](docs/client.md).', 'paragraph: See our clients.'],
    ['a link with a place in angle brackets', 'See [us](<the client.md>).', 'paragraph: See us.'],
    ['a link with emphasis within', 'See [our **‹client**s›](x).', 'paragraph: See our clients.'],
    [
      'a reference link',
      'Our [‹clients›][client] rang.\n\n[client]: https://a.example/client "client"',
      'paragraph: Our clients rang.',
    ],
    ['a shortcut reference', 'Our [‹clients›] rang.\n\n[clients]: https://a.example', 'paragraph: Our clients rang.'],
    ['brackets as a link, defined or not', 'Our [‹client›] rang.', 'paragraph: Our client rang.'],
    ['an autolink', 'See <https://client.example/customer> and <client@a.example>.', 'paragraph: See ∎ and ∎.'],
    ['a bare address', 'See https://client.example/customer, or www.customer.example.', 'paragraph: See ∎, or ∎.'],
    ['a bare e-mail address', 'Write to client@bank.example today.', 'paragraph: Write to ∎ today.'],
    ['a bare domain', 'See client.com/customer and acme.co.uk.', 'paragraph: See ∎ and ∎.'],
    ['an image', 'See ![our client](client.png) here.', 'paragraph: See ∎ here.'],
    ['an image in a link', '[![client](client.svg)](https://a.example) ‹client›', 'paragraph: ∎ client'],
    ['inline code', 'Call `client.send()` and ``a ` client``.', 'paragraph: Call ∎ and ∎.'],
    ['inline code that is never closed', 'Call `our ‹client›.', 'paragraph: Call `our client.'],
    ['fenced code', 'A\n\n```js\nclient\n```\n\nB', 'paragraph: A', 'paragraph: B'],
    ['fenced code with tildes', '~~~\nclient\n~~~\nA ‹client›', 'paragraph: A client'],
    ['a fence that is never closed', 'A ‹client›\n\n```\nclient\n\nclient', 'paragraph: A client'],
    ['indented code', 'A\n\n    client\n\nB', 'paragraph: A', 'paragraph: B'],
    ['code indented with a tab', 'A\n\n\tclient\n', 'paragraph: A'],
    ['a thematic break', 'A ‹client›\n\n---\n\nB', 'paragraph: A client', 'paragraph: B'],
    ['an HTML block', '<div class="client">\nOur <b>‹client</b>s›.\n</div>\n', 'paragraph: Our clients.'],
    [
      'an HTML block with blocks in it',
      '<h2>‹Clients›</h2>\n<ul><li>a ‹client›</li></ul>\n',
      'heading2: Clients',
      'listItem: a client',
    ],
    ['a script', '<script>\nconst client = 1;\n</script>\n\nA ‹client›.', 'paragraph: A client.'],
    ['inline tags', 'Our <b>‹client</b>s› <a href="client">‹customers›</a>.', 'paragraph: Our clients customers.'],
    ['inline code as tags', 'Call <code>client</code> and <kbd>customer</kbd>.', 'paragraph: Call ∎ and ∎.'],
    [
      'inline code as tags that is never closed',
      'Call <code>client\n\nA ‹client›.',
      'paragraph: Call ∎',
      'paragraph: A client.',
    ],
    ['a break as a tag', 'A ‹client›<br>rang.', 'paragraph: A client rang.'],
    ['a comment of a line', 'A <!-- client --> ‹client›.', 'paragraph: A client.'],
    ['a comment of its own', '<!--\nclient\n-->\n\nA ‹client›.', 'paragraph: A client.'],
    [
      'a block quote',
      '> Our ‹clients›\n> rang.\n\nA ‹client›.',
      'quoted paragraph: Our clients rang.',
      'paragraph: A client.',
    ],
    ['a block quote with a heading', '> # ‹Clients›\n>\n> rang', 'quoted heading1: Clients', 'quoted paragraph: rang'],
    [
      'a block quote in a block quote',
      '> A\n> > ‹client›\n\nB',
      'quoted paragraph: A',
      'quoted paragraph: client',
      'paragraph: B',
    ],
    ['a lazy block quote', '> Our ‹clients›\nrang.', 'quoted paragraph: Our clients rang.'],
    ['a list', '- a ‹client›\n- a ‹customer›\n', 'listItem: a client', 'listItem: a customer'],
    ['a list by numbers', '1. a ‹client›\n2) a ‹customer›\n', 'listItem: a client', 'listItem: a customer'],
    [
      'a nested list',
      '- a ‹client›\n  - a ‹customer›\n    rang\n\nB',
      'listItem: a client',
      'listItem: a customer rang',
      'paragraph: B',
    ],
    ['a list item of two paragraphs', '- a ‹client›\n\n  rang\n', 'listItem: a client', 'listItem: rang'],
    ['a list in a quote', '> - a ‹client›\n', 'quoted listItem: a client'],
    [
      'a task list',
      '- [ ] ask the ‹client›\n- [x] ask the ‹customer›\n',
      'listItem: ask the client',
      'listItem: ask the customer',
    ],
    [
      'a table',
      '| ‹Client› | Fee |\n|:--|--:|\n| a ‹customer› | **3** |\n',
      'tableCell: Client',
      'tableCell: Fee',
      'tableCell: a customer',
      'tableCell: 3',
    ],
    [
      'a table without borders',
      '‹Client› | Fee\n--- | ---\nA | 3',
      'tableCell: Client',
      'tableCell: Fee',
      'tableCell: A',
      'tableCell: 3',
    ],
    [
      'a footnote',
      'A ‹client›[^1] rang.\n\n[^1]: The ‹client› rang.',
      'paragraph: A client rang.',
      'footnote: The client rang.',
    ],
    [
      'a footnote of one word',
      'A fee[^client] here.\n\n[^client]: ‹Clients›',
      'paragraph: A fee here.',
      'footnote: Clients',
    ],
    [
      'two footnotes in a row',
      'A[^1] B[^2]\n\n[^1]: a ‹client›\n[^2]: a ‹customer›\n',
      'paragraph: A B',
      'footnote: a client',
      'footnote: a customer',
    ],
    [
      'a footnote right under its paragraph',
      'A ‹client›[^a]\n[^a]: a ‹customer›\n',
      'paragraph: A client',
      'footnote: a customer',
    ],
    [
      'a footnote of several paragraphs',
      '[^1]: A **‹client**s›\n    rang.\n\n    `client`\n\nB',
      'footnote: A clients rang.',
      'footnote: ∎',
      'paragraph: B',
    ],
    ['a footnote in a quote', '> [^1]: a ‹client›\n', 'quoted footnote: a client'],
    ['a footnote of a link', '[^1]: https://client.example', 'footnote: ∎'],
    ['a list in a footnote', '[^1]: Of\n\n    - a ‹client›', 'footnote: Of', 'listItem: a client'],
    [
      'entities',
      'Our ‹client&rsquo;s› file &amp; &#8220;fee&#8221;&nbsp;&mdash; ok',
      'paragraph: Our client’s file & “fee” — ok',
    ],
    ['entities of blanks and emoji', 'a&#10;‹client›&#x1F389;‹clients›&NewLine;', 'paragraph: a client🎉clients'],
    ['an unknown entity', 'Our ‹client›&foo; rang', 'paragraph: Our client&foo; rang'],
    ['escapes', '\\*‹clients›\\* and \\[‹client›\\]', 'paragraph: *clients* and [client]'],
    ['a hard break by blanks', 'Our ‹clients›  \nrang.', 'paragraph: Our clients rang.'],
    ['a hard break by a backslash', 'Our ‹clients›\\\nrang.', 'paragraph: Our clients rang.'],
    ['an emoji before it', '👩🏽‍⚖️ ‹Clients› 🎉‹customers›🎉', 'paragraph: 👩🏽‍⚖️ Clients 🎉customers🎉'],
    [
      'template expressions',
      'Dear {{ client.name }}, our ‹client›{% if client %}s{% endif %}.',
      'paragraph: Dear ∎, our client∎s∎.',
    ],
    [
      'front matter',
      '---\ntitle: Our ‹clients›\nclient: acme\ndescription: "A ‹customer› rang"\ntags: [client]\n---\n\nA ‹client›.',
      'heading1: Our clients',
      'paragraph: A customer rang',
      'paragraph: A client.',
    ],
    [
      'front matter over several lines',
      '---\nsummary: >\n  Our ‹clients›\n  rang.\nclient: 1\n---\nA',
      'paragraph: Our clients rang.',
      'paragraph: A',
    ],
    [
      'front matter of TOML',
      '+++\ntitle = "Our ‹clients›"\nclient = "acme"\n+++\n\nA',
      'heading1: Our clients',
      'paragraph: A',
    ],
    [
      'front matter of lists and of fields within fields',
      "---\nsections:\n  - title: Our ‹clients›\n    key: client\n    text: >-\n      client: one\n      client\n  - summary: 'A ‹customer›\n      rang'\nquotes:\n- The ‹client› rang us at nine.\n- client\n---\nA",
      'paragraph: Our clients',
      'paragraph: A customer rang',
      'paragraph: The client rang us at nine.',
      'paragraph: A',
    ],
    [
      'a whole sentence and a label of several words in the front matter',
      '---\nvibe: The ‹client› rang us at nine.\nname: ‹Client› intake\nid: client portal of ours\nlabel: client\nurl: https://a.example/The client rang us at.\n---\nA',
      'paragraph: The client rang us at nine.',
      'paragraph: Client intake',
      'paragraph: A',
    ],
    ['front matter that is never closed', '---\n\nOur ‹clients›\n', 'paragraph: Our clients'],
    ['front matter alone', '---\nclient: acme\n---'],
    [
      'front matter with CRLF',
      '---\r\ntitle: ‹Clients›\r\n---\r\nA ‹client›.\r\n',
      'heading1: Clients',
      'paragraph: A client.',
    ],
    [
      'code and addresses in the front matter',
      '---\ntitle: Our ‹clients› and `client` on client.com\n---\n',
      'heading1: Our clients and ∎ on ∎',
    ],
    [
      'front matter with quotation marks, escapes and comments',
      '---\ntitle: "The ‹client’s› \\"own\\" way" # client\nsummary: \'It\'\'s our ‹client›\'\ndescription: Our ‹clients› # the customers\n# client\n---\n',
      'heading1: The client’s "own" way',
      "paragraph: It''s our client",
      'paragraph: Our clients',
    ],
    [
      'front matter in quotation marks over several lines',
      '---\ndescription: "Our ‹clients›\n  rang: a ‹customer›"\nclient: "acme\n  client"\n---\nA',
      'paragraph: Our clients rang: a customer',
      'paragraph: A',
    ],
    [
      'front matter of JSON',
      '{\n  "title": "Our ‹clients›",\n  "client": "acme",\n  "tags": ["client", {"title": "‹client›"}],\n  "description": "A \\u201c‹customer›\\u201d rang"\n}\n\nA ‹client›.',
      'heading1: Our clients',
      'paragraph: client',
      'paragraph: A “customer” rang',
      'paragraph: A client.',
    ],
    [
      'front matter of JSON in a fence',
      '---json\n{ "summary": "Our ‹clients›", "key": "client" }\n---\nA',
      'paragraph: Our clients',
      'paragraph: A',
    ],
    [
      'a brace that opens no front matter',
      '{"title": "‹client›\n\nA ‹client›',
      'paragraph: {"title": "client',
      'paragraph: A client',
    ],
    [
      'formulas',
      'For $n_{client}$ and $$client$$, our ‹client› pays $5 and each ‹customer› $6.',
      'paragraph: For ∎ and ∎, our client pays $5 and each customer $6.',
    ],
    ['a formula of several lines', 'Then\n$$\nclient = 1\n$$\nA ‹client›.', 'paragraph: Then ∎ ∎ ∎ A client.'],
    [
      'a formula that is never closed',
      'Then $‹client› and $$‹client›.\n\nA ‹client›.',
      'paragraph: Then $client and $$client.',
      'paragraph: A client.',
    ],
    [
      'an alert, which is no quotation',
      '> [!NOTE]\n> Our ‹clients› rang.\n\n> [!tip]- For ‹clients›\n> They rang.\n\n> A ‹client›',
      'paragraph: Our clients rang.',
      'paragraph: For clients',
      'paragraph: They rang.',
      'quoted paragraph: A client',
    ],
    [
      'a definition list',
      '‹Client›\n: Who signs.\n\n‹Customer›\n:   Who buys,\n    as a ‹customer› does.\n\n    And pays.\n\nB',
      'paragraph: Client',
      'listItem: Who signs.',
      'paragraph: Customer',
      'listItem: Who buys, as a customer does.',
      'listItem: And pays.',
      'paragraph: B',
    ],
    [
      'containers',
      ':::client\nA ‹client›.\n:::\n\n::: tip For ‹clients› {.client}\nThey rang.\n:::',
      'paragraph: A client.',
      'paragraph: For clients',
      'paragraph: They rang.',
    ],
    [
      'attribute lists',
      '## ‹Clients› {#client .client}\n\nA ‹client›.\n{: .client}',
      'heading2: Clients',
      'paragraph: A client.',
    ],
    ['wiki links', 'See [[client]] and [[client notes|our ‹clients›]].', 'paragraph: See ∎ and our clients.'],
    ['highlights', 'Our ==‹clients›== rang, a == b.', 'paragraph: Our clients rang, a == b.'],
    [
      'a picture of its own',
      'A\n\n![Our ‹clients› at work](client.png "client")\n\n![](client.png)\n\nB',
      'paragraph: A',
      'paragraph: Our clients at work',
      'paragraph: B',
    ],
    [
      'shortcodes and placeholders',
      '{{< client name="client" >}}\n\nDear {{{client}}}, {{!-- a }} client --}} our ‹client› {{#if client}}rang{{/if}}.\n\n{% include client.html %}\n\n{% highlight js %}\nclient\n{% endhighlight %}\n\n{% comment %} client {% endcomment %}ok',
      'paragraph: ∎',
      'paragraph: Dear ∎, ∎ our client ∎rang∎.',
      'paragraph: ∎',
      'paragraph: ∎ ∎ ∎',
      'paragraph: ∎ok',
    ],
    ['NUL bytes', 'A\0‹client›\0 rang', 'paragraph: A\0client\0 rang'],
    ['half a surrogate pair', 'A \ud83d ‹client› \udc69', 'paragraph: A \ud83d client \udc69'],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('markdown', marked, ...blocks));
});

describe('prose of plain text', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    ['a paragraph', 'Our ‹clients› rang today.', 'paragraph: Our clients rang today.'],
    [
      'a comment over a blank line, and the lines below it',
      'They wrote. <!-- client\r\n\r\nclient -->\r\n‹clients›\r\nrang.',
      'paragraph: They wrote.',
      'paragraph: clients rang.',
    ],
    [
      'wrapped lines',
      'Our ‹clients›\nrang today.\n\nThe ‹customer› did not.',
      'paragraph: Our clients rang today.',
      'paragraph: The customer did not.',
    ],
    ['CRLF', 'Our ‹clients›\r\nrang.\r\n\r\nB too.\r\n', 'paragraph: Our clients rang.', 'paragraph: B too.'],
    ['a heading', 'Our ‹clients›\n\nThey rang today.', 'heading2: Our clients', 'paragraph: They rang today.'],
    [
      'no heading in a short sentence',
      'They rang our ‹client›.\n\nOk then.',
      'paragraph: They rang our client.',
      'paragraph: Ok then.',
    ],
    ['no heading in small letters', 'a ‹client›\n', 'paragraph: a client'],
    [
      'lists',
      'We bring:\n- a ‹client›\n* a ‹customer›\n1. a ‹client›\n(2) fees\na) tea',
      'paragraph: We bring:',
      'listItem: a client',
      'listItem: a customer',
      'listItem: a client',
      'listItem: fees',
      'listItem: tea',
    ],
    ['a wrapped list item', '- a ‹client›\n  who rang\n- tea', 'listItem: a client who rang', 'listItem: tea'],
    [
      'a quoted e-mail',
      'I rang.\n\n> our ‹client›\n> rang\n>> a ‹customer›\n\nBye now.',
      'paragraph: I rang.',
      'quoted paragraph: our client rang a customer',
      'paragraph: Bye now.',
    ],
    [
      'a reply right under a quoted e-mail',
      '> our ‹client› rang\nNo ‹customer› did.',
      'quoted paragraph: our client rang',
      'paragraph: No customer did.',
    ],
    ['addresses', 'See https://client.example/customer or client@bank.example.', 'paragraph: See ∎ or ∎.'],
    ['pasted tags', '<p class="client">Our <b>‹clients›</b> rang.</p>', 'paragraph: Our clients rang.'],
    ['a pasted comment', 'Our <!-- client --> ‹client› rang.', 'paragraph: Our client rang.'],
    [
      'marks of Markdown as they are',
      '**‹clients›** and `‹customers›` rang.',
      'paragraph: **clients** and `customers` rang.',
    ],
    ['tabs', 'Our\t‹clients›\trang.', 'paragraph: Our clients rang.'],
    ['an emoji', '🎉 Our ‹clients› rang.', 'paragraph: 🎉 Our clients rang.'],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('plaintext', marked, ...blocks));
});

describe('prose of HTML', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    ['an element named as a part of JavaScript', '<constructor>Our ‹clients›</constructor>', 'paragraph: Our clients'],
    [
      'a document',
      '<!doctype html>\n<html><head><title>Our ‹clients›</title><meta content="client"></head>\n<body><h2>‹Customers›</h2><p>They rang.</p></body></html>',
      'heading1: Our clients',
      'heading2: Customers',
      'paragraph: They rang.',
    ],
    [
      'scripts, styles and code',
      '<script>client</script><style>.client{}</style><p>A ‹client› <code>client</code> <kbd>client</kbd></p><pre>client</pre>',
      'paragraph: A client',
    ],
    [
      'attributes that readers see, where they stand between blocks',
      '<p class="client" title="‹Customers›" data-client="client">Our ‹client›</p><img src=client alt="Our ‹client&rsquo;s› house">',
      'paragraph: Customers',
      'paragraph: Our client',
      'paragraph: Our client’s house',
    ],
    [
      'no attribute within a sentence',
      '<p>Our <a title="a client" href="/client">‹client›</a> <img alt="a client"> rang.</p>',
      'paragraph: Our client rang.',
    ],
    [
      'a description and no other content of a meta element',
      '<meta content="Our ‹clients›" name=description><meta name="author" content="client"><input aria-label=\'‹Client›\' value="client" placeholder="client">',
      'paragraph: Our clients',
      'paragraph: Client',
    ],
    [
      'no attribute in silence',
      '<svg aria-label="Our ‹clients›"><g aria-label="client">client</g></svg>',
      'paragraph: Our clients',
    ],
    ['inline quotations', '<p>They said <q>our ‹client›</q> rang.</p>', 'paragraph: They said “our client” rang.'],
    [
      'templates and PHP',
      '<p>Dear <?php echo $client->name ?>, our ‹client› <% if client > 3 %>rang {{ client }}</p><p {% if client %}class="x"{% endif %}>ok</p>',
      'paragraph: Dear ∎, our client ∎rang ∎',
      'paragraph: ok',
    ],
    [
      'front matter',
      '---\ntitle: Our ‹clients›\nlayout: client\n---\n<p>A ‹client›</p>',
      'heading1: Our clients',
      'paragraph: A client',
    ],
    [
      'words right behind front matter',
      '---\ntitle: Our ‹clients›\n---\n\n  A ‹client› rang.',
      'heading1: Our clients',
      'paragraph: A client rang.',
    ],
    ['comments', '<p>Our <!-- client --> ‹client›</p>', 'paragraph: Our client'],
    ['inline tags', '<p>Our <b>‹client</b>s› <a href="/client">rang</a></p>', 'paragraph: Our clients rang'],
    [
      'entities',
      '<p>Our ‹client&rsquo;s› file&nbsp;&amp; &#x201C;fee&#8221;</p>',
      'paragraph: Our client’s file & “fee”',
    ],
    [
      'lists, tables and quotations',
      '<ul><li>a ‹client›<li>tea</ul><table><tr><th>‹Client›<td>3</table><blockquote><p>our ‹customer›</blockquote><p>ok',
      'listItem: a client',
      'listItem: tea',
      'tableCell: Client',
      'tableCell: 3',
      'quoted paragraph: our customer',
      'paragraph: ok',
    ],
    ['breaks and rules', '<p>A ‹client›<br>rang<hr>B', 'paragraph: A client', 'paragraph: rang', 'paragraph: B'],
    ['tags that are never closed', '<div><p>A <b>‹client›', 'paragraph: A client'],
    ['a tag that is cut off', '<p>A ‹client› <a href="client', 'paragraph: A client'],
    ['a bare ampersand and angle', '<p>A ‹client› & 3 < 4', 'paragraph: A client & 3 < 4'],
    [
      'fields of a form',
      '<textarea>client</textarea><select><option>client</select><label>‹Client›</label><button>Ask a ‹client›</button>',
      'paragraph: Client',
      'paragraph: Ask a client',
    ],
    ['CRLF', '<p>Our\r\n‹clients›</p>\r\n<p>rang</p>\r\n', 'paragraph: Our clients', 'paragraph: rang'],
    ['capitals', '<P>Our <B>‹CLIENTS›</B></P><SCRIPT>client</SCRIPT>', 'paragraph: Our CLIENTS'],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('html', marked, ...blocks));
});

describe('prose of LaTeX', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    [
      'commands named as parts of JavaScript',
      'Our ‹clients› \\constructor \\toString rang.',
      'paragraph: Our clients ∎ ∎ rang.',
    ],
    ['paragraphs', 'Our ‹clients›\nrang.\n\nA ‹customer›.', 'paragraph: Our clients rang.', 'paragraph: A customer.'],
    [
      'a document with its preamble',
      '\\documentclass[client]{client}\n\\newcommand{\\client}{the client}\nclient\n\\title{For our ‹clients›}\n\\author{A Client}\n\\begin{document}\n\\maketitle\nOur ‹clients› rang.\n\\end{document}\nclient',
      'heading1: For our clients',
      'paragraph: Our clients rang.',
    ],
    [
      'headings',
      '\\section{Our ‹clients›}\\label{sec:client}\nrang\n\\subsection*{For ‹customers›}\n\\section[client]{Of a ‹client›} ok',
      'heading1: Our clients',
      'paragraph: rang',
      'heading2: For customers',
      'heading1: Of a client',
      'paragraph: ok',
    ],
    [
      'emphasis',
      'Our \\textbf{‹clients›} and \\emph{‹cus\\textit{tomers›}} rang.',
      'paragraph: Our clients and customers rang.',
    ],
    ['places where a word may be parted', 'Our ‹cus\\-tom\\-ers› rang.', 'paragraph: Our customers rang.'],
    [
      'code and addresses',
      'Call \\texttt{client}, \\verb|client| and \\lstinline!client! at \\url{client}.',
      'paragraph: Call ∎, ∎ and ∎ at ∎.',
    ],
    ['links', 'See \\href{https://client.example}{our ‹clients›}.', 'paragraph: See our clients.'],
    [
      'references',
      'As \\cite[p.~3]{client2020} says of ‹clients›~\\ref{client}, \\gls{client} pays.',
      'paragraph: As ∎ says of clients , ∎ pays.',
    ],
    ['comments', 'Our % client\n‹clients› paid 5\\% more.', 'paragraph: Our clients paid 5% more.'],
    [
      'formulas',
      'For $n_{client}$, \\(client\\) and $$client$$ our ‹client› pays \\$5.',
      'paragraph: For ∎, ∎ and ∎ our client pays $5.',
    ],
    ['a formula that one sign closes and two began', 'A $$x$‹client› rang.', 'paragraph: A ∎client rang.'],
    ['such a formula at the end of all', 'Our ‹client› $$$', 'paragraph: Our client ∎'],
    [
      'a formula of its own',
      'Then\n\\begin{equation*}\nclient\n\\end{equation*}\nfor a ‹client›, \\[ client \\] ok.',
      'paragraph: Then ∎ for a client, ∎ ok.',
    ],
    [
      'a dollar sign that opens nothing',
      'It costs $5 for a ‹client›.\n\nA ‹customer› pays $6.',
      'paragraph: It costs $5 for a client.',
      'paragraph: A customer pays $6.',
    ],
    [
      'verbatim text',
      'A\n\\begin{verbatim}\nclient $ { \\end{x}\n\\end{verbatim}\nB\n\\begin{lstlisting}[language=C]\nclient\n\\end{lstlisting}',
      'paragraph: A',
      'paragraph: B',
    ],
    ['verbatim text that is never closed', 'A ‹client›\n\\begin{verbatim}\nclient', 'paragraph: A client'],
    [
      'lists',
      '\\begin{itemize}\n\\item a ‹client›\n\\item[‹Customer›] who pays\n\\end{itemize}\nok',
      'listItem: a client',
      'listItem: Customer',
      'listItem: who pays',
      'paragraph: ok',
    ],
    [
      'quotations',
      "\\begin{quote}our ‹client›\\end{quote}\n``our ‹client›'' and \\enquote{a ‹client›}",
      'quoted paragraph: our client',
      'paragraph: “our client” and “a client”',
    ],
    [
      'tables',
      '\\begin{tabular}{l|client}\n\\hline\n‹Client› & Fee \\\\[2pt]\na ‹customer› & \\multicolumn{2}{c}{3} \\\\\n\\end{tabular}',
      'tableCell: Client',
      'tableCell: Fee',
      'tableCell: a customer',
      'tableCell: 3',
    ],
    [
      'a figure',
      '\\begin{figure}[ht]\n\\includegraphics[width=3cm]{client.png}\n\\caption{Our ‹clients›}\\label{fig:client}\n\\end{figure}',
      'paragraph: ∎',
      'paragraph: Our clients',
    ],
    [
      'a footnote',
      'Our ‹client›\\footnote{A ‹customer› once.} rang.',
      'paragraph: Our client',
      'footnote: A customer once.',
      'paragraph: rang.',
    ],
    [
      'commands nobody knows',
      'Dear \\client{} and \\foo{client}, \\note{client} \\bar[client]{our own ‹client› rang}.',
      'paragraph: Dear ∎ and ∎, our own client rang.',
    ],
    ['signs', "A~‹client› \\& ‹customer›\\,s caf\\'e \\ldots", 'paragraph: A client & customer s cafe …'],
    ['groups', '{\\bf Our ‹client}s› {\\small rang}.', 'paragraph: Our clients rang.'],
    [
      'what is left out',
      'A \\iffalse client \\fi ‹client›.\n\\begin{comment}\nclient\n\\end{comment}',
      'paragraph: A client.',
    ],
    [
      'braces that are never closed',
      '\\section{Our ‹clients›\n\nrang \\textbf{a ‹client›\n\nok } } ]',
      'heading1: Our clients',
      'paragraph: rang a client',
      'paragraph: ok ]',
    ],
    [
      'environments that are never closed',
      '\\begin{itemize}\\item a ‹client›\n\n\\end{quote}ok',
      'listItem: a client',
      'listItem: ok',
    ],
    [
      'CRLF',
      'Our % client\r\n‹clients›\r\nrang.\r\n\r\n\\section{B}\r\n',
      'paragraph: Our clients rang.',
      'heading1: B',
    ],
    [
      'a beamer frame',
      '\\begin{frame}{Our ‹clients›}\nThey rang.\n\\end{frame}',
      'heading2: Our clients',
      'paragraph: They rang.',
    ],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('latex', marked, ...blocks));
});

describe('prose of AsciiDoc', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    ['paragraphs', 'Our ‹clients›\nrang.\n\nA ‹customer›.', 'paragraph: Our clients rang.', 'paragraph: A customer.'],
    [
      'a document with its header',
      '= For our ‹clients›\nA Client <client@a.example>\nv1, client\n:client: customer\n:description: Of ‹clients›\n\nA ‹client›.',
      'heading1: For our clients',
      'paragraph: Of clients',
      'paragraph: A client.',
    ],
    [
      'titles',
      '== Our ‹clients›\n\n=== For ‹customers›\nrang',
      'heading2: Our clients',
      'heading3: For customers',
      'paragraph: rang',
    ],
    [
      'underlined titles',
      'Our ‹clients›\n-----------\n\nFor ‹customers›\n~~~~~~~~~~~~~\nrang',
      'heading2: Our clients',
      'heading3: For customers',
      'paragraph: rang',
    ],
    [
      'emphasis',
      'Our *‹clients›*, _‹customers›_ and **‹cl**ients› rang, a * b, my_client_name.',
      'paragraph: Our clients, customers and clients rang, a * b, my_client_name.',
    ],
    ['code', 'Call `client`, `+client+`, ``client`` and +client+.', 'paragraph: Call ∎, ∎, ∎ and ∎.'],
    [
      'links',
      'See https://client.example[our ‹clients›], link:client.html[the ‹client›^,role=client] and xref:client[]. https://client.example.',
      'paragraph: See our clients, the client and ∎. ∎.',
    ],
    ['references', 'See <<client>> and <<client,our ‹clients›>>.', 'paragraph: See ∎ and our clients.'],
    [
      'attributes and macros',
      'Dear {client}, press kbd:[client] or image:client.png[client] ‹client›.',
      'paragraph: Dear ∎, press ∎ or ∎ client.',
    ],
    ['index terms', 'Our ((‹client›)) rang(((client, customer))).', 'paragraph: Our client rang.'],
    ['quotation marks', 'They said "`our ‹client›`" rang.', 'paragraph: They said “our client” rang.'],
    [
      'a footnote',
      'Our ‹client›footnote:[A ‹customer› once.] rang.',
      'paragraph: Our client',
      'footnote: A customer once.',
      'paragraph: rang.',
    ],
    [
      'comments',
      'Our\n// client\n‹clients› rang.\n\n////\nclient\n////\nB',
      'paragraph: Our clients rang.',
      'paragraph: B',
    ],
    [
      'listings',
      '----\nclient\n\n= client\n----\n\n[source,js]\nclient\nclient\n\n....\nclient\n....\n\n```js\nclient\n```\nA ‹client›',
      'paragraph: A client',
    ],
    ['literal text', 'A ‹client›\n\n  client\n  client\n\nB', 'paragraph: A client', 'paragraph: B'],
    ['a listing that is never closed', 'A ‹client›\n\n----\nclient', 'paragraph: A client'],
    [
      'lists',
      '* a ‹client›\n** a ‹customer›\n  who rang\n+\nMore of it\n. tea\n<1> ok\n* [x] done',
      'listItem: a client',
      'listItem: a customer who rang',
      'paragraph: More of it',
      'listItem: tea',
      'listItem: ok',
      'listItem: done',
    ],
    [
      'a description list',
      '‹Client›:: who signs\n‹Customer›::\n  who buys',
      'listItem: Client',
      'listItem: who signs',
      'listItem: Customer',
      'listItem: who buys',
    ],
    [
      'quotations',
      '[quote,A Client]\n____\nour ‹client›\n____\n\n[quote]\nour ‹client›\n\nok',
      'quoted paragraph: our client',
      'quoted paragraph: our client',
      'paragraph: ok',
    ],
    [
      'admonitions',
      'NOTE: Our ‹clients›\nrang.\n\n[TIP]\n====\nA ‹client›\n====',
      'paragraph: Our clients rang.',
      'paragraph: A client',
    ],
    [
      'a block title',
      '.Our ‹clients›\nimage::client.png[Our ‹clients›,100,role=client]\n\nok',
      'paragraph: Our clients',
      'paragraph: Our clients',
      'paragraph: ok',
    ],
    [
      'a table',
      '[cols="1,2",options=client]\n|===\n|‹Client› |Fee\n\n2+|a ‹customer›\na|3 \\| 4\n|===\nok',
      'tableCell: Client',
      'tableCell: Fee',
      'tableCell: a customer',
      'tableCell: 3 | 4',
      'paragraph: ok',
    ],
    ['includes', 'include::client.adoc[]\n\nifdef::client[]\nA ‹client›\nendif::[]', 'paragraph: A client'],
    [
      'CRLF',
      '= ‹Clients›\r\n\r\nOur\r\n// client\r\n‹clients›\r\n\r\n----\r\nclient\r\n----\r\n',
      'heading1: Clients',
      'paragraph: Our clients',
    ],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('asciidoc', marked, ...blocks));
});

describe('prose of reStructuredText', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    ['paragraphs', 'Our ‹clients›\nrang.\n\nA ‹customer›.', 'paragraph: Our clients rang.', 'paragraph: A customer.'],
    [
      'titles',
      '=============\nOur ‹clients›\n=============\n\nFor ‹customers›\n-------------\n\nrang\n\nOf ‹clients›\n~~~~~~~~~~\n\nOf tea\n------\n',
      'heading1: Our clients',
      'heading2: For customers',
      'paragraph: rang',
      'heading3: Of clients',
      'heading2: Of tea',
    ],
    [
      'emphasis',
      'Our *‹clients›*, **‹customers›** and *‹cli*\\ ents› rang, a * b.',
      'paragraph: Our clients, customers and clients rang, a * b.',
    ],
    [
      'literals and roles',
      'Call ``client\nclient``, :py:class:`client`, `client` and :emphasis:`a ‹client›`.',
      'paragraph: Call ∎ ∎, ∎, ∎ and a client.',
    ],
    [
      'links',
      'See `our ‹clients› <https://client.example>`__, `the ‹client›`_, client_name, a ‹client›_ and :ref:`our ‹clients› <client>`.',
      'paragraph: See our clients, the client, client_name, a client and our clients.',
    ],
    [
      'substitutions and notes',
      'Dear |client|, our ‹client› [#client]_ [1]_ rang.',
      'paragraph: Dear ∎, our client rang.',
    ],
    [
      'footnotes',
      '.. [#client] A ‹client›\n   rang.\n\n   And a ‹customer›.\n\nB',
      'footnote: A client rang.',
      'footnote: And a customer.',
      'paragraph: B',
    ],
    [
      'comments and targets',
      'A ‹client›.\n\n.. client\n   client\n\n   client\n\n.. _client: https://client.example\n\n..\n   client\n\nB',
      'paragraph: A client.',
      'paragraph: B',
    ],
    [
      'literal text',
      'As follows::\n\n    client\n\n      client\n\nA ‹client›::\n\n  client\n\nB\n\n::\n\n  client',
      'paragraph: As follows::',
      'paragraph: A client::',
      'paragraph: B',
      'paragraph: ::',
    ],
    [
      'code',
      '.. code-block:: python\n   :caption: client\n\n   client = 1\n\n.. toctree::\n\n   client\n\n>>> client\nclient\n\nB',
      'paragraph: B',
    ],
    [
      'directives that hold prose',
      '.. note:: Our ‹clients›\n   rang.\n\n   - a ‹client›\n\n.. admonition:: For ‹customers›\n   :class: client\n\n   They rang.\n\nB',
      'paragraph: Our clients rang.',
      'listItem: a client',
      'paragraph: For customers',
      'paragraph: They rang.',
      'paragraph: B',
    ],
    [
      'a figure',
      '.. figure:: client.png\n   :alt: Our ‹clients›\n   :name: client\n\n   A ‹client›\n',
      'listItem: Our clients',
      'paragraph: A client',
    ],
    [
      'lists',
      '- a ‹client›\n  who rang\n\n  - a ‹customer›\n\n1. tea\n#. ok\n\nB',
      'listItem: a client who rang',
      'listItem: a customer',
      'listItem: tea',
      'listItem: ok',
      'paragraph: B',
    ],
    [
      'a definition list',
      '‹Client›\n  Who signs.\n\n‹Customer›\n  Who buys.\n',
      'paragraph: Client',
      'listItem: Who signs.',
      'paragraph: Customer',
      'listItem: Who buys.',
    ],
    [
      'fields and options',
      ':client: Our ‹client›\n:param client: a ‹client›\n\n-c, --client FILE  a ‹client›',
      'listItem: Our client',
      'listItem: a client',
      'listItem: a client',
    ],
    [
      'quotations',
      'They said:\n\n  our ‹client›\n\nok\n\n.. epigraph::\n\n   our ‹client›',
      'paragraph: They said:',
      'quoted paragraph: our client',
      'paragraph: ok',
      'quoted paragraph: our client',
    ],
    ['a line block', '| Our ‹clients›\n| rang', 'paragraph: Our clients', 'paragraph: rang'],
    [
      'a simple table',
      '=======  ====\n‹Client›   Fee\n=======  ====\nA ‹client› 3\n=======  ====\n\nB',
      'tableCell: Client',
      'tableCell: Fee',
      'tableCell: A client',
      'tableCell: 3',
      'paragraph: B',
    ],
    [
      'a grid table',
      '+--------+-----+\n| ‹Client› | Fee |\n+========+=====+\n| a      | 3   |\n+--------+-----+\n',
      'tableCell: Client',
      'tableCell: Fee',
      'tableCell: a',
      'tableCell: 3',
    ],
    ['a line that parts sections', 'A ‹client›\n\n------\n\nB', 'paragraph: A client', 'paragraph: B'],
    [
      'CRLF',
      '‹Clients›\r\n=======\r\n\r\nOur ‹clients›\r\nrang::\r\n\r\n  client\r\n\r\n.. client\r\n\r\nB\r\n',
      'heading1: Clients',
      'paragraph: Our clients rang::',
      'paragraph: B',
    ],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('restructuredtext', marked, ...blocks));
});

describe('prose of Typst', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    ['paragraphs', 'Our ‹clients›\nrang.\n\nA ‹customer›.', 'paragraph: Our clients rang.', 'paragraph: A customer.'],
    [
      'headings',
      '= Our ‹clients› <client>\n== For ‹customers›\nrang',
      'heading1: Our clients',
      'heading2: For customers',
      'paragraph: rang',
    ],
    [
      'emphasis',
      'Our *‹clients›* and _‹customers›_ rang, my_client_name.',
      'paragraph: Our clients and customers rang, my_client_name.',
    ],
    ['places where a word may be parted', 'Our ‹cus-?tom-?ers› rang.', 'paragraph: Our customers rang.'],
    ['comments', 'Our // client\n‹clients› /* client /* client */ client */ rang.', 'paragraph: Our clients rang.'],
    ['raw text', 'Call `client` and ``.\n```js\nclient\n```\nA ‹client›', 'paragraph: Call ∎ and ∎. ∎ ∎ ∎ A client'],
    ['formulas', 'For $n_"client"$ our ‹client› pays \\$5.', 'paragraph: For ∎ our client pays $5.'],
    [
      'a dollar sign that opens nothing',
      'It costs 5$ for a ‹client›.\n\nA ‹customer›',
      'paragraph: It costs 5$ for a client.',
      'paragraph: A customer',
    ],
    [
      'addresses and references',
      'See https://client.example/client, @client and a ‹client›.',
      'paragraph: See ∎ ∎ and a client.',
    ],
    [
      'code',
      '#import "client.typ": client\n#let client = "client"\n#set text(lang: "client")\n#show heading: it => client(it)\nDear #client, our ‹client› #(1 + client) rang.',
      'paragraph: Dear ∎, our client rang.',
    ],
    [
      'content in code',
      '#let motto = [Our ‹clients› first]\n#figure(image("client.png"), caption: [Our ‹clients›])\n#if client [a ‹client›] else { [a ‹customer›] }\nok',
      'paragraph: Our clients first',
      'paragraph: Our clients',
      'paragraph: a client',
      'paragraph: a customer',
      'paragraph: ok',
    ],
    [
      'functions within a sentence',
      'Our #text(red)[‹clients›] and #link("https://client.example")[‹customers›] #strong[rang].',
      'paragraph: Our clients and customers rang.',
    ],
    [
      'a footnote',
      'Our ‹client›#footnote[A ‹customer› once.] rang.',
      'paragraph: Our client',
      'footnote: A customer once.',
      'paragraph: rang.',
    ],
    [
      'quotations',
      'They said #quote[our ‹client›].\n#quote(block: true)[our ‹client›]\nok',
      'paragraph: They said “our client”.',
      'quoted paragraph: our client',
      'paragraph: ok',
    ],
    [
      'lists',
      '- a ‹client›\n  who rang\n+ a ‹customer›\n1. tea\n/ Term: ok\nB',
      'listItem: a client who rang',
      'listItem: a customer',
      'listItem: tea',
      'listItem: Term: ok',
      'paragraph: B',
    ],
    [
      'a table',
      '#table(columns: 2, [‹Client›], [Fee], [a ‹customer›], [3])\nB',
      'tableCell: Client',
      'tableCell: Fee',
      'tableCell: a customer',
      'tableCell: 3',
      'paragraph: B',
    ],
    ['brackets', 'Our [‹client›] rang ] ok.', 'paragraph: Our [client] rang ] ok.'],
    ['brackets that are never closed', '#note[Our ‹clients› rang.\n\n#foo("client', 'paragraph: Our clients rang.'],
    ['a line break', 'Our \\\n‹clients›~rang.', 'paragraph: Our clients rang.'],
    [
      'CRLF',
      '= ‹Clients›\r\nOur\r\n‹clients›\r\n\r\n- ok\r\n',
      'heading1: Clients',
      'paragraph: Our clients',
      'listItem: ok',
    ],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('typst', marked, ...blocks));
});

describe('prose of MDX', () => {
  const rows: Row[] = [
    ['an empty document', ''],
    [
      'Markdown',
      '# Our ‹clients›\n\nThey *rang*, `client`.\n\n```js\nclient {\n```\n\nok',
      'heading1: Our clients',
      'paragraph: They rang, ∎.',
      'paragraph: ok',
    ],
    [
      'modules',
      "import { client } from './client'\nimport client from 'client'\n\nexport const client = {\n  client: 'customer',\n}\n\nWe import for our ‹client›.",
      'paragraph: We import for our client.',
    ],
    [
      'expressions',
      'Dear {client.name ?? "}client"}, our ‹client›{/* client */} rang.\n\n{clients.map((client) => <b>{client}</b>)}\n\nok',
      'paragraph: Dear ∎, our client rang.',
      'paragraph: ok',
    ],
    [
      'components',
      '<Client name="client" onClick={() => client > 3}>\n  Our ‹clients› rang.\n</Client>\n\nA <b>‹client</b>s› <Client /> rang.',
      'paragraph: Our clients rang.',
      'paragraph: A clients rang.',
    ],
    [
      'attributes that readers see',
      '<Card title="Our ‹clients›" href="/client">\nrang\n</Card>\n\n<img\n  src="client.png"\n  alt="A ‹client›"\n/>\n\nA <a title="client">‹client›</a>',
      'paragraph: Our clients',
      'paragraph: rang',
      'paragraph: A client',
      'paragraph: A client',
    ],
    [
      'components that hold code',
      'Call <code>client</code>.\n\n<CodeBlock>\nclient\n</CodeBlock>\n\nA ‹client›',
      'paragraph: Call ∎.',
      'paragraph: A client',
    ],
    [
      'no HTML comments and no code by indentation',
      '<Box>\n    Our ‹clients› rang.\n</Box>',
      'paragraph: Our clients rang.',
    ],
    [
      'braces that are never closed',
      'A {‹client›\n\nA ‹client› {customer} <b',
      'paragraph: A {client',
      'paragraph: A client ∎ <b',
    ],
    [
      'front matter',
      '---\ntitle: Our ‹clients›\n---\n\nimport client from "client"\n\nrang',
      'heading1: Our clients',
      'paragraph: rang',
    ],
    ['CRLF', "import client from 'client'\r\n\r\n<Box>\r\nOur ‹clients›\r\n</Box>\r\n", 'paragraph: Our clients'],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('mdx', marked, ...blocks));
});

describe('prose of commit messages', () => {
  const rows: Row[] = [
    ['an empty message', ''],
    [
      'a subject and a body',
      'Tell our ‹clients›\n\nThey\nrang.\n\n- a ‹client›\n  who pays\n- tea',
      'heading1: Tell our clients',
      'paragraph: They rang.',
      'listItem: a client who pays',
      'listItem: tea',
    ],
    ['what was touched', 'feat(client)!: tell our ‹customers›', 'heading1: tell our customers'],
    [
      'comments and the diff',
      '# client\nTell a ‹client›\n# On branch client\n# ------------------------ >8 ------------------------\ndiff client\n+client',
      'heading1: Tell a client',
    ],
    [
      'trailers',
      'Tell\n\nA ‹client› rang.\n\nCloses: client\nSigned-off-by: Client <client@a.example>',
      'heading1: Tell',
      'paragraph: A client rang.',
    ],
    [
      'code',
      'Tell `client`\n\nThen:\n\n    client --client\n\nok',
      'heading1: Tell ∎',
      'paragraph: Then:',
      'paragraph: ok',
    ],
    [
      'quotations',
      'Tell\n\n> our ‹client›\n> rang\n\nok',
      'heading1: Tell',
      'quoted paragraph: our client rang',
      'paragraph: ok',
    ],
    ['CRLF', '# client\r\nTell our ‹clients›\r\n\r\nok\r\n', 'heading1: Tell our clients', 'paragraph: ok'],
  ];
  for (const [name, marked, ...blocks] of rows) it(`reads ${name}`, () => check('git-commit', marked, ...blocks));
});

describe('prose of any text', () => {
  const languages = Object.keys(supportedLanguages) as LanguageId[];
  const snippets = [
    'client',
    'our clients',
    'customers’',
    'e.g. a ',
    '. ',
    ', ',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '# ',
    '## ',
    '===\n',
    '---\n',
    '+++\n',
    'title: ',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '~~~',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '|',
    '|---|---|\n',
    '[',
    ']',
    '](x)',
    '](',
    '[^1]',
    '[^1]: ',
    '![',
    '<',
    '>',
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '<div>\n',
    '</div>',
    '<br>',
    '<script>',
    '</script>',
    '<li>',
    '<p>',
    '<!-- clientele-disable -->',
    '% ',
    '// ',
    '----\n',
    'import ',
    '<B a={',
    '<B alt="',
    '# ',
    'a: b\n',
    '#let a = ',
    '#foo(',
    '#foo[',
    '/*',
    '*/',
    ')',
    '.. ',
    '.. note:: ',
    '.. code-block:: ',
    ':client: ',
    '::\n',
    '=== ===\n',
    '+---+\n',
    '| a |\n',
    '____\n',
    '|===\n',
    '[source]\n',
    '== ',
    '<<',
    '>>',
    ':: ',
    'footnote:[',
    '$',
    '{',
    '}',
    '\\begin{quote}',
    '\\end{quote}',
    '\\begin{verbatim}',
    '\\section{',
    '\\footnote{',
    '\\foo[',
    '\\item',
    '&',
    '<!--',
    '-->',
    '<pre>',
    '&rsquo;',
    '&nbsp;',
    '&#0;',
    '&#10;',
    '&#x1F389;',
    '&',
    '\\',
    '“',
    '”',
    '"',
    "'",
    '{{ client }}',
    '{%',
    '%}',
    'https://a.example/client',
    'www.',
    'a@b.example',
    '\0',
    '\ud83d',
    '\ude00',
    '👩‍⚖️',
    '\u2028',
    '\u2060',
    '\ufeff',
    '\ufffc',
    'ﬁ',
    'é',
    'İ',
  ];

  it('is as long as its source, with its line breaks and with its blocks in order', () => {
    const next = pseudoRandom(20_240);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 1 + next(40) }, () => snippets[next(snippets.length)]).join('');
      for (const language of languages) {
        try {
          checkShape(text, extractProse({ text, language }).prose);
        } catch (error) {
          throw new Error(`${language}: ${JSON.stringify(text)}`, { cause: error });
        }
      }
    }
  });

  it('is read from a line as long as a book', () => {
    const sentence = 'Our **clients** rang. ';
    for (const [language, megabytes] of [
      ['plaintext', 5],
      ['markdown', 0.5],
      ['html', 0.5],
    ] as const) {
      const text = sentence.repeat((megabytes * 1e6) / sentence.length);
      const { prose } = extractProse({ text, language });
      assert.equal(prose.text.length, text.length);
      assert.equal(prose.blocks.length, 1);
    }
  });
});

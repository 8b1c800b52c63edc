import assert from 'node:assert/strict';
import { directiveActions, type LanguageId, rules, supportedLanguages } from '../../core/src/index';
import { coloured, contributed, grammarAt, manifest } from './grammars';

const keyword = 'keyword.control.directive';
const rule = 'support.constant.rule';

describe('the grammar of directives', () => {
  const comments: Record<string, string> = {
    'text.html.markdown': 'Text.\n\n<!-- clientele-disable-line wrong-term -- their word -->\n',
    'text.html.basic': '<p>Text.</p><!-- clientele-disable-line wrong-term -- their word --><p>client</p>',
    'text.tex.latex': 'Text. % clientele-disable-line wrong-term -- their word',
    'text.asciidoc': '// clientele-disable-line wrong-term -- their word\nText.',
    'source.rst': '.. clientele-disable-line wrong-term -- their word\n\nText.',
    'source.typst': 'Text. // clientele-disable-line wrong-term -- their word\n\n= Text',
    'source.mdx': '{/* clientele-disable-line wrong-term -- their word */}\n\nText.',
    'text.git-commit': 'Text\n\n# clientele-disable-line wrong-term -- their word\n',
  };
  for (const [scope, text] of Object.entries(comments)) {
    it(`colours them in ${scope}`, async () => {
      assert.deepEqual(await coloured(scope, text), [
        `clientele-disable-line: ${keyword}`,
        `wrong-term: ${rule}`,
        '-- their word: comment.block.documentation.reason',
      ]);
    });
  }

  it('knows every action and every rule', async () => {
    for (const action of Object.keys(directiveActions)) {
      const found = await coloured('text.html.basic', `<!-- clientele-${action} -->`);
      assert.deepEqual(found, [`clientele-${action}: ${keyword}`]);
    }
    for (const { code } of rules) {
      const found = await coloured('text.html.basic', `<!-- clientele-disable ${code} -->`);
      assert.deepEqual(found, [`clientele-disable: ${keyword}`, `${code}: ${rule}`]);
    }
  });

  it('tells phrases, businesses and what is misspelt', async () => {
    const told = async (comment: string) => (await coloured('text.html.basic', `<!-- ${comment} -->`)).slice(-1);
    assert.deepEqual(await told('clientele-ignore "customer service"'), [
      '"customer service": string.quoted.double.phrase',
    ]);
    assert.deepEqual(await told('clientele-context law'), ['law: constant.other']);
    assert.deepEqual(await told('clientele-disable-lines'), ['clientele-disable-lines: invalid.illegal.directive']);
  });

  it('colours nothing outside comments', async () => {
    assert.deepEqual(await coloured('text.html.markdown', 'We write clientele-disable-line wrong-term.'), []);
    assert.deepEqual(await coloured('text.html.basic', '<!-- our clientele --><p>clientele-disable</p>'), []);
  });
});

describe('the grammar of the tests of a house style', () => {
  it('colours the word that is wrong and the right one', async () => {
    assert.deepEqual(await coloured('source.json.comments', '{ "tests": ["Our [customers→clients] sign."] }'), [
      '[: punctuation.definition.expectation.begin',
      'customers: markup.deleted.wrong',
      '→: keyword.operator.expectation',
      'clients: markup.inserted.right',
      ']: punctuation.definition.expectation.end',
    ]);
  });

  it('colours nothing elsewhere', async () => {
    assert.deepEqual(await coloured('source.json.comments', '{ "[a→b]": 1 } // [a→b]'), []);
  });
});

describe('the manifest', () => {
  it('colours every language that has comments', () => {
    const scopes: Partial<Record<LanguageId, string>> = {
      asciidoc: 'text.asciidoc',
      'git-commit': 'text.git-commit',
      html: 'text.html.derivative',
      latex: 'text.tex.latex',
      markdown: 'text.html.markdown',
      mdx: 'source.mdx',
      restructuredtext: 'source.rst',
      typst: 'source.typst',
    };
    const injected = contributed.flatMap(({ injectTo }) => injectTo);
    for (const language of Object.keys(supportedLanguages) as LanguageId[]) {
      // VS Code has no grammar for plain text, so nothing can be coloured there.
      if (language !== 'plaintext') assert.ok(injected.includes(scopes[language] ?? ''), language);
    }
  });

  it('agrees with the table of languages where it names one', () => {
    const languages: { id: string; extensions?: string[] }[] = manifest.contributes.languages;
    for (const { id, extensions } of languages.filter((language) => language.extensions)) {
      assert.deepEqual(extensions, supportedLanguages[id as LanguageId], id);
    }
  });

  it('names each grammar as it names itself', () => {
    for (const { path, scopeName } of contributed) assert.equal(grammarAt(path).scopeName, scopeName);
  });
});

/**
 * Our readers against others that are well known, on documents made of every piece of a markup: both must find the same
 * terms as prose, in the same order. The others decode what they read, so that only words can be compared, not places.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../../../core/src/model';
import { proseOfAsciidoc } from './asciidoc';
import { generate, type Pieces } from './generate';
import { proseOfHtml } from './html';
import { proseOfLatex } from './latex';
import { proseOfMarkdown } from './markdown';
import { proseOfMdx } from './mdx';
import { asciidoc } from './pieces/asciidoc';
import { html } from './pieces/html';
import { latex } from './pieces/latex';
import { markdown } from './pieces/markdown';
import { mdx } from './pieces/mdx';
import { restructuredText } from './pieces/restructuredText';
import { typst, words } from './pieces/typst';
import { prosesOfRestructuredText } from './restructuredText';
import { termsIn, termsReadIn } from './terms';

describe('other readers find the same terms', () => {
  const count = 200;
  const oracles: [LanguageId, Pieces, (text: string) => string | Promise<string>][] = [
    ['markdown', markdown, proseOfMarkdown],
    ['mdx', mdx, proseOfMdx],
    ['html', html, proseOfHtml],
    ['latex', latex, proseOfLatex],
  ];
  for (const [language, pieces, prose] of oracles) {
    it(`in ${language}`, async () => {
      let terms = 0;
      for (const text of generate(pieces, count)) {
        const expected = termsIn(await prose(text));
        assert.deepEqual(termsReadIn(text, language), expected, text);
        terms += expected.length;
      }
      assert.ok(terms > count, `the documents hold terms: ${terms}`);
    });
  }

  it('in asciidoc, where footnotes stand at the end for Asciidoctor', async () => {
    let terms = 0;
    for (const text of generate(asciidoc, count)) {
      const expected = termsIn(await proseOfAsciidoc(text)).sort();
      assert.deepEqual(termsReadIn(text, 'asciidoc').sort(), expected, text);
      terms += expected.length;
    }
    assert.ok(terms > count, `the documents hold terms: ${terms}`);
  });

  it('in restructuredtext, where docutils is installed', function () {
    const texts = [...generate(restructuredText, count)];
    const proses = prosesOfRestructuredText(texts);
    if (proses === null) return this.skip();
    for (const [index, text] of texts.entries()) {
      assert.deepEqual(termsReadIn(text, 'restructuredtext'), termsIn(proses[index] ?? ''), text);
    }
    assert.ok(termsIn(proses.join('\n')).length > count, 'the documents hold terms');
  });

  it('in typst, where customers stand in what is seen and clients in what is not', () => {
    let terms = 0;
    for (const text of generate(typst, count, words)) {
      const expected: string[] = text.match(/customers?/gi) ?? [];
      assert.deepEqual(termsReadIn(text, 'typst'), expected, text);
      terms += expected.length;
    }
    assert.ok(terms > count, `the documents hold terms: ${terms}`);
  });

  it('in the files about themselves that installed packages bring along', () => {
    const names = readdirSync(join(process.cwd(), 'node_modules'), { recursive: true, encoding: 'utf8' });
    const readmes = names.filter((name) => /(?:^|[\\/])readme[^\\/]*\.md$/i.test(name));
    assert.ok(readmes.length >= 500, `there are ${readmes.length}`);
    let terms = 0;
    for (const name of readmes) {
      const text = readFileSync(join(process.cwd(), 'node_modules', name), 'utf8');
      const read = termsReadIn(text, 'markdown');
      // The other reader takes long; where neither word stands, there is nothing to find.
      if (!/client|customer/i.test(text)) assert.deepEqual(read, [], name);
      else assert.deepEqual(read, termsIn(proseOfMarkdown(text)), name);
      terms += read.length;
    }
    assert.ok(terms > 100, `they hold terms: ${terms}`);
  });
});

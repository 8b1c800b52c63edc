/**
 * The documents of `test/fixtures/formats/`, with all their traps, before the other readers. Where those read otherwise is
 * listed here with the reason: without these places both find the same terms, and each place is one where they do not.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../../../core/src/model';
import { languageOf } from '../../../core/src/prose/languages';
import { proseOfAsciidoc } from './asciidoc';
import { proseOfHtml } from './html';
import { proseOfLatex } from './latex';
import { proseOfMarkdown } from './markdown';
import { proseOfMdx } from './mdx';
import { prosesOfRestructuredText } from './restructuredText';
import { termsIn, termsReadIn } from './terms';

/** Reads documents, all at once since some readers take long to start; null where there is no such reader here. */
type Reader = (texts: readonly string[]) => Promise<string[] | null>;

const each =
  (read: (text: string) => string | Promise<string>): Reader =>
  (texts) =>
    Promise.all(texts.map(read));

const readers: Readonly<Record<string, Reader>> = {
  'proposal.md': each(proseOfMarkdown),
  'guide.mdx': each(proseOfMdx),
  'page.html': each(proseOfHtml),
  'letter.tex': each(proseOfLatex),
  'handbook.adoc': each(proseOfAsciidoc),
  'handbook.rst': async (texts) => prosesOfRestructuredText(texts),
};

/** For each document what the other reader reads otherwise, and why. */
const differences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'proposal.md': {
    'customers: acme': 'front matter is text to mdast, and data of which only titles and descriptions are prose to us',
    '# customers\ntags': 'a comment in front matter',
    'tags: [customers, customer]': 'names in front matter',
    '{#customers .customer}': 'what a heading is called, as many generators write it',
    '{{ customer.name }}': 'a placeholder of Liquid or Handlebars',
    '[[customers]]': 'the name of a page of a wiki',
    '{{< customers "our customers sign an engagement letter" >}}': 'a shortcode of Hugo',
  },
  'page.html': {
    'content="Our customers sign an engagement letter before our solicitors give legal advice"':
      'the description of a page, which search engines show, is an attribute that this reader of parse5 does not ask for',
  },
  'letter.tex': {
    '\\usepackage{customers}': 'this reader knows no preamble',
    '\\newcommand{\\customers}{Our customers}': 'the same',
    '\\author{Customers \\& Partners}': 'the name of an author',
    'cus\\-tom\\-er %': 'a word that says where it may be parted is one word to us',
    '\\end{document}\nOur customers sign': 'nothing is read after the end of the document',
  },
  'handbook.adoc': {
    ':description: Our customers':
      'the description of a document is in the head of its page, of which this reader sees the body',
    '[quote,Customers]': 'whose words are quoted is a name',
    '{customers} or <<customers>>': 'the name of a place, which is shown where that place has no title',
    'kbd:[customers]': 'a key is one only where the document asks for such',
  },
  'handbook.rst': {
    '[#customers]_': 'a name that is given twice is told as a mistake by docutils',
    '|customers|': 'what is nowhere defined is told as a mistake by docutils',
    ':ref:`customers`': 'a role of Sphinx, which docutils does not know',
  },
};

describe('documents of each format before other readers', () => {
  for (const [name, reader] of Object.entries(readers)) {
    const text = readFileSync(join(process.cwd(), 'test/fixtures/formats', name), 'utf8');
    const places = Object.keys(differences[name] ?? {});

    it(`${name}: both find the same terms but where it is said why not`, async function () {
      const allButOne = places.map((place) =>
        without(
          text,
          places.filter((other) => other !== place),
        ),
      );
      const texts = [without(text, places), ...allButOne];
      const proses = await reader(texts);
      if (proses === null) return this.skip();
      // Some readers put footnotes at the end, so that order tells nothing.
      const [ours = [], ...oursButOne] = texts.map((one) => termsReadIn(one, languageOf(name) as LanguageId).sort());
      const [theirs = [], ...theirsButOne] = proses.map((prose) => termsIn(prose).sort());
      assert.deepEqual(ours, theirs);
      assert.ok(ours.length > 3);
      for (const [index, place] of places.entries()) {
        assert.notDeepEqual(oursButOne[index], theirsButOne[index], `${place} is read alike`);
      }
    });
  }
});

/** The text with other words in these places, so that no term stands there. */
function without(text: string, places: readonly string[]): string {
  return places.reduce((rest, place) => {
    assert.equal(rest.split(place).length, 2, `${place} stands there once`);
    return rest.replace(place, () => place.replace(/cus(?:\\-)?tom(?:\\-)?er/gi, 'drinker'));
  }, text);
}

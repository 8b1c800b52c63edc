/** The report as content, Markdown and page, from the analysis of real sentences; no editor is needed for that. */
import assert from 'node:assert/strict';
import { contentOf } from '../../client/src/report/content';
import type { NamedDocument, Place } from '../../client/src/report/figure';
import { reportAsMarkdown } from '../../client/src/report/markdown';
import { reportPage } from '../../client/src/report/page';
import { relativePath } from '../../client/src/report/relativePath';
import type { Say } from '../../client/src/say';
import { analyze, mergeStyles, parseHouseStyle } from '../../core/src/index';
import { reportDocument } from '../../workspace/src/report/reportDocument';

const say: Say = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, index) => String(values[index]));
const lawFirm = 'We are a law firm. Our customers sign an engagement letter. Our clients get legal advice.';

function read(path: string, text: string, style: object = {}): NamedDocument {
  const document = { text, language: 'markdown' } as const;
  const house = mergeStyles(parseHouseStyle(style, 'clientele.houseStyle').style);
  const uri = `file:///docs/${path}`;
  return { ...reportDocument(uri, document, analyze(document, house)), path };
}

function content(...documents: NamedDocument[]) {
  return contentOf(documents, 'docs', say);
}

/** A picture as rows of its values. */
function picture(title: string, ...documents: NamedDocument[]): Record<string, number[]> {
  const figure = content(...documents).figures.find((each) => each.title === title);
  return Object.fromEntries((figure?.rows ?? []).map(({ label, bars }) => [label, bars.map(({ value }) => value)]));
}

describe('the report', () => {
  it('counts the two words by file and folder', () => {
    const documents = [read('a/one.md', lawFirm), read('b/two.md', 'Our clients. Our clients. An email client.')];
    assert.deepEqual(picture('The two words by file', ...documents), { 'a/one.md': [1, 1], 'b/two.md': [2, 0] });
    assert.deepEqual(picture('The two words by folder', ...documents), { 'a/': [1, 1], 'b/': [2, 0] });
  });

  it('leaves out the folders where there is but one', () => {
    assert.deepEqual(picture('The two words by folder', read('a/one.md', lawFirm)), {});
  });

  it('tells where word and context agree, with what is to be looked at on top', () => {
    const fine = 'Our clients are well. Our clients are many. An email client.';
    assert.deepEqual(
      Object.entries(picture('Where word and context agree', read('fine.md', fine), read('one.md', lawFirm))),
      [
        ['one.md', [1, 1, 0, 0]],
        ['fine.md', [0, 0, 2, 1]],
      ],
    );
  });

  it('tells what told, by distinction, with the words that told most', () => {
    const { figures } = content(read('one.md', lawFirm));
    const figure = figures.find(({ title }) => title === 'What told, by distinction');
    const row = figure?.rows.find(({ label }) => label === 'the agreement');
    assert.match(row?.note ?? '', /“engagement letter”/);
    assert((row?.bars[0]?.value ?? 0) > 0);
    assert.equal(row?.bars[1]?.value, 0);
  });

  it('tells what the house style decided, with its place', () => {
    const style = { we: { call: 'guest' } };
    assert.deepEqual(
      picture('What the house style decided', read('one.md', 'Our clients are well. Our customers, too.', style)),
      { 'the people we serve: “guests” (clientele.houseStyle)': [0, 2] },
    );
  });

  it('leads every bar to the places it stands for', () => {
    const { figures } = content(read('one.md', lawFirm));
    const places = figures[0]?.rows[0]?.bars.map((bar) =>
      bar.places.map(({ line, column, text }) => [line, column, text]),
    );
    assert.deepEqual(places, [[[1, 65, 'clients']], [[1, 24, 'customers']]]);
    for (const { rows } of figures) {
      for (const bar of rows.flatMap(({ bars }) => bars)) assert.equal(bar.places.length > 0, bar.value > 0);
    }
  });

  it('says so where there is nothing to look at', () => {
    assert.match(page(read('one.md', 'Our clients are well.')), /Nothing to look at: all well\./);
  });
});

const hostile = '<img src=x onerror=alert(1)>|[x](y).md';

function page(...documents: NamedDocument[]): string {
  const parts = { script: 'run("</script>")', style: 'body { }', nonce: 'n0nce', language: 'en', buttons: true };
  return reportPage({ ...parts, content: content(...documents), linkTo: (_, target) => `#${target}` }, say);
}

describe('the page of the report', () => {
  it('allows nothing but its own script and style', () => {
    const text = page(read('one.md', lawFirm));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1];
    assert.equal(
      policy,
      "default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'",
    );
    assert.deepEqual(text.match(/https?:|<(?:script|style)(?![^>]*nonce="n0nce")|\son\w+=|\sstyle=/g), null);
  });

  it('escapes what documents and file names hold', () => {
    const text = page(read(hostile, lawFirm.replace('engagement letter', '*engagement* letter')));
    assert(!text.includes('<img'), 'no markup comes from a name');
    assert(text.includes('&lt;img src=x onerror=alert(1)&gt;|[x](y).md'));
    // Whatever a script holds, it ends where the page says.
    assert.equal(text.match(/<\/script>/g)?.length, 2);
  });

  it('escapes what a house style puts in the place of words', () => {
    const phrases = [{ phrase: 'our customers', replace: hostile, note: hostile }];
    const text = page(read('one.md', lawFirm, { phrases, parties: [{ names: [hostile], call: 'member' }] }));
    assert(text.includes('&lt;img src=x onerror=alert(1)&gt;'), 'it is told');
    assert(!text.includes('<img'), 'and it is no markup');
  });

  it('escapes markup within a word', () => {
    const text = page(read('one.md', lawFirm.replace('customers', 'cus<b onclick="a">tomers</b>')));
    assert(text.includes('cus&lt;b onclick=&quot;a&quot;&gt;tomers'), 'the word is told as it is written');
    assert(!text.includes('<b onclick'), text);
  });

  it('names its bars for those who do not see them', () => {
    assert.match(page(read('one.md', lawFirm)), /<a href="#0\.0\.1" aria-label="one\.md, customer: 1">1<\/a>/);
  });
});

describe('the report as Markdown', () => {
  const linkTo = ({ uri }: Place) => relativePath('file:///docs/out/report.md', uri);

  it('lists what is to be looked at, with links', () => {
    const text = reportAsMarkdown(content(read('one.md', lawFirm)), linkTo, say);
    assert(text.includes('| [one.md:1](<../one.md>) | customers | clients | A law firm has clients:'), text);
    assert(text.includes('| [one.md:1](<../one.md>) | 1 | 1 |'), text);
  });

  it('escapes what documents and file names hold', () => {
    const text = reportAsMarkdown(content(read(hostile, lawFirm)), linkTo, say);
    assert(text.includes('\\<img src=x onerror=alert(1)\\>\\|\\[x\\](y).md'), text);
  });

  it('escapes what a house style puts in the place of words', () => {
    const phrases = [{ phrase: 'our customers', replace: hostile }];
    const text = reportAsMarkdown(content(read('one.md', lawFirm, { phrases })), linkTo, say);
    assert(text.includes('\\<img src=x onerror=alert(1)\\>'), text);
    assert(!/(?<!\\)<img/.test(text), text);
  });
});

describe('relativePath', () => {
  for (const [from, to, expected] of [
    ['file:///docs/report.md', 'file:///docs/a/one.md', 'a/one.md'],
    ['file:///docs/out/report.md', 'file:///docs/a/one.md', '../a/one.md'],
    ['file:///docs/report.md', 'file:///docs/one.md', 'one.md'],
    ['file:///docs/report.md', 'vscode-vfs://github/one.md', 'vscode-vfs://github/one.md'],
  ] as const) {
    it(`from ${from} to ${to}`, () => assert.equal(relativePath(from, to), expected));
  }
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, type Document, defaultHouseStyle, type Finding, parseHouseStyle } from '../../core/src/index';
import { patience, times } from '../scale';
import { languages, plainProse, sentences } from './documents';
import { applyEdits } from './edits';

/** How a text is encoded and what characters stand around a word says nothing of the word. */
describe('the characters of a document', function () {
  this.timeout(patience);
  const runs = times(50, 5000);
  const language = fc.constantFrom(...languages);

  it('may end its lines in any way', () => {
    const property = fc.property(plainProse, language, (text, language) => {
      const crlf = text.replaceAll('\n', '\r\n');
      const breaksBefore = (offset: number) => crlf.slice(0, offset).split('\r').length - 1;
      const moved = findingsIn({ text: crlf, language }).map((one) => told(one, one.offset - breaksBefore(one.offset)));
      assert.deepEqual(
        moved,
        findingsIn({ text, language }).map((one) => told(one, one.offset)),
      );
    });
    fc.assert(property, { numRuns: runs });
  });

  it('may begin with a byte-order mark', () => {
    const opening = fc.constantFrom(
      '',
      '# About our customers\n\n',
      '= Customers\n\n',
      '* Our customers.\n* Tea.\n\n',
      '---\ntitle: Our customers\n---\n\n',
      '{ "title": "Our customers" }\n\n',
      '.. clientele-disable-next-line\n\n',
      '<!-- clientele-disable-next-line -->\n',
    );
    const property = fc.property(opening, plainProse, language, (start, prose, language) => {
      const text = start + prose;
      const marked = findingsIn({ text: `\ufeff${text}`, language });
      assert.deepEqual(
        marked.map((one) => told(one, one.offset - 1)),
        findingsIn({ text, language }).map((one) => told(one, one.offset)),
      );
    });
    fc.assert(property, { numRuns: runs });
  });

  it('may be emoji, combining marks or written from right to left', () => {
    const symbol = fc.constantFrom('🎉', '👩🏽‍⚖️', '★', '𝒜', '🇬🇧');
    const word = fc.constantFrom('Word', 'שלום', 'عميل', 'E\u0301te\u0301', '客户', 'İx');
    const property = fc.property(
      fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }),
      fc.oneof(fc.tuple(symbol, symbol), fc.tuple(word, word)),
      language,
      (pieces, [filler, other], language) => {
        assert.deepEqual(placedFindings(pieces, filler, language), placedFindings(pieces, other, language));
      },
    );
    fc.assert(property, { numRuns: runs });
  });

  it('are as they were when the house style changes its mind twice', () => {
    const property = fc.property(
      fc.array(fc.constantFrom(...ofCustomers), { minLength: 1, maxLength: 8 }),
      language,
      (pieces, language) => {
        const text = pieces.join(' ');
        const there = withCall({ text, language }, 'client');
        assert.equal(withCall({ text: there, language }, 'customer'), text);
      },
    );
    fc.assert(property, { numRuns: runs });
  });
});

/** Sentences of one word, for people whom we serve beyond doubt. */
const ofCustomers: readonly string[] = [
  'We are a law firm.',
  'Our customers sign an engagement letter before we give legal advice.',
  'Our customer owes us the retainer, and OUR CUSTOMERS ask for the brief.',
  'Our Customers’ parcels came, and our customer’s refund did not.',
  'Our loyal customers pay at the checkout.',
];

function findingsIn(document: Document): readonly Finding[] {
  return analyze(document, defaultHouseStyle).findings;
}

function told({ length, code, suggestion, confidence }: Finding, offset: number) {
  return { offset, length, code, suggestion, confidence };
}

/** The findings by the sentence they stand in and their place there, with something strange between the sentences. */
function placedFindings(pieces: readonly string[], filler: string, language: Document['language']) {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    // The full stop keeps a short line from being a heading, which goes by its length.
    text += `${piece} ${filler}. `;
  }
  return findingsIn({ text, language }).map((finding) => {
    const piece = starts.filter((start) => start <= finding.offset).length - 1;
    return { piece, ...told(finding, finding.offset - (starts[piece] ?? 0)) };
  });
}

/** The text once all is as a house style calls it. */
function withCall(document: Document, call: string): string {
  const { style } = parseHouseStyle({ we: { call } }, 'style');
  const { findings } = analyze(document, style);
  return applyEdits(
    document.text.toString(),
    findings.filter(({ code }) => code === 'house-term').flatMap(({ edits }) => edits),
  );
}
